import { labSearch } from '../../src/tuning/lab-search.js';
import type { Oracle } from '../../src/tuning/oracle.js';
import { jobOf, type ParallelSearch, type TrialJob } from '../../src/tuning/parallel-search.js';
import { bestEpochOf, scoreOf, trialRecord } from '../../src/tuning/trial-record.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { OnTuningEvent } from '../protocols/tuning.js';
import type { SavedJob, TrialStore } from '../storage/trial-store.js';
import { workInCrew } from './crew-work.js';
import { type NamedTraining, trainSaved } from './saved-training.js';
import type { TrainingCrew } from './training-crew.js';

export interface SearchRunOptions {
  readonly settings: TuningSettings;
  readonly crew: TrainingCrew;
  readonly store: TrialStore;
  readonly signal: AbortSignal;
  readonly onEvent: OnTuningEvent;
}

/** One search from what is kept of it to its end: every worker takes the next job as soon as it is free. */
export class SearchRun {
  readonly #options: SearchRunOptions;
  readonly #jobs = new Map<string, SavedJob>();
  readonly #outcomes = new Map<string, number | null>();
  readonly #search: ParallelSearch;
  readonly #oracle: Oracle;
  /** Worker by job. */
  readonly #inWork = new Map<string, number>();
  /** Trials whose id the page knows. */
  #told = 0;
  #waiting: (() => void)[] = [];

  constructor(options: SearchRunOptions) {
    this.#options = options;
    const { search, oracle } = labSearch(options.settings, this.#outcomes);
    this.#search = search;
    this.#oracle = oracle;
  }

  /** @returns true where it was stopped before its end */
  async run(): Promise<boolean> {
    await this.#takeUp();
    const { crew, signal } = this.#options;
    await workInCrew(crew.size, signal, (worker, stop) => this.#work(worker, stop));
    if (this.#oracle.exhausted) this.#options.onEvent({ kind: 'exhausted' });
    return !this.#search.done;
  }

  /** What an earlier visit has finished counts as if it had just been done. */
  async #takeUp(): Promise<void> {
    const { store, onEvent } = this.#options;
    for (const job of await store.jobs()) this.#jobs.set(job.key, job);
    for (const job of this.#jobs.values()) this.#noteOutcome(job);
    this.#tellSettled();
    const kept = [...this.#jobs.values()];
    const epochs = kept.reduce((sum, { history }) => sum + history.length, 0);
    if (epochs > 0) onEvent({ kind: 'resumed', trials: kept.filter(({ done }) => done).length, epochs });
  }

  async #work(worker: number, signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    try {
      while (!signal.aborted) {
        const job = this.#nextJob();
        if (job) await this.#train(job, worker, signal);
        else if (this.#search.done || this.#inWork.size === 0) return;
        else await this.#change();
      }
    } finally {
      this.#wake();
    }
  }

  #nextJob(): TrialJob | null {
    const jobs = this.#search.upcoming(this.#options.crew.size + this.#inWork.size);
    this.#tellSettled();
    return jobs.find(({ key }) => !this.#inWork.has(key)) ?? null;
  }

  async #train(job: TrialJob, worker: number, signal: AbortSignal): Promise<void> {
    const { crew, store, onEvent } = this.#options;
    this.#inWork.set(job.key, worker);
    this.#tell(job, worker);
    try {
      await trainSaved(this.#trainingOf(job), worker, {
        ...{ crew, store, signal, jobs: this.#jobs },
        onJob: (saved) => {
          this.#noteOutcome(saved);
          this.#tell(job, saved.done ? null : worker);
        },
        onSteps: ({ epoch, step, steps }) =>
          onEvent({ kind: 'steps', running: { key: job.key, worker, epoch, step, steps } }),
      });
    } finally {
      this.#inWork.delete(job.key);
      this.#wake();
    }
  }

  #trainingOf({ key, values, epochs, initialEpoch, parentKey }: TrialJob): NamedTraining {
    const { batchSize, seed, promotion } = this.#options.settings;
    const inherits = promotion === 'carry' && parentKey !== null;
    return {
      ...{ key, epochs, batchSize, seed, measuresTest: false },
      units: Number(values.units),
      learningRate: Number(values.learning_rate),
      parentKey: inherits ? parentKey : null,
      initialEpoch: inherits ? initialEpoch : 0,
    };
  }

  #noteOutcome(job: SavedJob): void {
    const best = bestEpochOf(job.history);
    if (job.done && best) this.#outcomes.set(job.key, scoreOf(best));
  }

  /** Tells the trials whose turn has come since; those done ahead get their ids so. */
  #tellSettled(): void {
    this.#search.settle();
    const { trials } = this.#search;
    for (; this.#told < trials.length; this.#told++) {
      const job = jobOf(trials[this.#told], trials);
      const worker = this.#inWork.get(job.key);
      if (worker !== undefined || this.#jobs.has(job.key)) this.#tell(job, worker ?? null);
    }
  }

  #tell(job: TrialJob, worker: number | null): void {
    const { history, done } = this.#jobs.get(job.key) ?? { history: [], done: false };
    const trial = trialRecord({ ...job, id: this.#idOf(job) }, { history, done, worker: done ? null : worker });
    this.#options.onEvent({ kind: 'trial', trial });
  }

  /** A trial that was begun ahead may have got its turn meanwhile. */
  #idOf(job: TrialJob): string | null {
    const { trials } = this.#search;
    return job.id ?? trials.find((trial) => jobOf(trial, trials).key === job.key)?.id ?? null;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
