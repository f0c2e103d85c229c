import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../data/image-set.js';

const SHARE_OF_255 = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** The chosen images as [count, pixels] in 0 … 1. */
export function imageRows(set: ImageSet, indices: ArrayLike<number>): tf.Tensor2D {
  const size = set.height * set.width * set.channels;
  const values = new Float32Array(indices.length * size);
  const { pixels } = set;
  let at = 0;
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i] * size;
    for (let j = 0; j < size; j++) values[at++] = SHARE_OF_255[pixels[start + j]];
  }
  return tf.tensor2d(values, [indices.length, size]);
}

/** The labels of the chosen images. */
export function labelsOf(set: ImageSet, indices: ArrayLike<number>): tf.Tensor1D {
  return tf.tensor1d(
    Int32Array.from(indices, (index) => set.labels[index]),
    'int32',
  );
}
