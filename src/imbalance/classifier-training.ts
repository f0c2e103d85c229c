import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { type ImageSet, indicesByClass } from '../data/image-set.js';
import { LabError } from '../errors.js';
import { imageTensor } from '../networks/image-tensor.js';
import { Adam } from '../networks/kernels/adam.js';
import type { AdamState } from '../networks/kernels/adam-state.js';
import { SeededRandom } from '../random.js';
import { augmentImages } from './augmentation.js';
import { chosenClassWeights } from './class-weights.js';
import { classificationLoss } from './classification-loss.js';
import { oversampledOrder, shuffledOrder } from './epoch-order.js';
import type { StepRecord } from './imbalance-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';
import { LesionNetwork } from './lesion-network.js';

/** Independent streams of the run's seed, so that one use never shifts the draws of another. */
const STREAM = { weights: 1, epochs: 1000, augmentation: 100_000 } as const;

/** The optimiser's memory and the weights after some step. */
export interface TrainingState {
  readonly step: number;
  readonly weights: Float32Array;
  readonly optimizer: AdamState;
}

/**
 * Trains a classifier one step at a time. Each epoch's order and each step's augmentation has a stream of
 * its own, so a run that goes on from a checkpoint equals the unbroken one.
 */
export class ClassifierTraining {
  readonly network: LesionNetwork;
  readonly stepsPerEpoch: number;
  readonly #settings: ImbalanceSettings;
  readonly #set: ImageSet;
  readonly #classes: number;
  readonly #classWeights: readonly number[] | null;
  readonly #random: SeededRandom;
  readonly #adam: Adam;
  #order: Uint32Array = new Uint32Array(0);
  /** The epoch that `#order` is made for; 0 for none. */
  #orderedEpoch = 0;
  #step = 0;

  /** @throws LabError `settings-invalid` where settings and data do not fit */
  constructor(set: ImageSet, classes: number, settings: ImbalanceSettings) {
    this.#set = set;
    this.#classes = classes;
    this.#settings = settings;
    const counts = indicesByClass(set.labels, classes).map((images) => images.length);
    this.#classWeights = chosenClassWeights(settings, counts);
    this.#random = new SeededRandom(settings.seed);
    const { network } = settings;
    this.network = new LesionNetwork({ image: set, network, classes, random: this.#random.fork(STREAM.weights) });
    this.#adam = new Adam({ learningRate: settings.learningRate });
    this.stepsPerEpoch = Math.ceil(set.count / settings.batchSize);
  }

  /** Steps done, over all epochs. */
  get step(): number {
    return this.#step;
  }

  /** The epoch that the next step belongs to, from 1. */
  get epoch(): number {
    return Math.floor(this.#step / this.stepsPerEpoch) + 1;
  }

  /**
   * One step of Adam.
   *
   * @throws LabError `training-diverged` where the loss is no longer a number; the weights stay as
   *   they were before the step
   */
  async next(): Promise<StepRecord> {
    const epoch = this.epoch;
    const indices = this.#batch(epoch);
    const labels = Uint8Array.from(indices, (index) => this.#set.labels[index]);
    const { loss, accuracy } = await this.#train(indices, labels);
    this.#step++;
    return { step: this.#step, epoch, loss, accuracy };
  }

  async state(): Promise<TrainingState> {
    return { step: this.#step, weights: await this.network.weights(), optimizer: await this.#adam.state() };
  }

  /** @throws LabError `weights-mismatch` where the state is of another network */
  restore({ step, weights, optimizer }: TrainingState): void {
    this.network.setWeights(weights);
    this.#adam.restore(optimizer, this.network.variables);
    this.#step = step;
  }

  dispose(): void {
    this.network.dispose();
    this.#adam.dispose();
  }

  #batch(epoch: number): Uint32Array {
    if (this.#orderedEpoch !== epoch) {
      const random = this.#random.fork(STREAM.epochs + epoch);
      const { count, labels } = this.#set;
      const oversampling = this.#settings.balance === 'oversampling';
      this.#order = oversampling ? oversampledOrder(labels, this.#classes, random) : shuffledOrder(count, random);
      this.#orderedEpoch = epoch;
    }
    const start = (this.#step % this.stepsPerEpoch) * this.#settings.batchSize;
    return this.#order.subarray(start, start + this.#settings.batchSize);
  }

  #images(indices: Uint32Array): tf.Tensor4D {
    if (this.#settings.augmentation === 'off') return imageTensor(this.#set, indices);
    const { height, width, channels } = this.#set;
    const values = new Float32Array(indices.length * height * width * channels);
    augmentImages(this.#set, indices, values, this.#random.fork(STREAM.augmentation + this.#step));
    return tf.tensor4d(values, [indices.length, height, width, channels]);
  }

  async #train(indices: Uint32Array, labels: Uint8Array): Promise<{ loss: number; accuracy: number }> {
    const { variables } = this.network;
    const focus = this.#settings.loss === 'focal' ? this.#settings.gamma : 0;
    let logits: tf.Tensor2D | null = null;
    const { value, grads } = tf.variableGrads(() => {
      logits = tf.keep(this.network.logits(this.#images(indices)));
      return classificationLoss(logits, labels, { classWeights: this.#classWeights, focus });
    }, variables);
    const given = logits as unknown as tf.Tensor2D;
    const gradients = variables.map((variable) => ({ variable, gradient: grads[variable.name] }));
    const [[loss], scores] = await this.#adam.applyWhereFinite(gradients, [value, given]);
    tf.dispose([value, given, ...Object.values(grads)]);
    if (!Number.isFinite(loss)) throw diverged(this.#step + 1, this.#settings.learningRate);
    return { loss, accuracy: shareRight(scores, labels, this.#classes) };
  }
}

function shareRight(scores: Float32Array, labels: Uint8Array, classes: number): number {
  let right = 0;
  labels.forEach((label, row) => {
    const own = scores[row * classes + label];
    const largest = scores.subarray(row * classes, (row + 1) * classes).reduce((max, score) => Math.max(max, score));
    if (own === largest) right++;
  });
  return right / labels.length;
}

function diverged(step: number, learningRate: number): LabError {
  return new LabError(
    'training-diverged',
    `The loss stopped being a number at step ${step}. The learning rate ${learningRate} is probably too large: try a tenth of it.`,
    { step, learningRate },
  );
}
