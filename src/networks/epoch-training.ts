import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../errors.js';
import { SeededRandom } from '../random.js';
import { Adam } from './kernels/adam.js';
import type { LayeredNetwork } from './layered-network.js';
import { type ForwardPass, lossGradients } from './loss-gradients.js';
import type { TrainingState } from './training-state.js';

/** Independent streams of the run's seed, so that one use never shifts the draws of another. */
const STREAM = { weights: 1, epochs: 1000 } as const;

export interface EpochTrainingOptions<Network> {
  /** Makes the network; its initial weights are drawn from `random`. */
  readonly network: (random: SeededRandom) => Network;
  /** Items that an epoch goes through once, in an order of its own. */
  readonly items: number;
  readonly settings: { readonly seed: number; readonly batchSize: number; readonly learningRate: number };
}

/**
 * Trains a network with Adam, one step at a time. Each epoch's order is known from the seed, so a run that goes on
 * from a checkpoint equals the unbroken one. A lab's training says what a step is; {@link descend} takes it.
 */
export abstract class EpochTraining<Network extends LayeredNetwork> {
  readonly network: Network;
  readonly stepsPerEpoch: number;
  protected readonly adam: Adam;
  protected readonly random: SeededRandom;
  protected readonly items: number;
  readonly #settings: EpochTrainingOptions<Network>['settings'];
  #order = new Uint32Array(0);
  /** The epoch that `#order` is made for; 0 for none. */
  #orderedEpoch = 0;
  #step = 0;

  constructor({ network, items, settings }: EpochTrainingOptions<Network>) {
    const { seed, batchSize, learningRate } = settings;
    this.random = new SeededRandom(seed);
    this.network = network(this.random.fork(STREAM.weights));
    this.adam = new Adam({ learningRate });
    this.items = items;
    this.stepsPerEpoch = Math.ceil(items / batchSize);
    this.#settings = settings;
  }

  /** Steps done, over all epochs. */
  get step(): number {
    return this.#step;
  }

  /** The epoch that the next step belongs to, from 1. */
  get epoch(): number {
    return Math.floor(this.#step / this.stepsPerEpoch) + 1;
  }

  async state(): Promise<TrainingState> {
    return { step: this.#step, weights: await this.network.weights(), optimizer: await this.adam.state() };
  }

  /** @throws LabError `weights-mismatch` where the state is of another network */
  restore({ step, weights, optimizer }: TrainingState): void {
    this.network.setWeights(weights);
    if (optimizer) this.adam.restore(optimizer, this.network.variables);
    this.#step = step;
  }

  dispose(): void {
    this.network.dispose();
    this.adam.dispose();
  }

  /** The items of an epoch; every one once where a training says nothing else. */
  protected orderOf(random: SeededRandom): Uint32Array<ArrayBuffer> {
    return shuffledOrder(this.items, random);
  }

  /** The items of the next step. */
  protected batch(): Uint32Array {
    const { epoch } = this;
    if (this.#orderedEpoch !== epoch) this.#order = this.orderOf(this.random.fork(STREAM.epochs + epoch));
    this.#orderedEpoch = epoch;
    const { batchSize } = this.#settings;
    const start = (this.#step % this.stepsPerEpoch) * batchSize;
    return this.#order.subarray(start, start + batchSize);
  }

  /**
   * One step of Adam.
   *
   * @returns the numbers of what the pass tells, of which the loss is the very first
   * @throws LabError `training-diverged` where the loss is no longer a number; the weights stay as
   *   they were before the step
   */
  protected async descend(forward: () => ForwardPass): Promise<Float32Array[]> {
    const pass = lossGradients(this.network.variables, forward);
    const numbers = await this.adam.applyWhereFinite(pass.gradients, pass.told);
    pass.dispose();
    tf.dispose(pass.told);
    if (!Number.isFinite(numbers[0][0])) throw diverged(this.#step + 1, this.#settings.learningRate);
    this.#step++;
    return numbers;
  }
}

/** Every index once, in a new order. */
export function shuffledOrder(count: number, random: SeededRandom): Uint32Array<ArrayBuffer> {
  return random.shuffle(Uint32Array.from({ length: count }, (_, i) => i));
}

function diverged(step: number, learningRate: number): LabError {
  return new LabError(
    'training-diverged',
    `The loss stopped being a number at step ${step}. The learning rate ${learningRate} is probably too large: try a tenth of it.`,
    { step, learningRate },
  );
}
