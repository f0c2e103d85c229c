import { breathe } from '../../src/breathe.js';
import type { Split } from '../../src/data/image-splits.js';
import { ClassifierTraining } from '../../src/imbalance/classifier-training.js';
import { bestEpoch, bestMacroRecall, shallStop } from '../../src/imbalance/early-stopping.js';
import type {
  Checkpoint,
  EpochRecord,
  ImbalancePlan,
  ImbalanceResult,
  SealedScores,
  StepRecord,
} from '../../src/imbalance/imbalance-events.js';
import { imbalanceResult } from '../../src/imbalance/imbalance-result.js';
import { predict } from '../../src/imbalance/predict.js';
import { scoresOfDecisions } from '../../src/imbalance/split-scores.js';
import { averageWeights, type WeightMean } from '../../src/imbalance/weight-average.js';
import { logLoss } from '../../src/metrics/calibration.js';
import { mostProbable } from '../../src/metrics/class-probabilities.js';
import { divergedAfter } from '../../src/networks/diverged-after.js';
import { type EndedEpoch, EpochLoop, type TrainedEpochs } from './epoch-loop.js';
import type { Laboratory } from './imbalance-comparison.js';
import { measurePart } from './measure-part.js';
import type { PauseGate } from './pause-gate.js';

export interface ImbalanceRunOptions extends Laboratory {
  readonly plan: ImbalancePlan;
}

/** One training from its first step to what the network can; of the test part that is told only where its seal is broken. */
export class ImbalanceRun {
  readonly #options: ImbalanceRunOptions;
  readonly #training: ClassifierTraining;
  readonly #started = performance.now();
  #epochs: EpochRecord[] = [];
  #bestWeights: Float32Array = new Float32Array(0);
  #mean: WeightMean | null = null;
  /** Of the epoch within which the run goes on. */
  #partial: EpochRecord | null = null;

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
    this.#partial = checkpoint.partial;
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

  async #endEpoch({ epoch, steps, partial }: EndedEpoch<StepRecord>): Promise<void> {
    const { dataset, onEvent } = this.#options;
    const before = { epochs: [...this.#epochs], bestWeights: this.#bestWeights, mean: this.#mean };
    onEvent({ kind: 'phase', phase: 'measuring' });
    const { val } = dataset.splits;
    const probabilities = await predict(this.#training.network, val, breathe);
    const { learningRate } = this.#options.settings;
    if (!probabilities.every(Number.isFinite)) throw divergedAfter(epoch, learningRate);
    const samples = { probabilities, classes: dataset.classNames.length, labels: val.labels };
    const scores = scoresOfDecisions(val.labels, mostProbable(samples), dataset.classNames);
    const record: EpochRecord = {
      epoch,
      ...this.#trained(steps),
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
    const after = { epochs: this.#epochs, bestWeights: this.#bestWeights, mean: this.#mean };
    // Who goes on within an epoch ends it first: what was measured there is not yet an epoch's.
    const kept = partial ? { ...before, partial: record } : { ...after, partial: null };
    onEvent({ kind: 'checkpoint', checkpoint: { ...state, epoch, ...kept } });
  }

  /** Means over the whole epoch, of which a part may have been trained before a stop. */
  #trained(steps: readonly StepRecord[]): Pick<EpochRecord, 'trainLoss' | 'trainAccuracy'> {
    const first = this.#partial;
    this.#partial = null;
    const all = this.#training.stepsPerEpoch;
    const earlier = first ? ((this.#training.step - 1) % all) + 1 - steps.length : 0;
    const over = (before: number, values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, before * earlier) / (earlier + values.length);
    return {
      trainLoss: over(
        first?.trainLoss ?? 0,
        steps.map(({ loss }) => loss),
      ),
      trainAccuracy: over(
        first?.trainAccuracy ?? 0,
        steps.map(({ accuracy }) => accuracy),
      ),
    };
  }

  /** Measures the weights that are kept: with early stopping the best epoch's, else the mean of the last or the last. */
  async #evaluate({ stopped, trainingMs }: TrainedEpochs): Promise<ImbalanceResult> {
    const { settings, description, backend, plan, onEvent } = this.#options;
    const early = settings.patience > 0 && this.#epochs.length > 0;
    if (early) this.#training.network.setWeights(this.#bestWeights);
    else if (this.#mean) this.#training.network.setWeights(this.#mean.weights);
    onEvent({ kind: 'trained', weights: await this.#training.network.weights() });
    const scores = await this.#measure();
    const totalMs = performance.now() - this.#started;
    return imbalanceResult({
      settings,
      data: description,
      backend,
      epochs: this.#epochs,
      scores,
      timings: { stepMs: plan.stepMs, trainingMs, totalMs },
      epoch: early ? bestEpoch(this.#epochs) : (this.#epochs.at(-1)?.epoch ?? 0),
      stopped,
    });
  }

  async #measure(): Promise<SealedScores> {
    const { dataset, settings, onEvent } = this.#options;
    onEvent({ kind: 'phase', phase: 'measuring' });
    const part = (split: Split) => measurePart({ network: this.#training.network, dataset, onEvent }, split);
    const scores = { train: await part('train'), val: await part('val') };
    return settings.seal === 'broken' ? { ...scores, test: await part('test') } : scores;
  }
}
