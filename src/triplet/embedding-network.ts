import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import type { ImageShape, PlainLayer } from '../networks/layer-plan.js';
import { LayeredNetwork } from '../networks/layered-network.js';
import { type Breathe, networkOutputs } from '../networks/network-outputs.js';
import type { SeededRandom } from '../random.js';
import { embeddingLayers } from './backbones.js';
import type { TripletSettings } from './triplet-settings.js';

export interface EmbeddingNetworkOptions extends Pick<TripletSettings, 'backbone' | 'embeddingSize'> {
  readonly image: ImageShape;
  /** `unit` scales every embedding to length 1 (FaceNet). */
  readonly embedding: TripletSettings['embedding'];
  readonly random: SeededRandom;
}

/** Keeps x / ‖x‖ and its gradient finite for an embedding of zeros. */
const SMALLEST_SQUARED_LENGTH = 1e-12;

/** The network that turns an image into an embedding. */
export class EmbeddingNetwork extends LayeredNetwork<PlainLayer> {
  readonly #unit: boolean;

  constructor(options: EmbeddingNetworkOptions) {
    super(embeddingLayers(options.image, options), options.random);
    this.#unit = options.embedding === 'unit';
  }

  /** As of every network; the last output is the embedding. */
  override outputs(images: tf.Tensor): tf.Tensor[] {
    const outputs = super.outputs(images);
    if (!this.#unit) return outputs;
    const embeddings = outputs[outputs.length - 1];
    const squaredLength = tf.sum(tf.square(embeddings), 1, true);
    const unit = tf.div(embeddings, tf.sqrt(tf.add(squaredLength, SMALLEST_SQUARED_LENGTH)));
    return [...outputs.slice(0, -1), unit];
  }

  /**
   * @param images [count, height, width, channels], 0 … 1
   * @returns [count, embeddingSize]; the caller tidies
   */
  embed(images: tf.Tensor4D): tf.Tensor2D {
    return this.forward(images);
  }

  /** @returns images × embedding size, row-major, in the order of `indices` */
  embedImages(
    images: { readonly set: ImageSet; readonly indices: Uint32Array },
    breathe: Breathe,
  ): Promise<Float32Array> {
    return networkOutputs((batch) => this.embed(batch), images, breathe);
  }
}
