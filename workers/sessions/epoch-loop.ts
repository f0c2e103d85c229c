import { controllerFollowing } from './following-controller.js';
import type { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';

/** Where a step stands in a run. */
interface StepPlace {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  readonly epoch: number;
}

export interface EndedEpoch<Step> {
  readonly epoch: number;
  readonly steps: readonly Step[];
  /** True where the run was stopped within this epoch. */
  readonly partial: boolean;
}

export interface EpochLoopOptions<Step extends StepPlace> {
  readonly training: { readonly step: number; readonly stepsPerEpoch: number; next(): Promise<Step> };
  readonly epochs: number;
  readonly signal: AbortSignal;
  readonly gate: PauseGate;
  readonly onEvent: (
    event:
      | { readonly kind: 'phase'; readonly phase: 'training' }
      | { readonly kind: 'steps'; readonly steps: readonly Step[] },
  ) => void;
  /** For a look at the network between two steps. */
  readonly afterStep?: () => Promise<void>;
  /** Measures what was learnt; false ends the run. */
  readonly endEpoch: (ended: EndedEpoch<Step>) => Promise<boolean>;
}

/** How a training through epochs ended. */
export interface TrainedEpochs {
  /** True where `signal` stopped it before its last step. */
  readonly stopped: boolean;
  /** Of its steps alone. */
  readonly trainingMs: number;
}

/** Drives a training through its epochs: reports its steps, and measures after each epoch and after a stop. */
export class EpochLoop<Step extends StepPlace> {
  readonly #options: EpochLoopOptions<Step>;
  /** Aborts when the run ends, by itself or by a stop. */
  readonly #ended: AbortController;
  #reported: Step[] = [];
  #epochSteps: Step[] = [];
  #trainingMs = 0;

  constructor(options: EpochLoopOptions<Step>) {
    this.#options = options;
    this.#ended = controllerFollowing(options.signal);
  }

  async run(): Promise<TrainedEpochs> {
    const { training, epochs, signal, gate, onEvent } = this.#options;
    onEvent({ kind: 'phase', phase: 'training' });
    const total = epochs * training.stepsPerEpoch;
    await runSteps({
      step: () => this.#next(),
      total: total - training.step,
      signal: this.#ended.signal,
      gate,
      onFrame: () => this.#report(),
    });
    this.#report();
    const stopped = signal.aborted && training.step < total;
    if (this.#epochSteps.length > 0) await this.#endEpoch(true);
    return { stopped, trainingMs: this.#trainingMs };
  }

  async #next(): Promise<void> {
    const { training, afterStep, onEvent } = this.#options;
    const started = performance.now();
    const record = await training.next();
    this.#trainingMs += performance.now() - started;
    this.#reported.push(record);
    this.#epochSteps.push(record);
    if (afterStep) await afterStep();
    if (record.step % training.stepsPerEpoch !== 0) return;
    this.#report();
    if (await this.#endEpoch(false)) onEvent({ kind: 'phase', phase: 'training' });
    else this.#ended.abort();
  }

  #report(): void {
    if (this.#reported.length === 0) return;
    this.#options.onEvent({ kind: 'steps', steps: this.#reported });
    this.#reported = [];
  }

  #endEpoch(partial: boolean): Promise<boolean> {
    const steps = this.#epochSteps;
    this.#epochSteps = [];
    return this.#options.endEpoch({ epoch: steps[0].epoch, steps, partial });
  }
}
