import type { BackendChoice } from '../../src/backend-choice.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import type { Setting } from '../../src/tuning/retraining.js';
import type { PartScores } from '../../src/tuning/training/part-scores.js';
import type { TrainingCheckpoint } from '../../src/tuning/training/training-checkpoint.js';
import type { TrainedEpoch, TuningEvent } from '../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { LabRequest, PausableSession, TensorSession } from './lab-session.js';

/** Told on the way; steps at most ten times a second. */
export type OnTuningEvent = (event: TuningEvent) => void;

export type TuningRequest = LabRequest<TuningSettings>;

/**
 * What `<tuner-demo>` asks of its worker; a pause holds all its trainings. Every promise rejects with a LabError or an
 * AbortError.
 */
export interface TuningSession extends PausableSession {
  /** Reads the data and tells what they are. */
  describe(request: TuningRequest, signal: AbortSignal, onEvent: OnTuningEvent): Promise<void>;
  /**
   * Searches; goes on where an earlier visit left the same search. What it finds comes as events. On
   * abort it ends between two steps and resolves.
   */
  search(request: TuningRequest, signal: AbortSignal, onEvent: OnTuningEvent): Promise<WorkEnd>;
  /** Trains the best setting, the baseline and both crossed, from scratch; ends as `search` does. */
  retrain(request: TuningRequest, best: Setting, signal: AbortSignal, onEvent: OnTuningEvent): Promise<WorkEnd>;
}

export interface WorkEnd {
  /** True where it was stopped before its end. */
  readonly stopped: boolean;
}

/** One training from an epoch to another; its outcome hangs on nothing else. */
export interface TrainingTask {
  readonly units: number;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly seed: number;
  /** Epochs at the end, those before `start` included. */
  readonly epochs: number;
  /** Where it goes on; null starts anew. */
  readonly start: TrainingCheckpoint | null;
  readonly measuresTest: boolean;
  /** Whether the loss between one epoch's weights and the next one's is measured; not when left out. */
  readonly measuresWay?: boolean;
}

export type TrainerEvent =
  | { readonly kind: 'steps'; readonly epoch: number; readonly step: number; readonly steps: number }
  | { readonly kind: 'epoch'; readonly epoch: TrainedEpoch; readonly checkpoint: TrainingCheckpoint };

export interface TrainerCrew {
  readonly batchSize: number;
  /** Trainers that work at once where the processor computes. */
  readonly workers: number;
}

/** What a trial's own worker does for the session that leads the search. */
export interface TrialTrainer extends TensorSession {
  /** @param images as in the settings */
  load(dataset: ImageDataset, images: number): Promise<void>;
  /** @param crew what the backend will have to do, by which it is chosen where there is a choice; data come first */
  start(backend: TuningSettings['backend'], crew: TrainerCrew): Promise<BackendChoice>;
  /** On abort it ends between two steps, and what was done of the epoch under way is lost. */
  train(task: TrainingTask, signal: AbortSignal, onEvent: (event: TrainerEvent) => void): Promise<TrainedTask>;
}

export interface TrainedTask {
  readonly finished: boolean;
  /** Null unless it was asked for and the task finished. */
  readonly test: PartScores | null;
}
