import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { imageTensor } from './image-tensor.js';

/** Images at a time: large enough for the kernels, small enough to answer in between. */
const CHUNK = 256;

/** Lets the caller answer other questions between two pieces of a long computation. */
export type Breathe = () => Promise<void>;

/**
 * What a network makes of images.
 *
 * @param forward [count, height, width, channels], 0 … 1, to [count, columns]
 * @returns images × columns, row-major, in the order of `indices`
 */
export async function networkOutputs(
  forward: (images: tf.Tensor4D) => tf.Tensor2D,
  { set, indices }: { readonly set: ImageSet; readonly indices: Uint32Array },
  breathe: Breathe,
): Promise<Float32Array> {
  let all = new Float32Array(0);
  for (let start = 0; start < indices.length; start += CHUNK) {
    const chunk = indices.subarray(start, start + CHUNK);
    const outputs = tf.tidy(() => forward(imageTensor(set, chunk)));
    const columns = outputs.shape[1];
    if (start === 0) all = new Float32Array(indices.length * columns);
    all.set(await outputs.data<'float32'>(), start * columns);
    outputs.dispose();
    await breathe();
  }
  return all;
}

/** Every index of a set: 0 … count − 1. */
export function allIndices({ count }: ImageSet): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}
