import type * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../../data/image-set.js';
import type { KernelModule } from '../kernel-module.js';

export interface ImagesExports {
  bytesToShares(bytes: number, out: number, count: number): void;
}

export interface ImagesAttributes {
  readonly set: ImageSet;
  readonly indices: ArrayLike<number>;
}

/** The chosen images as [count, height, width, channels] in 0 … 1, made where tensors lie. */
export function images(
  { call, memory }: KernelModule<ImagesExports>,
  { set, indices }: ImagesAttributes,
): tf.TensorInfo {
  const { pixels, height, width, channels } = set;
  const size = height * width * channels;
  const result = memory.output([indices.length, height, width, channels]);
  const [bytes] = memory.scratch(indices.length * size);
  const view = memory.bytes(bytes, indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    view.set(pixels.subarray(indices[i] * size, (indices[i] + 1) * size), i * size);
  }
  call.bytesToShares(bytes, memory.address(result), view.length);
  return result;
}
