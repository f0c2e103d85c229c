import { type BackendChoice, isGpu } from '../../src/backend-choice.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { TrainedTask, TrainerEvent, TrainingTask, TrialTrainer } from '../protocols/tuning.js';

/** A trainer in a worker of its own; after a crash the next call starts a fresh one, which knows nothing. */
export type TrainerConnection = TrialTrainer & { end(): void };

export type OpenTrainer = (index: number) => TrainerConnection;

export interface CrewRequest {
  readonly dataset: ImageDataset;
  readonly settings: TuningSettings;
}

/** More would wait for memory, not for the processor. */
const MOST_WORKERS = 8;

interface Member {
  readonly trainer: TrainerConnection;
  ready: boolean;
}

/** Several trainers with the same data and backend. Its members start when they are first needed. */
export class TrainingCrew {
  readonly backend: BackendChoice;
  readonly #request: CrewRequest;
  readonly #members: readonly Member[];

  private constructor(backend: BackendChoice, request: CrewRequest, members: readonly Member[]) {
    this.backend = backend;
    this.#request = request;
    this.#members = members;
  }

  /** Starts a first trainer, and opens as many as its backend has use for. */
  static async assemble(open: OpenTrainer, request: CrewRequest): Promise<TrainingCrew> {
    const first: Member = { trainer: open(0), ready: false };
    try {
      const backend = await prepare(first, request, request.settings.backend);
      const count = isGpu(backend.name) ? 1 : processorCrew(request.settings.workers);
      const others = Array.from({ length: count - 1 }, (_, index) => ({ trainer: open(index + 1), ready: false }));
      return new TrainingCrew(backend, request, [first, ...others]);
    } catch (error) {
      first.trainer.end();
      throw error;
    }
  }

  get size(): number {
    return this.#members.length;
  }

  /** Trains on one of the members, 0 … size − 1, which must have nothing else to do. */
  async train(
    index: number,
    task: TrainingTask,
    signal: AbortSignal,
    onEvent: (event: TrainerEvent) => void,
  ): Promise<TrainedTask> {
    const member = this.#members[index];
    try {
      if (!member.ready) await prepare(member, this.#request, this.backend.name);
      return await member.trainer.train(task, signal, onEvent);
    } catch (error) {
      member.ready = false;
      throw error;
    }
  }

  async pause(): Promise<void> {
    await Promise.all(this.#members.map(({ trainer }) => trainer.pause()));
  }

  async resume(): Promise<void> {
    await Promise.all(this.#members.map(({ trainer }) => trainer.resume()));
  }

  end(): void {
    for (const { trainer } of this.#members) trainer.end();
  }
}

/** Gives a trainer its data, and starts its backend. */
async function prepare(
  member: Member,
  { dataset, settings }: CrewRequest,
  backend: TuningSettings['backend'],
): Promise<BackendChoice> {
  await member.trainer.load(dataset, settings.images);
  const { batchSize } = settings;
  const started = await member.trainer.start(backend, { batchSize, workers: processorCrew(settings.workers) });
  member.ready = true;
  return started;
}

/** A GPU runs one program at a time; the processor one a core, but one core is left to the page. */
function processorCrew(asked: number): number {
  if (asked > 0) return asked;
  const cores = globalThis.navigator?.hardwareConcurrency ?? 2;
  return Math.min(MOST_WORKERS, cores > 2 ? cores - 1 : cores);
}
