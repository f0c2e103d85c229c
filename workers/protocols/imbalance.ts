import type { Split } from '../../src/data/image-splits.js';
import type {
  Checkpoint,
  ImbalanceEvent,
  ImbalanceResult,
  LesionView,
  SplitDescription,
} from '../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../src/imbalance/imbalance-settings.js';
import type { FoundRule, LabelledProbabilities } from '../../src/imbalance/recall-goal.js';
import type { TensorSession, TrainingRequest } from './lab-session.js';

/** Told on the way; at most one call a frame for steps. */
export type OnImbalanceEvent = (event: ImbalanceEvent) => void;

/** A slow machine makes fewer epochs. */
export type ImbalanceRequest = TrainingRequest<ImbalanceSettings, Checkpoint>;

/** Probabilities (images × classes) and true classes of a part. */
export type SplitSamples = LabelledProbabilities;

/** What was chosen on validation to reach recall goals. */
export interface MetGoals {
  /** One decision an image: by the largest ln p + offset. */
  readonly rule: FoundRule;
  /** One flag a class: raised from this probability on; an image may carry several. */
  readonly thresholds: readonly number[];
}

/** What `<imbalance-demo>` asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface ImbalanceSession extends TensorSession {
  /** Reads the data, without a backend. */
  prepare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<SplitDescription>;
  /** Trains and measures; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<ImbalanceResult>;
  /** Trains every remedy with several seeds; rows come as `comparison` events. On abort it ends early. */
  compare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void>;
  /** Oversamples before the split, as one must not, and tells what it pretends. */
  oversampleEarly(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void>;
  /** Decision rules that come as near to the recall goals as can be on these samples (the validation part). */
  meetGoals(samples: SplitSamples, goals: readonly number[]): Promise<MetGoals>;
  /** Opens the seal: measures the test part with the weights of a run, and tells an `evaluation` event. */
  measureTest(
    request: ImbalanceRequest,
    weights: Float32Array,
    signal: AbortSignal,
    onEvent: OnImbalanceEvent,
  ): Promise<void>;
  /** Images of a part, in the order of `indices`. */
  images(split: Split, indices: readonly number[]): Promise<readonly LesionView[]>;
}
