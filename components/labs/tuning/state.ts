import type { BackendChoice } from '../../../src/backend-choice.js';
import type { SearchPlan } from '../../../src/tuning/lab-search.js';
import type {
  RetrainedRun,
  RunningJob,
  StorageState,
  TrialRecord,
  TuningData,
  TuningEvent,
  TuningPhase,
} from '../../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import { foldRun, type RunState } from '../../lab/run-state.js';
import type { ProgressOfSteps } from '../../language/words.js';

/** What is chosen of the trials: one range an axis of the parallel coordinates; an axis left out takes all. */
export type Brush = Readonly<Partial<Record<BrushAxis, readonly [low: number, high: number]>>>;

export type BrushAxis = 'units' | 'rate' | 'epochs' | 'score';

export type TableColumn =
  | 'id'
  | 'units'
  | 'learningRate'
  | 'score'
  | 'bestEpoch'
  | 'epochs'
  | 'bracket'
  | 'round'
  | 'parent'
  | 'time';

export interface Sorting {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** What the student did, folded as the session's events are. */
export type StudentEvent =
  /** A search or the final trainings begin. */
  | { readonly kind: 'begin'; readonly settings: TuningSettings; readonly work: Work }
  | { readonly kind: 'end'; readonly stopped: boolean }
  | { readonly kind: 'choose'; readonly key: string | null }
  | { readonly kind: 'brush'; readonly brush: Brush }
  | { readonly kind: 'sort'; readonly sorting: Sorting }
  /** Many trials of a recorded search at once. */
  | { readonly kind: 'trials'; readonly trials: readonly TrialRecord[] }
  /** What an earlier visit left, seen before anything runs. */
  | { readonly kind: 'found'; readonly found: FoundSearch | null };

export interface FoundSearch {
  readonly trials: number;
  readonly epochs: number;
}

export type Work = 'search' | 'retrain';

export type DemoEvent = TuningEvent | StudentEvent;

/** Everything that the views show, and nothing else. */
export interface TunerState extends RunState {
  /** Of the search that is shown, or that begins. */
  readonly settings: TuningSettings | null;
  readonly work: Work | null;
  readonly phase: TuningPhase | null;
  readonly data: TuningData | null;
  readonly backend: BackendChoice | null;
  readonly workers: number;
  readonly plan: SearchPlan | null;
  readonly found: FoundSearch | null;
  readonly resumed: FoundSearch | null;
  readonly storage: StorageState | null;
  readonly exhausted: boolean;
  /** By key, in the order in which they began. */
  readonly trials: ReadonlyMap<string, TrialRecord>;
  readonly retrained: ReadonlyMap<string, RetrainedRun>;
  /** By worker. */
  readonly running: ReadonlyMap<number, RunningJob>;
  /** The search has ended by itself. */
  readonly complete: boolean;
  readonly chosen: string | null;
  readonly brush: Brush;
  readonly sorting: Sorting;
}

export const initialTunerState: TunerState = {
  ...{ settings: null, work: null, phase: null, loading: null, data: null, backend: null, workers: 0, plan: null },
  ...{ found: null, resumed: null, storage: null, exhausted: false, complete: false, chosen: null, brush: {} },
  trials: new Map(),
  retrained: new Map(),
  running: new Map(),
  sorting: { column: 'score', descending: true },
};

/** The state after an event. Pure: the same events give the same state, so a recorded run can be replayed. */
export function reduceTuner(state: TunerState, event: DemoEvent): TunerState {
  switch (event.kind) {
    case 'begin':
      return begin(state, event);
    case 'end':
      return { ...state, ...ended, complete: state.complete || (state.work === 'search' && !event.stopped) };
    case 'choose':
      return { ...state, chosen: event.key };
    case 'brush':
      return { ...state, brush: event.brush };
    case 'sort':
      return { ...state, sorting: event.sorting };
    case 'trials':
      return { ...state, trials: withTrials(state.trials, event.trials) };
    case 'found':
      return { ...state, found: event.found };
    default:
      return reduceSession(state, event);
  }
}

function withTrials(known: TunerState['trials'], trials: readonly TrialRecord[]): TunerState['trials'] {
  const all = new Map(known);
  for (const trial of trials) all.set(trial.key, trial);
  return all;
}

const ended = { phase: null, loading: null, running: new Map<number, RunningJob>() } as const;

function reduceSession(state: TunerState, event: TuningEvent): TunerState {
  switch (event.kind) {
    case 'phase':
    case 'loading':
    case 'pictures':
      return foldRun(state, event);
    case 'data':
      return { ...state, data: event.data, loading: null };
    case 'backend':
      return { ...foldRun(state, event), workers: event.workers };
    case 'plan':
      return { ...state, plan: event.plan };
    case 'resumed':
      return { ...state, resumed: { trials: event.trials, epochs: event.epochs } };
    case 'trial':
      return { ...state, trials: new Map(state.trials).set(event.trial.key, event.trial) };
    case 'steps':
      return { ...state, running: new Map(state.running).set(event.running.worker, event.running) };
    case 'exhausted':
      return { ...state, exhausted: true };
    case 'storage':
      return { ...state, storage: event.storage };
    case 'retrained':
      return { ...state, retrained: new Map(state.retrained).set(event.run.key, event.run) };
  }
}

/** Trials stay where the same search goes on; the session tells again those that it finds. */
function begin(state: TunerState, { settings, work }: Extract<StudentEvent, { kind: 'begin' }>): TunerState {
  const common = { ...state, ...ended, settings, work, resumed: null, found: null };
  if (work === 'retrain') return { ...common, retrained: new Map() };
  const goesOn = state.settings !== null && sameSearch(state.settings, settings);
  if (goesOn) return { ...common, complete: false };
  const { trials, retrained, chosen, brush } = initialTunerState;
  return { ...common, trials, retrained, chosen, brush, complete: false, exhausted: false };
}

/** Settings that change what a trial gives; the others may differ from one visit to the next. */
const OTHER_KEYS: readonly (keyof TuningSettings)[] = [
  ...(['iterations', 'workers', 'backend', 'repeats', 'retrainEpochs', 'baselineUnits', 'baselineRate'] as const),
];

export function sameSearch(a: TuningSettings, b: TuningSettings): boolean {
  const keys = Object.keys(a) as (keyof TuningSettings)[];
  return keys.every((key) => OTHER_KEYS.includes(key) || a[key] === b[key]);
}

/** Epochs done and to do, from the bracket table or the plan of the final trainings; null before there is one. */
export function runProgress(state: TunerState): ProgressOfSteps | null {
  const { plan, running, workers, work } = state;
  if (!plan) return null;
  const final = work === 'retrain';
  const histories = final ? [...state.retrained.values()] : [...state.trials.values()];
  const epochs = histories.flatMap(({ history }) => history);
  const planned = final ? [...state.retrained.values()].reduce((sum, run) => sum + run.epochs, 0) : plan.epochs;
  const total = state.complete && !final ? epochs.length : Math.max(planned, epochs.length);
  const started = [...running.values()].reduce((sum, { step, steps }) => sum + (step < steps ? step / steps : 0), 0);
  const done = Math.min(total, epochs.length + started);
  const meanMs = epochs.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, epochs.length);
  const etaMs = epochs.length === 0 ? null : ((total - done) * meanMs) / Math.max(1, workers);
  return { done, total, etaMs };
}

/** True where a trial lies within the brush; one without a score yet does unless scores are brushed. */
export function isBrushed(brush: Brush, trial: TrialRecord): boolean {
  const values = { units: trial.units, rate: trial.learningRate, epochs: trial.epochs, score: trial.score };
  return (Object.keys(brush) as BrushAxis[]).every((axis) => {
    const range = brush[axis];
    const value = values[axis];
    return !range || (value !== null && value >= range[0] && value <= range[1]);
  });
}
