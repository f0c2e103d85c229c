import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import type { LayeredNetwork } from '../networks/layered-network.js';
import { allIndices, type Breathe, networkOutputs } from '../networks/network-outputs.js';

/**
 * The network's probabilities for every image of a part, count × classes.
 *
 * @param breathe lets messages be heard between two chunks
 */
export function predict(network: LayeredNetwork, set: ImageSet, breathe: Breathe): Promise<Float32Array> {
  return networkOutputs((images) => tf.softmax(network.forward(images)), { set, indices: allIndices(set) }, breathe);
}
