import { LabError } from '../../src/errors.js';
import type { ModelEpoch, ModelResult, ModelStep, ModelTraining, ModelTypes } from '../../src/model/model-lab.js';
import type { DataPlace } from '../protocols/data-place.js';
import type { ModelRequest, ModelSession, OnModelEvent } from '../protocols/model.js';
import { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';

/** Makes a model that is ready for its first step. */
export type StartTraining<Model extends ModelTypes> = (
  settings: Model['settings'],
  place: DataPlace & { readonly signal: AbortSignal },
) => ModelTraining<Model> | Promise<ModelTraining<Model>>;

/** The work behind a lab that trains one model; lives in the lab's worker. */
export class ModelWorkerSession<Model extends ModelTypes> implements ModelSession<Model> {
  readonly #lab: string;
  readonly #start: StartTraining<Model>;
  readonly #gate = new PauseGate();

  /** @param lab its word, which its results carry */
  constructor(lab: string, start: StartTraining<Model>) {
    this.#lab = lab;
    this.#start = start;
  }

  async train(
    request: ModelRequest<Model>,
    signal: AbortSignal,
    onEvent: OnModelEvent<Model>,
  ): Promise<ModelResult<Model>> {
    const { settings, baseUrl, files } = request;
    this.#gate.open();
    onEvent({ kind: 'phase', phase: 'loading-data' });
    const training = await this.#start(settings, { baseUrl, files, signal });
    onEvent({ kind: 'data', data: training.data });
    const { stepsPerEpoch } = training;
    onEvent({ kind: 'plan', plan: { epochs: settings.epochs, stepsPerEpoch, stepMs: 0 } });
    onEvent({ kind: 'phase', phase: 'training' });
    const run = new ModelRun({ lab: this.#lab, settings, training, onEvent });
    return run.train(signal, this.#gate);
  }

  async pause(): Promise<void> {
    this.#gate.close();
  }

  async resume(): Promise<void> {
    this.#gate.open();
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
  #unreported: ModelStep<Model>[] = [];
  #steps = 0;
  #trainingMs = 0;

  constructor(options: ModelRunOptions<Model>) {
    this.#options = options;
  }

  async train(signal: AbortSignal, gate: PauseGate): Promise<ModelResult<Model>> {
    const { lab, settings, training } = this.#options;
    const total = settings.epochs * training.stepsPerEpoch;
    await runSteps({ step: () => this.#next(), total, signal, gate, onFrame: () => this.#report() });
    this.#report();
    return {
      ...{ schema: 'labtags-result-1', lab, settings, history: this.#history },
      data: { name: training.data.name, sha256: training.data.sha256 },
      metrics: await this.#measured(),
      timings: { trainingMs: this.#trainingMs, totalMs: performance.now() - this.#started },
      stopped: this.#steps < total,
    };
  }

  async #next(): Promise<void> {
    const { training } = this.#options;
    const { stepsPerEpoch, leastStepMs = 0 } = training;
    const started = performance.now();
    const told = await training.step();
    const took = performance.now() - started;
    this.#trainingMs += took;
    this.#steps++;
    const epoch = Math.ceil(this.#steps / stepsPerEpoch);
    this.#unreported.push({ ...told, step: this.#steps, epoch });
    if (this.#steps % stepsPerEpoch === 0) await this.#endEpoch({ ...told, epoch });
    if (took < leastStepMs) await rest(leastStepMs - took);
  }

  #report(): void {
    if (this.#unreported.length === 0) return;
    this.#options.onEvent({ kind: 'steps', steps: this.#unreported });
    this.#unreported = [];
  }

  async #endEpoch(last: Model['step'] & { readonly epoch: number }): Promise<void> {
    this.#report();
    const epoch = { ...last, ...(await this.#measured()) };
    this.#history.push(epoch);
    this.#options.onEvent({ kind: 'epoch', epoch });
  }

  async #measured(): Promise<Model['metrics']> {
    const metrics = await this.#options.training.measure();
    const lost = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
    if (!lost) return metrics;
    const message = `“${lost[0]}” is ${lost[1]} after ${this.#steps} steps: the steps were too large.`;
    throw new LabError('training-diverged', message, { step: this.#steps });
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
