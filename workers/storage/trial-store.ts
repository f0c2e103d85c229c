import type { PartScores } from '../../src/tuning/training/part-scores.js';
import type { TrainingCheckpoint } from '../../src/tuning/training/training-checkpoint.js';
import type { TrainedEpoch } from '../../src/tuning/tuning-events.js';

/** What is kept of a training besides its weights. */
export interface SavedJob {
  readonly key: string;
  readonly history: readonly TrainedEpoch[];
  readonly done: boolean;
  /** Final trainings only. */
  readonly test: PartScores | null;
}

export interface SavedWeights {
  /** Of the best epoch so far. */
  readonly best: Float32Array;
  /** After the last epoch; null once the training is done. */
  readonly checkpoint: TrainingCheckpoint | null;
}

/** Keeps the trainings of one search. Every `save` is whole or not at all. */
export interface TrialStore {
  jobs(): Promise<readonly SavedJob[]>;
  weights(key: string): Promise<SavedWeights | null>;
  save(job: SavedJob, weights: SavedWeights): Promise<void>;
  close(): void;
}

/** Keeps them as long as the worker lives. */
export class MemoryTrialStore implements TrialStore {
  readonly #jobs = new Map<string, SavedJob>();
  readonly #weights = new Map<string, SavedWeights>();

  async jobs(): Promise<readonly SavedJob[]> {
    return [...this.#jobs.values()];
  }

  async weights(key: string): Promise<SavedWeights | null> {
    return this.#weights.get(key) ?? null;
  }

  async save(job: SavedJob, weights: SavedWeights): Promise<void> {
    this.#jobs.set(job.key, job);
    this.#weights.set(job.key, weights);
  }

  close(): void {}
}

/** Keeps in `first` as long as that works, and in memory from then on; nothing that was saved is lost meanwhile. */
export class FallbackTrialStore implements TrialStore {
  readonly #first: TrialStore;
  readonly #memory = new MemoryTrialStore();
  readonly #onFailure: (error: unknown) => void;
  #failed = false;

  constructor(first: TrialStore, onFailure: (error: unknown) => void) {
    this.#first = first;
    this.#onFailure = onFailure;
  }

  jobs(): Promise<readonly SavedJob[]> {
    return this.#first.jobs();
  }

  async weights(key: string): Promise<SavedWeights | null> {
    return (await this.#memory.weights(key)) ?? this.#first.weights(key);
  }

  async save(job: SavedJob, weights: SavedWeights): Promise<void> {
    if (!this.#failed) {
      try {
        await this.#first.save(job, weights);
        return;
      } catch (error) {
        this.#failed = true;
        this.#onFailure(error);
      }
    }
    await this.#memory.save(job, weights);
  }

  close(): void {
    this.#first.close();
  }
}
