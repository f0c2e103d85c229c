import type { ImageFacts } from '../data/image-facts.js';
import type { PicturesEvent } from '../pictures/picture-report.js';
import type { BackendEvent, LabResult, WorkEvent } from '../run-events.js';
import type { SearchPlan } from './lab-search.js';
import type { RetrainPlan } from './retraining.js';
import type { PartScores } from './training/part-scores.js';
import type { TuningSettings } from './tuning-settings.js';

/** What a session tells while it works. Plain values and typed arrays only: it crosses a worker. */
export type TuningEvent =
  | WorkEvent<TuningPhase, TuningData>
  | PicturesEvent
  | (BackendEvent & { readonly workers: number })
  | { readonly kind: 'plan'; readonly plan: SearchPlan }
  /** Trials that were found where an earlier visit left them. */
  | { readonly kind: 'resumed'; readonly trials: number; readonly epochs: number }
  /** New, or changed; told apart by its key. */
  | { readonly kind: 'trial'; readonly trial: TrialRecord }
  | { readonly kind: 'steps'; readonly running: RunningJob }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'storage'; readonly storage: StorageState }
  | { readonly kind: 'retrained'; readonly run: RetrainedRun };

export type TuningPhase = 'loading-data' | 'starting-backend' | 'searching' | 'retraining';

/**
 * Where trials are kept: `kept` in this browser; `other-tab`: another tab does this search and keeps
 * its own; `full` and `unavailable`: in memory only, so that leaving the page loses them.
 */
export type StorageState = 'kept' | 'other-tab' | 'full' | 'lost' | 'unavailable';

export interface TuningData extends ImageFacts {
  /** Images that are trained on, judged by, and kept back. */
  readonly trainCount: number;
  readonly validationCount: number;
  readonly testCount: number;
  /** A few training images of each class, class by class. */
  readonly samples: { readonly labels: Uint8Array; readonly pixels: Uint8Array };
}

/** A trial with everything that is shown of it. */
export interface TrialRecord {
  /** The same for the same training, across visits. */
  readonly key: string;
  /** "0012": as Keras Tuner counts with one worker; null of a trial done ahead, before its turn has come. */
  readonly id: string | null;
  readonly units: number;
  readonly learningRate: number;
  readonly bracket: number;
  readonly round: number;
  /** Epochs of its parents. */
  readonly initialEpoch: number;
  /** Epochs at its end, those of its parents included. */
  readonly epochs: number;
  readonly parentKey: string | null;
  readonly status: 'running' | 'completed';
  /** Best validation accuracy of its own epochs; null before the first. */
  readonly score: number | null;
  readonly bestEpoch: number | null;
  readonly history: readonly TrainedEpoch[];
  /** The worker that trains it, from 0; null once it has ended. */
  readonly worker: number | null;
}

export interface RetrainedRun extends RetrainPlan {
  readonly history: readonly TrainedEpoch[];
  /** On the test part after the last epoch; null before it. */
  readonly test: PartScores | null;
}

/** One epoch of a training. */
export interface TrainedEpoch {
  /** Counted from 1, those of parents included. */
  readonly epoch: number;
  /** Means over the epoch's batches while they were trained on, as Keras reports them. */
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
  readonly ms: number;
  /** Of final trainings from the second epoch on: the loss at each of `WAY_PLACES` from the epoch before. */
  readonly way?: readonly number[];
}

/** How far a worker is within an epoch. */
export interface RunningJob {
  readonly key: string;
  readonly worker: number;
  /** The epoch under way, from 1. */
  readonly epoch: number;
  readonly step: number;
  readonly steps: number;
}

/** The documented result: exported, reproduced by a permalink, read by tests. */
export interface TuningResult extends LabResult<'tuning', TuningSettings, PartCounts> {
  /** The best score so far after each trial, in the order of their ids. */
  readonly history: readonly { readonly id: string; readonly score: number; readonly best: number }[];
  readonly metrics: {
    /** In the order of their ids. */
    readonly trials: readonly TrialRecord[];
    readonly best: TrialRecord | null;
    /** Trainings of the best setting, one a seed; empty before they were made. */
    readonly retrained: readonly RetrainedRun[];
    readonly baseline: readonly RetrainedRun[];
    /** The other two of the four combinations of width and rate. */
    readonly cross: readonly RetrainedRun[];
    /** Keras Tuner's `results_summary()`. */
    readonly summaryText: string;
  };
  readonly timings: { readonly trainingMs: number; readonly epochs: number; readonly workers: number };
}

export interface PartCounts {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}
