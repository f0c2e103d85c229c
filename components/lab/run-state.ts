import type { BackendChoice } from '../../src/backend-choice.js';
import type { PictureReport, PicturesEvent } from '../../src/pictures/picture-report.js';
import type { BackendEvent, LoadingEvent } from '../../src/run-events.js';
import type { LabResult } from '../../src/sharing/result-file.js';
import { foldPace, initialPace, type Pace } from './session/pace.js';

/** Bytes of the data that were read. */
export type Loading = Omit<LoadingEvent, 'kind'>;

/** What every lab's state knows of its run. */
export interface RunState {
  /** Of the run that is shown, or that begins; null before the first. */
  readonly settings?: object | null;
  /** What it trains on; null before that is loaded. */
  readonly data?: object | null;
  /** What the session is doing; null where it does nothing. */
  readonly phase: string | null;
  readonly loading: Loading | null;
  /** The student's own pictures, as far as they are read. */
  readonly pictures?: PictureReport;
  /** Where it runs; null before that is known, left out where a lab has no backend. */
  readonly backend?: BackendChoice | null;
}

/** What a session tells of a run, whatever it does. */
type RunEvent = { readonly kind: 'phase'; readonly phase: string } | LoadingEvent | PicturesEvent | BackendEvent;

/** The state after an event that tells of a run; other events leave it as it is. */
export function foldRun<State extends RunState>(state: State, event: RunEvent | { readonly kind: unknown }): State {
  if (!isRunEvent(event)) return state;
  switch (event.kind) {
    case 'phase':
      return { ...state, phase: event.phase, loading: event.phase === 'loading-data' ? null : state.loading };
    case 'loading':
      return { ...state, loading: furthest(state.loading, event) };
    case 'pictures':
      return { ...state, pictures: event.pictures };
    case 'backend':
      return { ...state, backend: event.backend };
  }
}

const RUN_KINDS: readonly unknown[] = ['phase', 'loading', 'pictures', 'backend'] satisfies RunEvent['kind'][];

function isRunEvent(event: { readonly kind: unknown }): event is RunEvent {
  return RUN_KINDS.includes(event.kind);
}

/** Bytes only go forward: several files report in turns. */
function furthest(before: Loading | null, { doneBytes, totalBytes }: Loading): Loading {
  return { doneBytes: Math.max(before?.doneBytes ?? 0, doneBytes), totalBytes };
}

/** What a lab knows of a run that trains one network over epochs. */
export interface TrainingState extends RunState {
  /** Of the run that is shown, or that begins. */
  readonly settings: object | null;
  readonly backend: BackendChoice | null;
  /** A new run has begun, but has told nothing yet. */
  readonly awaitsNews: boolean;
  readonly plan: { readonly epochs: number; readonly stepsPerEpoch: number; readonly stepMs: number } | null;
  readonly lastStep: { readonly step: number } | null;
  readonly pace: Pace;
  readonly result: LabResult | null;
}

/** What a run has made before its first step. */
export const nothingTrained = {
  plan: null,
  lastStep: null,
  pace: initialPace,
  epochs: [],
  result: null,
} as const satisfies Partial<TrainingState> & { readonly epochs: readonly [] };

/** Before the first run. */
export const noTraining = {
  ...nothingTrained,
  settings: null,
  awaitsNews: false,
  phase: null,
  loading: null,
  backend: null,
  data: null,
} as const satisfies TrainingState & { readonly data: null };

/** What the page itself tells of a run that trains. */
export type PageTrainingEvent<Settings, Result> =
  /** A run begins; what was made before stays until the first news of this one. */
  | { readonly kind: 'begin'; readonly settings: Settings; readonly fresh: boolean }
  | { readonly kind: 'result'; readonly result: Result };

type TrainingEvent =
  | PageTrainingEvent<object, LabResult>
  | { readonly kind: 'steps'; readonly steps: readonly { readonly step: number }[] };

/**
 * The state after an event that tells of a training; other events leave it as it is.
 *
 * @param at milliseconds on any steady clock; only the time left depends on it
 */
export function foldTraining<State extends TrainingState>(
  before: State,
  event: TrainingEvent | { readonly kind: unknown },
  at: number,
): State {
  const pace = foldPace(before.pace, event, at);
  const state = foldRun(pace === before.pace ? before : { ...before, pace }, event);
  if (!isTrainingEvent(event)) return state;
  switch (event.kind) {
    case 'begin':
      return { ...state, settings: event.settings, awaitsNews: event.fresh, phase: null, result: null };
    case 'result':
      return { ...state, result: event.result, phase: null };
    case 'steps':
      return { ...state, lastStep: event.steps[event.steps.length - 1] };
  }
}

function isTrainingEvent(event: { readonly kind: unknown }): event is TrainingEvent {
  return event.kind === 'begin' || event.kind === 'result' || event.kind === 'steps';
}

/** How far a run is. */
export interface RunProgress {
  readonly done: number;
  readonly total: number | null;
  /** Milliseconds until the end; null before anything was timed. */
  readonly etaMs: number | null;
}

/** Steps done and to do over the whole run, with the measuring after each epoch; null before there is a plan. */
export function trainingProgress({ plan, lastStep, pace }: TrainingState): (RunProgress & { total: number }) | null {
  if (!plan) return null;
  const total = plan.epochs * plan.stepsPerEpoch;
  const done = Math.min(total, lastStep?.step ?? 0);
  const epochsLeft = plan.epochs - Math.floor(done / plan.stepsPerEpoch);
  const etaMs = pace.stepMs === null ? null : (total - done) * pace.stepMs + epochsLeft * (pace.measureMs ?? 0);
  return { done, total, etaMs };
}
