import type { BackendChoice } from '../../src/backend-choice.js';
import { breathe } from '../../src/breathe.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { LabError } from '../../src/errors.js';
import { FETCHED_STEPS, PerceptronTraining } from '../../src/tuning/training/perceptron-training.js';
import { splitValidation, type TuningParts } from '../../src/tuning/training/validation-split.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { RacedTraining } from '../backend/race-backends.js';
import type { TrainedTask, TrainerCrew, TrainerEvent, TrainingTask, TrialTrainer } from '../protocols/tuning.js';
import { NetworkSession } from './network-session.js';
import { runSteps } from './step-loop.js';

/** Of middling cost among those that a search tries. */
const RACED_UNITS = 256;
const RACED = { units: RACED_UNITS, learningRate: 1e-3, seed: 0 } as const;

/** Steps are told this often: the session joins those of all workers. */
const REPORT_MS = 100;

interface Loaded {
  readonly parts: TuningParts;
  readonly classes: number;
}

interface TrainingCall {
  readonly task: TrainingTask;
  readonly signal: AbortSignal;
  readonly onEvent: (event: TrainerEvent) => void;
}

/** Trains one task at a time; lives in a worker of its own, so that several trials run side by side. */
export class TrialTrainerSession extends NetworkSession implements TrialTrainer {
  #loaded: Loaded | null = null;
  /** Weights at the end of the epoch before; null in the first. */
  #before: Float32Array | null = null;

  async load(dataset: ImageDataset, images: number): Promise<void> {
    this.#loaded = { parts: splitValidation(dataset, images), classes: dataset.classNames.length };
  }

  start(requested: TuningSettings['backend'], { batchSize, workers }: TrainerCrew): Promise<BackendChoice> {
    return this.backend.start(requested, {
      network: ['perceptron', RACED_UNITS, batchSize].join(' '),
      workers,
      prepare: async () => () => this.#racedTraining(batchSize),
    });
  }

  async train(task: TrainingTask, signal: AbortSignal, onEvent: (event: TrainerEvent) => void): Promise<TrainedTask> {
    const { parts, classes } = this.#data();
    const training = new PerceptronTraining({ ...task, parts, classes });
    try {
      if (task.start) training.restore(task.start);
      this.#before = task.start?.weights ?? null;
      return await this.backend.guard(this.#trainEpochs(training, { task, signal, onEvent }));
    } finally {
      training.dispose();
    }
  }

  #data(): Loaded {
    if (this.#loaded) return this.#loaded;
    throw new LabError('not-ready', 'No data has been read yet.');
  }

  #racedTraining(batchSize: number): RacedTraining {
    const training = new PerceptronTraining({ ...this.#data(), ...RACED, batchSize });
    return {
      stepsTogether: FETCHED_STEPS,
      next: async () => {
        for (let i = 0; i < FETCHED_STEPS; i++) await training.step();
      },
      dispose: () => training.dispose(),
    };
  }

  async #trainEpochs(training: PerceptronTraining, call: TrainingCall): Promise<TrainedTask> {
    while (training.epoch < call.task.epochs) {
      if (!(await this.#trainEpoch(training, call))) return { finished: false, test: null };
    }
    const test = call.task.measuresTest ? await training.measure(this.#data().parts.test, breathe) : null;
    return { finished: true, test };
  }

  /** @returns false where it was stopped before the epoch's end */
  async #trainEpoch(training: PerceptronTraining, { task, signal, onEvent }: TrainingCall): Promise<boolean> {
    const steps = training.stepsPerEpoch;
    const epoch = training.epoch + 1;
    // Pauses do not count.
    let ms = 0;
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const started = performance.now();
      const result = await work();
      ms += performance.now() - started;
      return result;
    };
    const done = await runSteps({
      ...{ total: steps, signal, gate: this.gate, frameMs: REPORT_MS },
      step: () => timed(() => training.step()),
      onFrame: ({ done: step }) => onEvent({ kind: 'steps', epoch, step, steps }),
    });
    if (done < steps) return false;
    const { loss, accuracy } = await timed(() => training.endEpoch());
    const validation = await timed(() => training.measure(this.#data().parts.validation, breathe));
    const way = task.measuresWay && this.#before ? { way: await training.lossOnTheWay(this.#before) } : {};
    const checkpoint = await training.checkpoint();
    this.#before = checkpoint.weights;
    const scores = { validationLoss: validation.loss, validationAccuracy: validation.accuracy };
    onEvent({ kind: 'epoch', epoch: { epoch, loss, accuracy, ...scores, ms, ...way }, checkpoint });
    return true;
  }
}
