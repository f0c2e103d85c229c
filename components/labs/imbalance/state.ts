import type { Split } from '../../../src/data/image-splits.js';
import type {
  Checkpoint,
  ComparedElsewhere,
  ComparisonRow,
  EarlyOversampling,
  EpochRecord,
  ImbalanceEvent,
  ImbalancePhase,
  ImbalancePlan,
  ImbalanceResult,
  LesionView,
  SplitDescription,
  SplitEvaluation,
  StepRecord,
} from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { MetGoals } from '../../../workers/protocols/imbalance.js';
import {
  foldTraining,
  noTraining,
  nothingTrained,
  type PageTrainingEvent,
  type TrainingState,
  trainingProgress,
} from '../../lab/run-state.js';
import type { ProgressOfSteps } from '../../language/words.js';
import type { CellImage, ClassThreshold, MatrixCell } from './decisions.js';
import type { RecordedImages } from './recorded-images.js';

/** What the student did, folded as the session's events are. */
export type StudentEvent =
  | PageTrainingEvent<ImbalanceSettings, ImbalanceResult>
  | { readonly kind: 'begin-comparison' }
  /** Saved runs come to stand in the comparison. */
  | ({ readonly kind: 'compare' } & ComparedElsewhere)
  | { readonly kind: 'ended' }
  | { readonly kind: 'logarithmic'; readonly on: boolean }
  | { readonly kind: 'choose-class'; readonly label: number }
  | { readonly kind: 'threshold'; readonly value: number | null }
  | { readonly kind: 'cell'; readonly cell: MatrixCell | null }
  | { readonly kind: 'cell-images'; readonly images: readonly CellImage[]; readonly total: number }
  /** They answer in the session's place, and change nothing that is shown. */
  | RecordedImages
  | { readonly kind: 'goals-met'; readonly goals: readonly number[]; readonly met: MetGoals }
  /** The test part that was measured before is looked at for another rule. */
  | { readonly kind: 'open-test' }
  /** What a recording says of openings before it. */
  | { readonly kind: 'times-opened'; readonly times: number }
  | { readonly kind: 'watched'; readonly images: readonly LesionView[] }
  | { readonly kind: 'tuned'; readonly tuned: TunedOnTest };

export type DemoEvent = ImbalanceEvent | StudentEvent;

/** The recall goals, the rules found for them on validation, and the sealed test part. */
export interface GoalState {
  readonly goals: readonly number[];
  readonly met: MetGoals;
  readonly opened: boolean;
}

/** Least recall of weights chosen on one half of the test part: on that half, and on the other. */
export interface TunedOnTest {
  readonly claimed: number;
  readonly honest: number;
}

/** Everything that the views show, and nothing else. */
export interface ImbalanceState extends TrainingState {
  readonly settings: ImbalanceSettings | null;
  readonly phase: ImbalancePhase | null;
  readonly data: SplitDescription | null;
  readonly plan: ImbalancePlan | null;
  readonly lastStep: StepRecord | null;
  readonly epochs: readonly EpochRecord[];
  readonly checkpoint: Checkpoint | null;
  /** The weights that were measured, and with which the test part can be. */
  readonly trained: Float32Array | null;
  /** The test part's is there once its seal is opened. */
  readonly evaluations: Readonly<Partial<Record<Split, SplitEvaluation>>>;
  readonly result: ImbalanceResult | null;
  readonly logarithmic: boolean;
  /** The class whose curves stand out and whose threshold moves. */
  readonly chosenClass: number;
  /** Null: the most probable class is said. */
  readonly threshold: number | null;
  readonly cell: MatrixCell | null;
  readonly cellImages: readonly CellImage[];
  /** Images in the cell, of which the first are shown. */
  readonly cellTotal: number;
  /** Images that are watched while the threshold moves; none where they are not at hand. */
  readonly watched: readonly LesionView[];
  readonly goal: GoalState | null;
  /** How often the test part of these data was opened, over all runs. */
  readonly timesOpened: number;
  readonly tuned: TunedOnTest | null;
  readonly comparison: {
    readonly done: number;
    readonly total: number;
    readonly rows: readonly ComparisonRow[];
    /** Left out where they were trained here. */
    readonly elsewhere?: Omit<ComparedElsewhere, 'rows'>;
  } | null;
  readonly earlyOversampling: EarlyOversampling | null;
}

const noRun = {
  ...nothingTrained,
  checkpoint: null,
  trained: null,
  evaluations: {},
  threshold: null,
  cell: null,
  cellImages: [],
  cellTotal: 0,
  watched: [],
  goal: null,
  tuned: null,
} as const satisfies Partial<ImbalanceState>;

/** What other data make an end to, and another run does not. */
const noTrials = {
  comparison: null,
  earlyOversampling: null,
  timesOpened: 0,
} as const satisfies Partial<ImbalanceState>;

export const initialImbalanceState: ImbalanceState = {
  ...noTraining,
  ...noRun,
  ...noTrials,
  logarithmic: false,
  chosenClass: 3,
};

/** The state after an event. Pure. @param at milliseconds on any steady clock; only the time left depends on it */
export function reduceImbalance(before: ImbalanceState, event: DemoEvent, at: number): ImbalanceState {
  const state = foldTraining(before, event, at);
  switch (event.kind) {
    case 'begin-comparison':
      return { ...state, phase: null, comparison: null };
    case 'compare':
      return { ...state, comparison: withElsewhere(state.comparison, event) };
    case 'ended':
      return { ...state, phase: null };
    case 'logarithmic':
      return { ...state, logarithmic: event.on };
    case 'choose-class':
      return { ...state, ...noCell, chosenClass: event.label, threshold: null, watched: [] };
    case 'threshold':
      return { ...state, ...noCell, threshold: event.value };
    case 'cell':
      return { ...state, ...noCell, cell: event.cell };
    case 'cell-images':
      return { ...state, cellImages: event.images, cellTotal: event.total };
    case 'goals-met':
      return { ...state, goal: { goals: event.goals, met: event.met, opened: false } };
    case 'open-test':
      return state.goal?.opened === false ? withOpening(state, state.timesOpened + 1) : state;
    case 'times-opened':
      return withOpening(state, event.times);
    case 'result':
      return withOpening(state, state.timesOpened);
    case 'watched':
      return { ...state, watched: event.images };
    case 'tuned':
      return { ...state, tuned: event.tuned };
    default:
      return foldTold(state, event);
  }
}

