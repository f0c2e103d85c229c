import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { imageTensor } from '../networks/image-tensor.js';
import type { LesionNetwork } from './lesion-network.js';

/** Images at a time: large enough to be quick, small enough to be stopped in between. */
const CHUNK = 256;

/**
 * The network's probabilities for every image of a part, count × classes.
 *
 * @param breathe lets messages be heard between two chunks
 */
export async function predict(
  network: LesionNetwork,
  set: ImageSet,
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const pieces: Float32Array[] = [];
  for (let start = 0; start < set.count; start += CHUNK) {
    const indices = Array.from({ length: Math.min(CHUNK, set.count - start) }, (_, i) => start + i);
    const probabilities = tf.tidy(() => tf.softmax(network.logits(imageTensor(set, indices))));
    pieces.push(await probabilities.data<'float32'>());
    probabilities.dispose();
    await breathe();
  }
  const classes = pieces[0].length / Math.min(CHUNK, set.count);
  const joined = new Float32Array(set.count * classes);
  pieces.forEach((piece, i) => {
    joined.set(piece, i * CHUNK * classes);
  });
  return joined;
}
