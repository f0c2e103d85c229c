import { isAbortError, isLabError, LabError } from '../../src/errors.js';
import type { TrainingCheckpoint } from '../../src/tuning/training/training-checkpoint.js';
import type { TrainedTask, TrainerEvent, TrainingTask } from '../protocols/tuning.js';
import type { SavedJob, SavedWeights, TrialStore } from '../storage/trial-store.js';
import type { TrainingCrew } from './training-crew.js';

/** A training with a name under which each of its epochs is kept. */
export interface NamedTraining extends Omit<TrainingTask, 'start'> {
  readonly key: string;
  /** Whose best weights it starts from; null starts anew. */
  readonly parentKey: string | null;
  /** Epochs of the parent. */
  readonly initialEpoch: number;
}

export interface TrainingDesk {
  readonly crew: TrainingCrew;
  readonly store: TrialStore;
  /** By key; kept up to date here. */
  readonly jobs: Map<string, SavedJob>;
  readonly signal: AbortSignal;
  /** Told after each epoch, and when it is done. */
  readonly onJob: (job: SavedJob) => void;
  readonly onSteps: (steps: Extract<TrainerEvent, { kind: 'steps' }>) => void;
}

/** A worker that ends unexpectedly is started again so often, from the last epoch. */
const MOST_ATTEMPTS = 3;

/** Errors that another attempt would meet again. */
const FINAL = new Set(['backend-lost', 'backend-unavailable', 'weights-mismatch', 'data-mismatch', 'not-ready']);

/**
 * Trains to the end on one worker of the crew, or until the signal aborts. Each epoch is saved, so that
 * neither a crash nor a reload repeats one.
 */
export async function trainSaved(training: NamedTraining, worker: number, desk: TrainingDesk): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await new SavedTraining(training, desk).run(worker);
    } catch (error) {
      if (isAbortError(error) && desk.signal.aborted) return;
      if (attempt >= MOST_ATTEMPTS || (isLabError(error) && FINAL.has(error.code))) throw error;
    }
  }
}

class SavedTraining {
  readonly #training: NamedTraining;
  readonly #desk: TrainingDesk;
  #job: SavedJob;
  #best: Float32Array | null = null;
  #last: TrainingCheckpoint | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(training: NamedTraining, desk: TrainingDesk) {
    this.#training = training;
    this.#desk = desk;
    this.#job = desk.jobs.get(training.key) ?? { key: training.key, history: [], done: false, test: null };
  }

  async run(worker: number): Promise<void> {
    const { crew, signal, onSteps } = this.#desk;
    const start = await this.#start();
    const task = { ...this.#training, start };
    let trained: TrainedTask;
    try {
      trained = await crew.train(worker, task, signal, (event) => {
        if (event.kind === 'steps') onSteps(event);
        else this.#endEpoch(event);
      });
    } finally {
      await this.#saving;
    }
    if (trained.finished && !this.#job.done) await this.#save({ ...this.#job, test: trained.test, done: true });
  }

  /** Its own last epoch, else its parent's best one, else nothing. */
  async #start(): Promise<TrainingCheckpoint | null> {
    const { store } = this.#desk;
    const { parentKey, initialEpoch, key } = this.#training;
    const own = this.#job.history.length > 0 ? await store.weights(key) : null;
    if (own?.checkpoint && own.checkpoint.epoch !== lastEpoch(this.#job)) await this.#readAgain();
    if (own?.checkpoint && own.checkpoint.epoch === lastEpoch(this.#job)) {
      this.#best = own.best;
      this.#last = own.checkpoint;
      return own.checkpoint;
    }
    this.#job = { ...this.#job, history: [] };
    if (parentKey === null) return null;
    const parent = await store.weights(parentKey);
    if (!parent) throw weightsLost(parentKey);
    return { epoch: initialEpoch, weights: parent.best, optimizer: null };
  }

  /** A worker that was killed may still have finished its last write after the trainings were read. */
  async #readAgain(): Promise<void> {
    const saved = await this.#desk.store.jobs();
    this.#job = saved.find(({ key }) => key === this.#job.key) ?? this.#job;
  }

  #endEpoch({ epoch, checkpoint }: Extract<TrainerEvent, { kind: 'epoch' }>): void {
    const { measuresTest, epochs } = this.#training;
    const before = bestAccuracy(this.#job);
    if (epoch.validationAccuracy > before || !this.#best) this.#best = checkpoint.weights;
    this.#last = checkpoint;
    const done = epoch.epoch >= epochs && !measuresTest;
    void this.#save({ ...this.#job, history: [...this.#job.history, epoch], done });
  }

  #save(job: SavedJob): Promise<void> {
    const { store, jobs, onJob } = this.#desk;
    this.#job = job;
    jobs.set(job.key, job);
    onJob(job);
    const weights: SavedWeights = { best: this.#best as Float32Array, checkpoint: job.done ? null : this.#last };
    this.#saving = this.#saving.then(() => store.save(job, weights));
    return this.#saving;
  }
}

function lastEpoch({ history }: SavedJob): number | undefined {
  return history[history.length - 1]?.epoch;
}

/** Of a training's own epochs; below 0 before the first. */
function bestAccuracy({ history }: SavedJob): number {
  return Math.max(-1, ...history.map(({ validationAccuracy }) => validationAccuracy));
}

function weightsLost(key: string): LabError {
  const message = `The browser no longer has the weights of the trial “${key}”. Forget this search and start it anew.`;
  return new LabError('not-ready', message, { key });
}
