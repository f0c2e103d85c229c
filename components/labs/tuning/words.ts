import type { RetrainRole } from '../../../src/tuning/retraining.js';
import type { CrossFinding, Estimate } from '../../../src/tuning/retraining-findings.js';
import type { StorageState, TuningPhase } from '../../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import type { LabTexts, PageWords, ProgressOfSteps, RunStatusWords } from '../../language/words.js';
import type { ValleyFinding } from '../../../src/tuning/valley.js';
import type { Finding } from './findings.js';
import type { ParallelWords } from './parallel-words.js';
import type { FoundSearch, TableColumn } from './state.js';

/** Everything that `<tuner-demo>` writes and says, in one language. */
export interface TunerWords extends PageWords {
  readonly searchDefinitions: Readonly<Record<TuningSettings['search'], string>>;
  readonly plan: PlanWords;
  readonly search: SearchWords;
  readonly samples: { readonly title: string; hint(train: number, validation: number, test: number): string };
  readonly ladder: LadderWords;
  readonly curves: CurveWords;
  readonly explore: ExploreWords;
  readonly parallel: ParallelWords;
  readonly table: TableWords;
  readonly summary: SummaryWords;
  readonly retrain: RetrainWords;
  readonly exports: ExportWords;
  readonly findings: string;
  finding(finding: Finding): string;
  readonly status: TunerStatusWords;
  progress(progress: ProgressOfSteps, workers: number): string;
}

/** What a language must say for {@link TunerWords}. */
export type TunerTexts = LabTexts<TunerWords>;

export interface TunerStatusWords extends RunStatusWords {
  readonly phases: Readonly<Record<TuningPhase, string>>;
}

export interface PlanWords {
  /** "30 trials, 120 epochs: …" */
  describe(facts: { trials: number; epochs: number; iterations: number }): string;
  /** "Bracket 2: 12 trials to epoch 2, 4 of them to 4, 2 to 10" */
  bracket(bracket: number, rounds: readonly { trials: number; epochs: number }[]): string;
  readonly rival: string;
  readonly asha: string;
  readonly invalid: string;
}

export interface SearchWords {
  /** "Go on: 12 trials are done" */
  goOn(trials: number): string;
  found(found: FoundSearch): string;
  resumed(found: FoundSearch): string;
  readonly forget: string;
  readonly storage: Readonly<Record<StorageState, string>>;
  readonly exhausted: string;
  /** Of the workers that train side by side. */
  workers(count: number): string;
  trialDone(id: string, score: number): string;
}

export interface LadderWords {
  readonly title: string;
  readonly chartTitle: string;
  readonly explanation: string;
  summary(facts: { done: number; running: number; promoted: number; dropped: number }): string;
  readonly epochAxis: string;
  readonly columns: readonly [
    trial: string,
    bracket: string,
    units: string,
    rate: string,
    epochs: string,
    score: string,
    fate: string,
  ];
  readonly fates: Readonly<Record<'running' | 'promoted' | 'dropped' | 'finished' | 'waiting', string>>;
  bracketShort(bracket: number): string;
  readonly waiting: string;
  /** Of lanes that ended alike; a fate of null has not begun: "56 more, dropped". */
  more(band: { count: number; fate: keyof LadderWords['fates'] | null }): string;
}

export interface CurveWords {
  readonly title: string;
  summary(facts: { trials: number; best: string | null; score: number }): string;
  readonly epochAxis: string;
  readonly accuracyAxis: string;
  lane(units: number, rate: number): string;
}

export interface ExploreWords {
  readonly title: string;
  readonly heatTitle: string;
  heatSummary(facts: { cells: number; all: number; units: string; rate: number; score: number }): string;
  readonly nothingYet: string;
  readonly unitsAxis: string;
  readonly rateAxis: string;
  readonly bestColumn: string;
  readonly trialsColumn: string;
  readonly importanceTitle: string;
  readonly importanceNames: Readonly<Record<'units' | 'learning_rate' | 'epochs' | 'together', string>>;
  readonly importanceCategory: string;
  readonly importanceAxis: string;
  importanceSummary(facts: { largest: string; share: number; observations: number; enough: boolean }): string;
}

export interface TableWords {
  readonly title: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  shown(shown: number, all: number): string;
  readonly clearBrush: string;
  readonly ahead: string;
  readonly choose: string;
  readonly sortBy: string;
}

export interface SummaryWords {
  readonly title: string;
  readonly explanation: string;
  readonly results: string;
  readonly space: string;
  readonly model: string;
  readonly copy: string;
}

export interface RetrainWords {
  readonly title: string;
  explanation(facts: {
    units: number;
    rate: number;
    baselineUnits: number;
    baselineRate: number;
    epochs: number;
  }): string;
  readonly notYet: string;
  readonly button: string;
  readonly again: string;
  readonly goOn: string;
  readonly roles: Readonly<Record<RetrainRole, string>>;
  readonly columns: readonly [
    setting: string,
    parameters: string,
    training: string,
    validation: string,
    bestValidation: string,
    test: string,
  ];
  readonly curvesTitle: string;
  curvesSummary(facts: { epoch: number; epochs: number }): string;
  readonly validation: string;
  readonly training: string;
  estimate(estimate: Estimate): string;
  verdict(finding: CrossFinding): string;
  readonly valley: ValleyWords;
}

/** Why a rate stays above: the loss on the way between two epochs' weights. */
export interface ValleyWords {
  readonly title: string;
  explanation(images: number): string;
  readonly chartTitle: string;
  /** @param measured epochs of a setting, all seeds together */
  summary(measured: number, epochs: number): string;
  readonly placeAxis: string;
  readonly lossAxis: string;
  verdict(finding: ValleyFinding): string;
}

export interface ExportWords {
  readonly title: string;
  readonly explanation: string;
  readonly notebook: string;
  readonly optuna: string;
  readonly dask: string;
  readonly pytorch: string;
  readonly csv: string;
}
