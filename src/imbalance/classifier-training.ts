import * as tf from '@tensorflow/tfjs-core';
import { type ImageSet, indicesByClass } from '../data/image-set.js';
import { EpochTraining } from '../networks/epoch-training.js';
import { imageTensor } from '../networks/image-tensor.js';
import { LayeredNetwork } from '../networks/layered-network.js';
import type { SeededRandom } from '../random.js';
import { augmentImages } from './augmentation.js';
import { chosenClassWeights } from './class-weights.js';
import { classificationLoss } from './classification-loss.js';
import { oversampledOrder } from './epoch-order.js';
import type { StepRecord } from './imbalance-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';
import { lesionLayers } from './network-layers.js';

/** Besides those of every training: an independent stream of the run's seed. */
const STREAM = { augmentation: 100_000 } as const;

/** Trains a classifier one step at a time; each step's augmentation has a stream of the seed. */
export class ClassifierTraining extends EpochTraining<LayeredNetwork> {
  readonly #settings: ImbalanceSettings;
  readonly #set: ImageSet;
  readonly #classes: number;
  readonly #classWeights: readonly number[] | null;

  /** @throws LabError `settings-invalid` where settings and data do not fit */
  constructor(set: ImageSet, classes: number, settings: ImbalanceSettings) {
    const { network } = settings;
    const counts = indicesByClass(set.labels, classes).map((images) => images.length);
    const classWeights = chosenClassWeights(settings, counts);
    const layers = lesionLayers(set, { network, classes });
    super({ network: (random) => new LayeredNetwork(layers, random), items: set.count, settings });
    this.#set = set;
    this.#classes = classes;
    this.#settings = settings;
    this.#classWeights = classWeights;
  }

  /**
   * One step of Adam.
   *
   * @throws LabError `training-diverged` where the loss is no longer a number; the weights stay as
   *   they were before the step
   */
  async next(): Promise<StepRecord> {
    const { epoch } = this;
    const indices = this.batch();
    const labels = Uint8Array.from(indices, (index) => this.#set.labels[index]);
    const focus = this.#settings.loss === 'focal' ? this.#settings.gamma : 0;
    const [[loss], scores] = await this.descend(() => {
      const logits = this.network.forward(this.#images(indices));
      const loss = classificationLoss(logits, labels, { classWeights: this.#classWeights, focus });
      return { loss, told: [loss, logits] };
    });
    return { step: this.step, epoch, loss, accuracy: shareRight(scores, labels, this.#classes) };
  }

  protected override orderOf(random: SeededRandom): Uint32Array<ArrayBuffer> {
    const oversampling = this.#settings.balance === 'oversampling';
    return oversampling ? oversampledOrder(this.#set.labels, this.#classes, random) : super.orderOf(random);
  }

  #images(indices: Uint32Array): tf.Tensor4D {
    if (this.#settings.augmentation === 'off') return imageTensor(this.#set, indices);
    const { height, width, channels } = this.#set;
    const values = new Float32Array(indices.length * height * width * channels);
    augmentImages(this.#set, indices, values, this.random.fork(STREAM.augmentation + this.step));
    return tf.tensor4d(values, [indices.length, height, width, channels]);
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
