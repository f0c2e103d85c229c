import type { Split } from '../../../src/data/image-splits.js';
import type {
  Checkpoint,
  ComparisonRow,
  EarlyOversampling,
  EpochRecord,
  ImbalanceEvent,
  ImbalancePhase,
  ImbalancePlan,
  ImbalanceResult,
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
  | { readonly kind: 'ended' }
  | { readonly kind: 'logarithmic'; readonly on: boolean }
  | { readonly kind: 'choose-class'; readonly label: number }
  | { readonly kind: 'threshold'; readonly value: number | null }
  | { readonly kind: 'cell'; readonly cell: MatrixCell | null }
  | { readonly kind: 'cell-images'; readonly images: readonly CellImage[]; readonly total: number }
  /** They answer in the session's place, and change nothing that is shown. */
  | RecordedImages
  | { readonly kind: 'goals-met'; readonly goals: readonly number[]; readonly met: MetGoals }
  | { readonly kind: 'open-test' }
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
  readonly goal: GoalState | null;
  /** How often the test part was opened for this data and run. */
  readonly timesOpened: number;
  readonly tuned: TunedOnTest | null;
  readonly comparison: {
    readonly done: number;
    readonly total: number;
    readonly rows: readonly ComparisonRow[];
  } | null;
  readonly earlyOversampling: EarlyOversampling | null;
}

const noRun = {
  ...nothingTrained,
  checkpoint: null,
  evaluations: {},
  threshold: null,
  cell: null,
  cellImages: [],
  cellTotal: 0,
  goal: null,
  timesOpened: 0,
  tuned: null,
} as const satisfies Partial<ImbalanceState>;

const noTrials = { comparison: null, earlyOversampling: null } as const satisfies Partial<ImbalanceState>;

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
    case 'ended':
      return { ...state, phase: null };
    case 'logarithmic':
      return { ...state, logarithmic: event.on };
    case 'choose-class':
      return { ...state, ...noCell, chosenClass: event.label, threshold: null };
    case 'threshold':
      return { ...state, ...noCell, threshold: event.value };
    case 'cell':
      return { ...state, ...noCell, cell: event.cell };
    case 'cell-images':
      return { ...state, cellImages: event.images, cellTotal: event.total };
    case 'goals-met':
      return { ...state, goal: { goals: event.goals, met: event.met, opened: false } };
    case 'open-test':
      return opened(state);
    case 'tuned':
      return { ...state, tuned: event.tuned };
    default:
      return foldTold(state, event);
  }
}

const noCell = { cell: null, cellImages: [], cellTotal: 0 } as const;

function opened(state: ImbalanceState): ImbalanceState {
  if (!state.goal || state.goal.opened) return state;
  return { ...state, goal: { ...state.goal, opened: true }, timesOpened: state.timesOpened + 1 };
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
    case 'evaluation':
      return {
        ...state,
        ...noCell,
        goal: null,
        evaluations: { ...state.evaluations, [event.split]: event.evaluation },
      };
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
  return { ...withoutRun(state), ...noTrials, awaitsNews: state.awaitsNews, data, chosenClass, loading: null };
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
