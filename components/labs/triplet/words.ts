import type { NeighbourScores } from '../../../src/metrics/nearest-neighbours.js';
import type { BatchLayout } from '../../../src/triplet/batches.js';
import type { CollapseCause } from '../../../src/triplet/collapse.js';
import type { Part, TripletPhase } from '../../../src/triplet/triplet-events.js';
import type { Mining, TripletSettings } from '../../../src/triplet/triplet-settings.js';
import type {
  LabTexts,
  PageWords,
  SettingWords,
  TrainingPlanWords,
  TrainingStatusWords,
} from '../../language/words.js';
import type { ProjectionWords } from '../../projection/projection-words.js';
import type { Finding } from './findings.js';
import type { MapMethod } from './state.js';

type SettingKey = keyof TripletSettings;

/** Everything that `<triplet-demo>` writes and says, in one language. */
export interface TripletWords extends PageWords {
  readonly plan: PlanWords;
  readonly settings: TripletSettingWords;
  readonly backbones: BackboneWords;
  readonly status: TripletStatusWords;
  readonly curves: CurveWords;
  readonly zones: ZoneWords;
  readonly triplets: TripletStripWords;
  readonly maps: MapViewWords;
  readonly projection: ProjectionWords;
  readonly scores: ScoreWords;
  readonly collapse: CollapseWords;
  readonly draw: DrawWords;
  readonly weights: WeightWords;
  /** "Epoch 3"; epoch 0 is "before training". */
  epoch(epoch: number): string;
  finding(finding: Finding): string;
  readonly findings: string;
}

/** What a language must say for {@link TripletWords}. */
export type TripletTexts = LabTexts<TripletWords>;

export interface PlanFacts {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  readonly triplets: number;
  readonly batchSize: number;
  readonly parameters: number | null;
  readonly mining: Mining;
  /** The batches from which triplets are mined; null where none are. */
  readonly mined: BatchLayout | null;
}

export interface PlanWords extends TrainingPlanWords {
  /** What will be trained, before Run. */
  describe(facts: PlanFacts): string;
}

export interface TripletSettingWords extends SettingWords {
  readonly labels: Readonly<Record<SettingKey, string>>;
  readonly hints: Readonly<Partial<Record<SettingKey, string>>>;
  readonly choices: {
    readonly [Key in 'mining' | 'distance' | 'embedding' | 'backbone' | 'map']: Readonly<
      Record<TripletSettings[Key], string>
    >;
  };
  /** One line each, with its source. */
  readonly miningDefinitions: Readonly<Record<Mining, string>>;
}

export interface BackboneWords {
  readonly title: string;
  readonly explanation: string;
  readonly measure: string;
  readonly measuring: string;
  readonly columns: readonly [backbone: string, parameters: string, step: string, epoch: string];
}

export interface TripletStatusWords extends TrainingStatusWords {
  readonly phases: Readonly<Record<TripletPhase, string>>;
  mapping(iteration: number, iterations: number): string;
}

export interface CurveWords {
  readonly title: string;
  readonly lossTitle: string;
  readonly lossAxis: string;
  readonly activeTitle: string;
  readonly activeAxis: string;
  readonly stepAxis: string;
  readonly step: string;
  readonly training: string;
  readonly validation: string;
  marginLine(margin: number): string;
  lossSummary(facts: { epoch: number; training: number | null; validation: number }): string;
  activeSummary(facts: { epoch: number; training: number | null; validation: number }): string;
  readonly distancesTitle: string;
  readonly distancesAxis: string;
  readonly countAxis: string;
  readonly positiveDistance: string;
  readonly negativeDistance: string;
  readonly margin: string;
  /** Means over the validation triplets. */
  distancesSummary(facts: { epoch: number; positive: number; negative: number }): string;
  readonly waiting: string;
}

/** The picture shown before the first run: where a negative may lie, seen from the anchor. */
export interface ZoneWords {
  readonly title: string;
  readonly summary: string;
  readonly hard: string;
  readonly semiHard: string;
  readonly easy: string;
}

export interface TripletStripWords {
  readonly title: string;
  readonly now: string;
  at(epoch: number): string;
  readonly anchor: string;
  readonly positive: string;
  readonly negative: string;
  readonly loss: string;
  image(className: string): string;
}

export interface MapViewWords {
  readonly title: string;
  readonly explanation: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly methods: Readonly<Record<MapMethod, string>>;
  readonly methodLabel: string;
  mapTitle(part: Part, epoch: number): string;
  summary(facts: { points: number; method: MapMethod; iteration: number; iterations: number }): string;
  readonly kl: string;
  readonly scrub: string;
  readonly play: string;
  readonly pause: string;
  readonly follow: string;
  readonly drawTsne: string;
  readonly neighboursTitle: string;
  readonly neighboursOfChosen: string;
  readonly neighboursHint: string;
  readonly chosen: string;
}

export interface ScoreWords {
  readonly title: string;
  readonly columns: readonly [embedding: string, knn: string, recall: string, loss: string, active: string];
  readonly raw: string;
  readonly untrained: string;
  /** n used of n. */
  sampled(scores: NeighbourScores, counts: { train: number; test: number }): string;
  readonly explanation: string;
}

export interface CollapseWords {
  readonly collapsing: string;
  readonly collapsed: string;
  /** What was measured. */
  explanation(facts: CollapseFacts): string;
  /** Why, and what helps. */
  cause(cause: CollapseCause): string;
  readonly useRandom: string;
  readonly useSemiHard: string;
  readonly useHardLater: string;
  readonly useSmallerSteps: string;
}

export interface CollapseFacts {
  /** False while it is on the way. */
  readonly complete: boolean;
  /** Mean d(a, n) of the validation triplets. */
  readonly distance: number;
  readonly margin: number;
  readonly knn: number;
  /** The same before training. */
  readonly untrained: number;
}

export interface DrawWords {
  readonly title: string;
  readonly explanation: string;
  readonly notYet: string;
  vote(className: string): string;
  readonly neighbours: string;
}

export interface WeightWords {
  readonly loadHint: string;
}
