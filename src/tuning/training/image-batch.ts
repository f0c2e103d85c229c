import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../data/image-set.js';
import { imageTensor } from '../../networks/image-tensor.js';

/** The chosen images as [count, pixels] in 0 … 1. */
export function imageRows(set: ImageSet, indices: ArrayLike<number>): tf.Tensor2D {
  return tf.tidy(() => tf.reshape(imageTensor(set, indices), [indices.length, set.height * set.width * set.channels]));
}

/** The labels of the chosen images. */
export function labelsOf(set: ImageSet, indices: ArrayLike<number>): tf.Tensor1D {
  return tf.tensor1d(
    Int32Array.from(indices, (index) => set.labels[index]),
    'int32',
  );
}