const noCell = { cell: null, cellImages: [], cellTotal: 0 } as const;

/** The result says how often the test part was opened, and what it has shown. */
function withOpening(state: ImbalanceState, timesOpened: number): ImbalanceState {
  const { result, goal, evaluations } = state;
  const { test } = evaluations;
  const metrics = result && (test ? { ...result.metrics, test: test.scores } : result.metrics);
  return {
    ...state,
    timesOpened,
    goal: goal && { ...goal, opened: test !== undefined },
    result: result && metrics && { ...result, metrics, testOpened: timesOpened },
  };
}

function foldTold(state: ImbalanceState, event: DemoEvent): ImbalanceState {
  switch (event.kind) {
    case 'data':
      return withData(state, event.data);
    case 'plan':
      return { ...(state.awaitsNews ? withoutRun(state) : state), plan: event.plan, pace: state.pace };
    case 'epoch':
      return { ...state, epochs: withEpoch(state.epochs, event.epoch) };
    case 'checkpoint':
      return { ...state, checkpoint: event.checkpoint };
    case 'trained': {
      // Of the network before, its test part was measured.
      const { test: _, ...evaluations } = state.evaluations;
      return { ...state, ...noCell, trained: event.weights, goal: null, tuned: null, evaluations };
    }
    case 'evaluation':
      return withEvaluation(state, event.split, event.evaluation);
    case 'comparison':
      return withComparison(state, event);
    case 'early-oversampling':
      return { ...state, earlyOversampling: event.outcome };
    default:
      // Told of the run, and folded already.
      return state;
  }
}

/** Other data: what was made of the former does not belong to them. */
function withData(state: ImbalanceState, data: SplitDescription): ImbalanceState {
  const same = state.data?.sha256 === data.sha256;
  const chosenClass = Math.min(state.chosenClass, data.classNames.length - 1);
  if (same) return { ...state, data, loading: null };
  const comparison = state.comparison?.elsewhere ? state.comparison : null;
  return {
    ...withoutRun(state),
    ...noTrials,
    comparison,
    awaitsNews: state.awaitsNews,
    data,
    chosenClass,
    loading: null,
  };
}

function withEvaluation(state: ImbalanceState, split: Split, evaluation: SplitEvaluation): ImbalanceState {
  const next = { ...state, ...noCell, evaluations: { ...state.evaluations, [split]: evaluation } };
  // What was watched is of another part.
  return split === 'test' ? withOpening({ ...next, watched: [] }, state.timesOpened + 1) : { ...next, goal: null };
}

function withoutRun(state: ImbalanceState): ImbalanceState {
  return { ...state, ...noRun, awaitsNews: false };
}

function withEpoch(epochs: readonly EpochRecord[], epoch: EpochRecord): readonly EpochRecord[] {
  return [...epochs.filter((former) => former.epoch < epoch.epoch), epoch];
}

function withComparison(
  state: ImbalanceState,
  { done, total, row }: { done: number; total: number; row: ComparisonRow | null },
): ImbalanceState {
  const before = row === null ? [] : (state.comparison?.rows ?? []);
  return { ...state, comparison: { done, total, rows: row === null ? before : [...before, row] } };
}

/** Runs of another task take the place of those before; the same run once more that of the former. */
function withElsewhere(
  before: ImbalanceState['comparison'],
  { rows, task, classNames }: ComparedElsewhere,
): ImbalanceState['comparison'] {
  const isNew = ({ remedy, seed }: ComparisonRow) => !rows.some((row) => row.remedy === remedy && row.seed === seed);
  const kept = before?.elsewhere?.task === task ? before.rows.filter(isNew) : [];
  const all = [...kept, ...rows];
  return { done: all.length, total: all.length, rows: all, elsewhere: { task, classNames } };
}

/** The part by which the network is judged: validation, until the test part is opened. */
export function judgedSplit({ evaluations }: Pick<ImbalanceState, 'evaluations'>): 'val' | 'test' {
  return evaluations.test ? 'test' : 'val';
}

/** Where a threshold begins that was not moved yet. */
export const START_THRESHOLD = 0.5;

/** Images of the class, and as many others, that are watched while the threshold moves. */
export const WATCHED_IMAGES = 10;

/** The threshold of the flag that is looked at, before it was moved too. */
export function shownThreshold({ threshold, chosenClass }: ImbalanceState): ClassThreshold {
  return { label: chosenClass, value: threshold ?? START_THRESHOLD };
}

/** The threshold in force; null where the most probable class is said. */
export function thresholdOf({ threshold, chosenClass }: ImbalanceState): ClassThreshold | null {
  return threshold === null ? null : { label: chosenClass, value: threshold };
}

/** Steps, or trainings of a comparison, done and to do; null before there is a plan. */
export function runProgress(state: ImbalanceState): ProgressOfSteps | null {
  const { phase, comparison } = state;
  if (phase === 'comparing' && comparison) return { done: comparison.done, total: comparison.total, etaMs: null };
  return phase === 'trying-pitfall' ? null : trainingProgress(state);
}
