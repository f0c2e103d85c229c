import { LabError } from '../../src/errors.js';
import type { ModelEpoch, ModelResult, ModelStep, ModelTraining, ModelTypes } from '../../src/model/model-lab.js';
import type { DataPlace } from '../protocols/data-place.js';
import type { ModelRequest, ModelSession, OnModelEvent } from '../protocols/model.js';
import { type EndedEpoch, EpochLoop } from './epoch-loop.js';
import { PausableWorkerSession } from './pausable-session.js';
import type { PauseGate } from './pause-gate.js';

/** Makes a model that is ready for its first step. */
export type StartTraining<Model extends ModelTypes> = (
  settings: Model['settings'],
  place: DataPlace & { readonly signal: AbortSignal },
) => ModelTraining<Model> | Promise<ModelTraining<Model>>;

/** The work behind a lab that trains one model; lives in the lab's worker. */
export class ModelWorkerSession<Model extends ModelTypes> extends PausableWorkerSession implements ModelSession<Model> {
  readonly #lab: string;
  readonly #start: StartTraining<Model>;

  /** @param lab its word, which its results carry */
  constructor(lab: string, start: StartTraining<Model>) {
    super();
    this.#lab = lab;
    this.#start = start;
  }

  async train(
    request: ModelRequest<Model>,
    signal: AbortSignal,
    onEvent: OnModelEvent<Model>,
  ): Promise<ModelResult<Model>> {
    const { settings, baseUrl, files } = request;
    this.gate.open();
    onEvent({ kind: 'phase', phase: 'loading-data' });
    const training = await this.#start(settings, { baseUrl, files, signal });
    onEvent({ kind: 'data', data: training.data });
    const { stepsPerEpoch } = training;
    onEvent({ kind: 'plan', plan: { epochs: settings.epochs, stepsPerEpoch, stepMs: 0 } });
    return new ModelRun({ lab: this.#lab, settings, training, onEvent }).train(signal, this.gate);
  }
}

interface ModelRunOptions<Model extends ModelTypes> {
  readonly lab: string;
  readonly settings: Model['settings'];
  readonly training: ModelTraining<Model>;
  readonly onEvent: OnModelEvent<Model>;
}

/** One training from its first step to its result. */
class ModelRun<Model extends ModelTypes> {
  readonly #options: ModelRunOptions<Model>;
  readonly #started = performance.now();
  readonly #history: ModelEpoch<Model>[] = [];
  #metrics: Model['metrics'] | null = null;
  #step = 0;

  constructor(options: ModelRunOptions<Model>) {
    this.#options = options;
  }

  async train(signal: AbortSignal, gate: PauseGate): Promise<ModelResult<Model>> {
    const { lab, settings, training, onEvent } = this.#options;
    const { data, stepsPerEpoch, restMs = 0 } = training;
    const loop = new EpochLoop<ModelStep<Model>>({
      ...{ epochs: settings.epochs, signal, gate, onEvent },
      training: { step: 0, stepsPerEpoch, next: () => this.#next() },
      afterStep: restMs > 0 ? () => rest(restMs) : undefined,
      endEpoch: (ended) => this.#endEpoch(ended),
    });
    const { trainingMs } = await loop.run();
    const metrics = this.#metrics ?? (await this.#measured());
    return {
      ...{ schema: 'labtags-result-1', lab, settings, history: this.#history, metrics },
      data: { name: data.name, sha256: data.sha256 },
      timings: { trainingMs, totalMs: performance.now() - this.#started },
      stopped: this.#step < settings.epochs * stepsPerEpoch,
    };
  }

  async #next(): Promise<ModelStep<Model>> {
    const { training } = this.#options;
    const told = await training.step();
    this.#step++;
    return { ...told, step: this.#step, epoch: Math.ceil(this.#step / training.stepsPerEpoch) };
  }

  async #endEpoch({ steps, epoch }: EndedEpoch<ModelStep<Model>>): Promise<boolean> {
    this.#metrics = await this.#measured();
    const { step: _, ...told } = steps[steps.length - 1];
    // The step's own values are among what is left of it.
    const record = { ...told, ...this.#metrics, epoch } as unknown as ModelEpoch<Model>;
    this.#history.push(record);
    this.#options.onEvent({ kind: 'epoch', epoch: record });
    return true;
  }

  async #measured(): Promise<Model['metrics']> {
    const metrics = await this.#options.training.measure();
    const lost = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
    if (!lost) return metrics;
    const message = `“${lost[0]}” is ${lost[1]} after ${this.#step} steps: the steps were too large.`;
    throw new LabError('training-diverged', message, { step: this.#step });
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
