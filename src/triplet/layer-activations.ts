import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { imageTensor } from '../networks/image-tensor.js';
import type { EmbeddingNetwork } from './embedding-network.js';

/**
 * What every layer of a network makes of one image.
 *
 * @param image its index in the set
 * @returns height × width × channels numbers a layer, in the layers' order
 */
export async function layerActivations(
  network: EmbeddingNetwork,
  set: ImageSet,
  image: number,
): Promise<Float32Array[]> {
  const outputs = tf.tidy(() => network.outputs(imageTensor(set, [image])));
  const values = await Promise.all(outputs.map((output) => output.data<'float32'>()));
  tf.dispose(outputs);
  return values;
}
