import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../data/image-set.js';
import { shuffledOrder } from '../../networks/epoch-training.js';
import { Adam } from '../../networks/kernels/adam.js';
import { softmaxCrossEntropy } from '../../networks/kernels/fused-ops.js';
import { fusedPerceptronStep } from '../../networks/kernels/perceptron-step.js';
import { readTogether } from '../../networks/kernels/read-together.js';
import { LayeredNetwork } from '../../networks/layered-network.js';
import { lossGradients } from '../../networks/loss-gradients.js';
import type { Breathe } from '../../networks/network-outputs.js';
import { SeededRandom } from '../../random.js';
import { evenPlaces } from '../../sharing/thinned.js';
import { WAY_IMAGES, WAY_PLACES } from '../epoch-way.js';
import { imageRows, labelsOf } from './image-batch.js';
import { lossAlong } from './loss-along.js';
import { type PartScores, ScoreSum } from './part-scores.js';
import { perceptronLayers } from './perceptron-shape.js';
import type { TrainingCheckpoint } from './training-checkpoint.js';
import type { TuningParts } from './validation-split.js';

export interface PerceptronTrainingOptions {
  readonly parts: TuningParts;
  readonly classes: number;
  readonly units: number;
  /** Of Adam. */
  readonly learningRate: number;
  readonly batchSize: number;
  /** Initial weights and the order of images hang on it alone: all trials of a search see the same. */
  readonly seed: number;
}

/** What a step's network said before it was moved, still on the device. */
interface StepLogits {
  readonly logits: tf.Tensor2D;
  readonly labels: Uint8Array;
}

const STREAM = { weights: 1, epochs: 1000 } as const;

/** Images of one forward pass when a part is measured. */
const MEASURED_ROWS = 1000;

/** Logits are fetched from the device so many steps at a time: each fetch makes a GPU wait. */
export const FETCHED_STEPS = 16;

/** Trains the sheet's perceptron one step at a time; each epoch has an order of its own, known from the seed. */
export class PerceptronTraining {
  readonly stepsPerEpoch: number;
  readonly network: LayeredNetwork;
  readonly #options: PerceptronTrainingOptions;
  readonly #adam: Adam;
  readonly #random: SeededRandom;
  #order = new Uint32Array(0);
  readonly #scores = new ScoreSum();
  #pending: StepLogits[] = [];
  #epoch = 0;
  #stepInEpoch = 0;

  constructor(options: PerceptronTrainingOptions) {
    const { parts, units, classes, learningRate, batchSize, seed } = options;
    const { train } = parts;
    this.#options = options;
    this.#random = new SeededRandom(seed);
    const inputs = train.height * train.width * train.channels;
    const layers = perceptronLayers({ inputs, units, classes });
    this.network = new LayeredNetwork(layers, this.#random.fork(STREAM.weights));
    this.#adam = new Adam({ learningRate });
    this.stepsPerEpoch = Math.ceil(train.count / batchSize);
  }

  /** Epochs done. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Steps done in the epoch under way, 0 … stepsPerEpoch. */
  get stepInEpoch(): number {
    return this.#stepInEpoch;
  }

  /** One step of Adam. After `stepsPerEpoch` of them, {@link endEpoch} is due. */
  async step(): Promise<void> {
    if (this.#stepInEpoch === 0) this.#shuffle();
    const { batchSize, parts } = this.#options;
    const start = this.#stepInEpoch * batchSize;
    const indices = this.#order.subarray(start, start + batchSize);
    this.#pending.push(this.#descend(parts.train, indices));
    this.#stepInEpoch++;
    if (this.#pending.length >= FETCHED_STEPS) await this.#fetch();
  }

  /** What the epoch's batches scored while they were trained on, as Keras reports it; counts the epoch. */
  async endEpoch(): Promise<PartScores> {
    await this.#fetch();
    this.#epoch++;
    this.#stepInEpoch = 0;
    return this.#scores.take();
  }

  /**
   * Scores of a part by the weights as they are.
   *
   * @param breathe called between two passes, so that a worker hears its messages
   */
  async measure(set: ImageSet, breathe: Breathe = async () => {}): Promise<PartScores> {
    const scores = new ScoreSum();
    for (let start = 0; start < set.count; start += MEASURED_ROWS) {
      const rows = Math.min(MEASURED_ROWS, set.count - start);
      const indices = Uint32Array.from({ length: rows }, (_, i) => start + i);
      const logits = tf.tidy(() => this.network.forward(imageRows(set, indices)));
      scores.add(await logits.data<'float32'>(), set.labels.subarray(start, start + rows));
      logits.dispose();
      await breathe();
    }
    return scores.take();
  }

  /** The loss of the same training images at each of {@link WAY_PLACES} from other weights to those that are here. */
  async lossOnTheWay(from: Float32Array): Promise<number[]> {
    const { train } = this.#options.parts;
    const images = imageRows(train, evenPlaces(train.count, WAY_IMAGES));
    const labels = labelsOf(train, evenPlaces(train.count, WAY_IMAGES));
    const start = this.network.tensorsOf(from);
    const losses = await lossAlong({ images, labels, from: start, to: this.network.variables, places: WAY_PLACES });
    tf.dispose([images, labels, ...start]);
    return losses;
  }

  async checkpoint(): Promise<TrainingCheckpoint> {
    return { epoch: this.#epoch, weights: await this.network.weights(), optimizer: await this.#adam.state() };
  }

  /** @throws LabError `weights-mismatch` where the checkpoint is of another network */
  restore({ epoch, weights, optimizer }: TrainingCheckpoint): void {
    this.network.setWeights(weights);
    if (optimizer) this.#adam.restore(optimizer, this.network.variables);
    this.#epoch = epoch;
    this.#stepInEpoch = 0;
  }

  dispose(): void {
    tf.dispose(this.#pending.map(({ logits }) => logits));
    this.#pending = [];
    this.network.dispose();
    this.#adam.dispose();
  }

  #shuffle(): void {
    const { train } = this.#options.parts;
    this.#order = shuffledOrder(train.count, this.#random.fork(STREAM.epochs + this.#epoch));
  }

  #descend(set: ImageSet, indices: Uint32Array): StepLogits {
    const { variables } = this.network;
    const fused = fusedPerceptronStep({ adam: this.#adam, variables, set, indices });
    const labels = Uint8Array.from(indices, (index) => set.labels[index]);
    return { logits: fused ?? this.#composedStep(set, indices), labels };
  }

  /** @returns the logits before the step */
  #composedStep(set: ImageSet, indices: Uint32Array): tf.Tensor2D {
    const images = imageRows(set, indices);
    const labels = labelsOf(set, indices);
    const pass = lossGradients(this.network.variables, () => {
      const logits = this.network.forward(images);
      return { loss: softmaxCrossEntropy(logits, labels), told: [logits] };
    });
    this.#adam.apply(pass.gradients);
    pass.dispose();
    tf.dispose([images, labels]);
    return pass.told[0] as tf.Tensor2D;
  }

  async #fetch(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    const values = await readTogether(pending.map(({ logits }) => logits));
    pending.forEach(({ logits, labels }, i) => {
      this.#scores.add(values[i], labels);
      logits.dispose();
    });
  }
}
