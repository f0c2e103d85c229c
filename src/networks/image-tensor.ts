import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { fusedImages } from './kernels/fused-ops.js';

/** What each byte is in 0 … 1; looking it up is faster than dividing. */
const SHARE_OF_WHITE = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** The chosen images as [count, height, width, channels] in 0 … 1. */
export function imageTensor(set: ImageSet, indices: ArrayLike<number>): tf.Tensor4D {
  const fused = fusedImages(set, indices);
  if (fused) return fused;
  const { pixels, height, width, channels } = set;
  const size = height * width * channels;
  const values = new Float32Array(indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i] * size;
    for (let j = 0; j < size; j++) values[i * size + j] = SHARE_OF_WHITE[pixels[start + j]];
  }
  return tf.tensor4d(values, [indices.length, height, width, channels]);
}
