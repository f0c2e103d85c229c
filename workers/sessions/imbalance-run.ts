import { type BySplit, SPLITS, type Split } from '../../src/data/image-splits.js';
import { sharedLesions } from '../../src/data/lesion-splits.js';
import { ClassifierTraining } from '../../src/imbalance/classifier-training.js';
import { bestEpoch, bestMacroRecall, shallStop } from '../../src/imbalance/early-stopping.js';
import type {
  Checkpoint,
  EpochRecord,
  ImbalancePlan,
  ImbalanceResult,
  SplitEvaluation,
  StepRecord,
} from '../../src/imbalance/imbalance-events.js';
import { imbalanceResult } from '../../src/imbalance/imbalance-result.js';
import { predict } from '../../src/imbalance/predict.js';
import { evaluateSplit, scoresOfDecisions } from '../../src/imbalance/split-scores.js';
import { averageWeights, type WeightMean } from '../../src/imbalance/weight-average.js';
import { logLoss } from '../../src/metrics/calibration.js';
import { mostProbable } from '../../src/metrics/class-probabilities.js';
import { type EndedEpoch, EpochLoop, type TrainedEpochs } from './epoch-loop.js';
import type { Laboratory } from './imbalance-comparison.js';
import type { PauseGate } from './pause-gate.js';
import { breathe } from './step-loop.js';

export interface ImbalanceRunOptions extends Laboratory {
  readonly plan: ImbalancePlan;
}

/** One training from its first step to the evaluation of all three parts. */
export class ImbalanceRun {
  readonly #options: ImbalanceRunOptions;
  readonly #training: ClassifierTraining;
  readonly #started = performance.now();
  #epochs: EpochRecord[] = [];
  #bestWeights: Float32Array = new Float32Array(0);
  #mean: WeightMean | null = null;

  constructor(options: ImbalanceRunOptions) {
    this.#options = options;
    const { dataset, settings } = options;
    this.#training = new ClassifierTraining(dataset.splits.train, dataset.classNames.length, settings);
  }

  /** Goes on after a checkpoint of an earlier run with the same settings. */
  resumeFrom(checkpoint: Checkpoint): void {
    this.#training.restore(checkpoint);
    this.#epochs = [...checkpoint.epochs];
    this.#bestWeights = checkpoint.bestWeights;
    this.#mean = checkpoint.mean;
  }

  async train(gate: PauseGate): Promise<ImbalanceResult> {
    const { settings, signal, onEvent } = this.#options;
    const loop = new EpochLoop({
      ...{ training: this.#training, epochs: settings.epochs, signal, gate, onEvent },
      endEpoch: async (ended) => {
        await this.#endEpoch(ended);
        return !shallStop(this.#epochs, settings.patience);
      },
    });
    return this.#evaluate(await loop.run());
  }

  dispose(): void {
    this.#training.dispose();
  }

  async #endEpoch({ epoch, steps }: EndedEpoch<StepRecord>): Promise<void> {
    const { dataset, onEvent } = this.#options;
    onEvent({ kind: 'phase', phase: 'measuring' });
    const { val } = dataset.splits;
    const probabilities = await predict(this.#training.network, val, breathe);
    const samples = { probabilities, classes: dataset.classNames.length, labels: val.labels };
    const scores = scoresOfDecisions(val.labels, mostProbable(samples), dataset.classNames);
    const record: EpochRecord = {
      epoch,
      trainLoss: mean(steps.map(({ loss }) => loss)),
      trainAccuracy: mean(steps.map(({ accuracy }) => accuracy)),
      valLoss: logLoss(samples),
      valAccuracy: scores.accuracy,
      valMacroRecall: scores.macroRecall,
      valMinRecall: scores.minRecall,
      best: scores.macroRecall > bestMacroRecall(this.#epochs),
      elapsedMs: performance.now() - this.#started,
    };
    this.#epochs.push(record);
    const state = await this.#training.state();
    if (record.best) this.#bestWeights = state.weights;
    const { epochs, averaging } = this.#options.settings;
    if (epoch > epochs - averaging) this.#mean = averageWeights(this.#mean, state.weights);
    onEvent({ kind: 'epoch', epoch: record });
    const checkpoint = { ...state, epoch, epochs: this.#epochs, bestWeights: this.#bestWeights, mean: this.#mean };
    onEvent({ kind: 'checkpoint', checkpoint });
  }

  /** Measures the weights that are kept: with early stopping the best epoch's, else the mean of the last or the last. */
  async #evaluate({ stopped, trainingMs }: TrainedEpochs): Promise<ImbalanceResult> {
    const { settings, description, backend, plan } = this.#options;
    const early = settings.patience > 0 && this.#epochs.length > 0;
    if (early) this.#training.network.setWeights(this.#bestWeights);
    else if (this.#mean) this.#training.network.setWeights(this.#mean.weights);
    const evaluations = await this.#evaluateAll();
    const totalMs = performance.now() - this.#started;
    return imbalanceResult({
      settings,
      data: description,
      backend,
      epochs: this.#epochs,
      scores: { train: evaluations.train.scores, val: evaluations.val.scores, test: evaluations.test.scores },
      timings: { stepMs: plan.stepMs, trainingMs, totalMs },
      epoch: early ? bestEpoch(this.#epochs) : (this.#epochs.at(-1)?.epoch ?? 0),
      stopped,
    });
  }

  async #evaluateAll(): Promise<BySplit<SplitEvaluation>> {
    const { dataset, onEvent } = this.#options;
    onEvent({ kind: 'phase', phase: 'measuring' });
    const seen = sharedLesions(dataset)?.seenInTraining ?? null;
    const evaluations = {} as Record<Split, SplitEvaluation>;
    for (const split of SPLITS) {
      const set = dataset.splits[split];
      const probabilities = await predict(this.#training.network, set, breathe);
      const samples = { probabilities, classes: dataset.classNames.length, labels: set.labels };
      const facts = { classNames: dataset.classNames, seenInTraining: split === 'test' ? seen : null };
      evaluations[split] = evaluateSplit(samples, facts);
      onEvent({ kind: 'evaluation', split, evaluation: evaluations[split] });
    }
    return evaluations;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
