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

/**
 * Keeps in `first` as long as that works, and in memory from then on. What was saved before the failure is lost
 * with `first`: a training whose weights are missing is done again.
 */
export class FallbackTrialStore implements TrialStore {
  readonly #first: TrialStore;
  readonly #memory = new MemoryTrialStore();
  readonly #onFailure: (error: unknown) => void;
  #failed = false;

  constructor(first: TrialStore, onFailure: (error: unknown) => void) {
    this.#first = first;
    this.#onFailure = onFailure;
  }

  async jobs(): Promise<readonly SavedJob[]> {
    const kept = await this.#attempt(() => this.#first.jobs(), []);
    const remembered = await this.#memory.jobs();
    return [...kept.filter(({ key }) => remembered.every((job) => job.key !== key)), ...remembered];
  }

  async weights(key: string): Promise<SavedWeights | null> {
    return (await this.#memory.weights(key)) ?? this.#attempt(() => this.#first.weights(key), null);
  }

  async save(job: SavedJob, weights: SavedWeights): Promise<void> {
    const isKept = await this.#attempt(() => this.#first.save(job, weights).then(() => true), false);
    if (!isKept) await this.#memory.save(job, weights);
  }

  close(): void {
    this.#first.close();
  }

  /** A full disk can still be read; whatever else fails will fail again, after a wait that would be for nothing. */
  async #attempt<Value>(use: () => Promise<Value>, otherwise: Value): Promise<Value> {
    if (this.#failed) return otherwise;
    try {
      return await use();
    } catch (error) {
      this.#failed = true;
      this.#onFailure(error);
      return otherwise;
    }
  }
}
