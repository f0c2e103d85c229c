import type * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { EpochTraining } from '../networks/epoch-training.js';
import { imageTensor } from '../networks/image-tensor.js';
import type { SeededRandom } from '../random.js';
import { ClassBatches, drawTriplets, type Triplets, usableClasses } from './batches.js';
import { EmbeddingNetwork } from './embedding-network.js';
import { anchorsPerStep, miningOf } from './training-plan.js';
import type { StepRecord } from './triplet-events.js';
import { givenTripletLoss, MinedTripletLoss, type TripletLoss } from './triplet-loss.js';
import type { Mining, TripletSettings } from './triplet-settings.js';

/** Besides those of every training: independent streams of the run's seed. */
const STREAM = { triplets: 2, batches: 100_000 } as const;

/** Trains an embedding network on triplets, one step at a time; each mined batch has a stream of the seed. */
export class TripletTraining extends EpochTraining<EmbeddingNetwork> {
  readonly #settings: TripletSettings;
  readonly #set: ImageSet;
  readonly #triplets: Triplets;
  readonly #classBatches: ClassBatches;
  readonly #minedLoss: MinedTripletLoss;

  /** @throws LabError `data-mismatch`, `settings-invalid` where no net can be trained on `set` */
  constructor(set: ImageSet, settings: TripletSettings) {
    const network = (random: SeededRandom) => new EmbeddingNetwork({ ...settings, image: set, random });
    const classes = usableClasses(set).length;
    super({
      network,
      items: settings.triplets,
      settings: { ...settings, batchSize: anchorsPerStep(settings, classes) },
    });
    this.#set = set;
    this.#settings = settings;
    this.#triplets = drawTriplets(set, settings.triplets, this.random.fork(STREAM.triplets));
    this.#classBatches = new ClassBatches(set, settings);
    this.#minedLoss = new MinedTripletLoss(this.#classBatches.layout);
  }

  miningOf(epoch: number): Mining {
    return miningOf(this.#settings, epoch);
  }

  /**
   * One step of Adam, which starts afresh where the mining changes.
   *
   * @throws LabError `training-diverged` where the loss is no longer a number; the weights stay as
   *   they were before the step
   */
  async next(): Promise<StepRecord> {
    const { epoch } = this;
    const mining = this.miningOf(epoch);
    if (this.#changesMining(epoch)) this.adam.dispose();
    const indices = mining === 'random' ? this.#tripletImages() : this.#minedImages();
    const [numbers] = await this.descend(() => {
      const { loss, summary } = this.#loss(this.network.embed(imageTensor(this.#set, indices)), mining);
      return { loss, told: [summary] };
    });
    const [loss, activeShare, positiveDistance, negativeDistance, spread] = numbers;
    return { step: this.step, epoch, mining, loss, activeShare, positiveDistance, negativeDistance, spread };
  }

  /** The triplets of a `count` of anchors of the running epoch, for a look at the hardest ones. */
  tripletsNow(count: number): Triplets {
    const start = (this.step * count) % this.#settings.triplets;
    return this.#triplets.slice(3 * start, 3 * (start + count));
  }

  override dispose(): void {
    super.dispose();
    this.#minedLoss.dispose();
  }

  /**
   * The first hard triplets after random ones: their gradients are far larger than those that Adam
   * remembers, so its steps would be several times the learning rate, enough to collapse the net.
   */
  #changesMining(epoch: number): boolean {
    const begins = this.step % this.stepsPerEpoch === 0;
    return begins && epoch > 1 && this.miningOf(epoch) !== this.miningOf(epoch - 1);
  }

  /** All anchors of the step, then all positives, then all negatives. */
  #tripletImages(): Uint32Array {
    const rows = this.batch();
    return Uint32Array.from({ length: 3 * rows.length }, (_, i) => {
      const role = Math.floor(i / rows.length);
      return this.#triplets[3 * rows[i % rows.length] + role];
    });
  }

  #minedImages(): Uint32Array {
    return this.#classBatches.draw(this.random.fork(STREAM.batches + this.step));
  }

  #loss(embeddings: tf.Tensor2D, mining: Mining): TripletLoss {
    if (mining === 'random') return givenTripletLoss(embeddings, this.#settings);
    return this.#minedLoss.loss(embeddings, { ...this.#settings, mining });
  }
}
