import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { ImageSet } from '../data/image-set.js';
import { LabError } from '../errors.js';
import { imageTensor } from '../networks/image-tensor.js';
import { Adam } from '../networks/kernels/adam.js';
import { SeededRandom } from '../random.js';
import { ClassBatches, drawTriplets, type Triplets } from './batches.js';
import { EmbeddingNetwork } from './embedding-network.js';
import type { Checkpoint, StepRecord } from './triplet-events.js';
import { givenTripletLoss, MinedTripletLoss, type TripletLoss } from './triplet-loss.js';
import type { Mining, TripletSettings } from './triplet-settings.js';

/** Independent streams of the run's seed, so that one use never shifts the draws of another. */
const STREAM = { weights: 1, triplets: 2, epochs: 1000, batches: 100_000 } as const;

/**
 * Trains an embedding network on triplets, one step at a time. Each epoch's order and each mined batch
 * has a stream of its own, so a run that goes on from a checkpoint equals the unbroken one.
 */
export class TripletTraining {
  readonly network: EmbeddingNetwork;
  readonly stepsPerEpoch: number;
  readonly #settings: TripletSettings;
  readonly #set: ImageSet;
  readonly #random: SeededRandom;
  readonly #adam: Adam;
  readonly #triplets: Triplets;
  readonly #classBatches: ClassBatches;
  readonly #minedLoss: MinedTripletLoss;
  readonly #order: Uint32Array;
  /** The epoch that `#order` is shuffled for; 0 for none. */
  #orderedEpoch = 0;
  #step = 0;

  /** @throws LabError `data-mismatch`, `settings-invalid` where no net can be trained on `set` */
  constructor(set: ImageSet, settings: TripletSettings) {
    this.#set = set;
    this.#settings = settings;
    this.#random = new SeededRandom(settings.seed);
    this.network = new EmbeddingNetwork({ ...settings, image: set, random: this.#random.fork(STREAM.weights) });
    this.#adam = new Adam({ learningRate: settings.learningRate });
    this.#triplets = drawTriplets(set, settings.triplets, this.#random.fork(STREAM.triplets));
    this.#classBatches = new ClassBatches(set, settings.batchSize);
    this.#minedLoss = new MinedTripletLoss(this.#classBatches.layout);
    this.stepsPerEpoch = Math.ceil(settings.triplets / settings.batchSize);
    this.#order = Uint32Array.from({ length: settings.triplets }, (_, i) => i);
  }

  /** Steps done, over all epochs. */
  get step(): number {
    return this.#step;
  }

  /** The epoch that the next step belongs to, from 1. */
  get epoch(): number {
    return Math.floor(this.#step / this.stepsPerEpoch) + 1;
  }

  /** Random first and hard ones later, where the settings ask for it. */
  miningOf(epoch: number): Mining {
    const { hardAfter, mining } = this.#settings;
    return hardAfter > 0 && epoch > hardAfter ? 'batch-hard' : mining;
  }

  /**
   * One step of Adam, which starts afresh where the mining changes.
   *
   * @throws LabError `training-diverged` where the loss is no longer a number; the weights stay as
   *   they were before the step
   */
  async next(): Promise<StepRecord> {
    const epoch = this.epoch;
    const mining = this.miningOf(epoch);
    if (this.#changesMining(epoch)) this.#adam.dispose();
    const indices = mining === 'random' ? this.#tripletImages(epoch) : this.#minedImages();
    const [loss, activeShare, positiveDistance, negativeDistance, spread] = await this.#train(indices, mining);
    this.#step++;
    return { step: this.#step, epoch, mining, loss, activeShare, positiveDistance, negativeDistance, spread };
  }

  /** The triplets of a `count` of anchors of the running epoch, for a look at the hardest ones. */
  tripletsNow(count: number): Triplets {
    const start = (this.#step * count) % this.#settings.triplets;
    return this.#triplets.slice(3 * start, 3 * (start + count));
  }

  /** @param epoch the epoch that the checkpoint is filed under */
  async checkpoint(epoch: number): Promise<Checkpoint> {
    const optimizer = await this.#adam.state();
    return { epoch, step: this.#step, weights: await this.network.weights(), optimizer };
  }

  /** @throws LabError `weights-mismatch` where the checkpoint is of another network */
  restore(checkpoint: Checkpoint): void {
    this.network.setWeights(checkpoint.weights);
    if (checkpoint.optimizer) this.#adam.restore(checkpoint.optimizer, this.network.variables);
    this.#step = checkpoint.step;
  }

  dispose(): void {
    this.network.dispose();
    this.#adam.dispose();
    this.#minedLoss.dispose();
  }

  /**
   * The first hard triplets after random ones: their gradients are far larger than those that Adam
   * remembers, so its steps would be several times the learning rate, enough to collapse the net.
   */
  #changesMining(epoch: number): boolean {
    const begins = this.#step % this.stepsPerEpoch === 0;
    return begins && epoch > 1 && this.miningOf(epoch) !== this.miningOf(epoch - 1);
  }

  /** All anchors of the step, then all positives, then all negatives. */
  #tripletImages(epoch: number): Uint32Array {
    if (this.#orderedEpoch !== epoch) this.#shuffleFor(epoch);
    const { batchSize } = this.#settings;
    const within = this.#step % this.stepsPerEpoch;
    const rows = this.#order.subarray(within * batchSize, (within + 1) * batchSize);
    return Uint32Array.from({ length: 3 * rows.length }, (_, i) => {
      const role = Math.floor(i / rows.length);
      return this.#triplets[3 * rows[i % rows.length] + role];
    });
  }

  #minedImages(): Uint32Array {
    return this.#classBatches.draw(this.#random.fork(STREAM.batches + this.#step));
  }

  #shuffleFor(epoch: number): void {
    for (let i = 0; i < this.#order.length; i++) this.#order[i] = i;
    this.#random.fork(STREAM.epochs + epoch).shuffle(this.#order);
    this.#orderedEpoch = epoch;
  }

  async #train(indices: Uint32Array, mining: Mining): Promise<Float32Array> {
    const variables = this.network.variables;
    let summary: tf.Tensor1D | null = null;
    const { value, grads } = tf.variableGrads(() => {
      const result = this.#loss(this.network.embed(imageTensor(this.#set, indices)), mining);
      summary = tf.keep(result.summary);
      return result.loss;
    }, variables);
    const gradients = variables.map((variable) => ({ variable, gradient: grads[variable.name] }));
    const [numbers] = await this.#adam.applyWhereFinite(gradients, [summary as unknown as tf.Tensor1D]);
    tf.dispose([value, summary as unknown as tf.Tensor1D, ...Object.values(grads)]);
    if (!Number.isFinite(numbers[0])) throw diverged(this.#step + 1, this.#settings.learningRate);
    return numbers;
  }

  #loss(embeddings: tf.Tensor2D, mining: Mining): TripletLoss {
    if (mining === 'random') return givenTripletLoss(embeddings, this.#settings);
    return this.#minedLoss.loss(embeddings, { ...this.#settings, mining });
  }
}

function diverged(step: number, learningRate: number): LabError {
  return new LabError(
    'training-diverged',
    `The loss stopped being a number at step ${step}. The learning rate ${learningRate} is probably too large: try a tenth of it.`,
    { step, learningRate },
  );
}
