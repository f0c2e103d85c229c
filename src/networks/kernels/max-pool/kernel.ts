import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';

export interface MaxPoolExports {
  maxPool(x: number, out: number, ...sizes: number[]): void;
  maxPoolGradient(x: number, dy: number, dx: number, ...sizes: number[]): void;
}

type PoolInfo = tf.backend_util.Conv2DInfo;

export function maxPool(
  { call, memory }: KernelModule<MaxPoolExports>,
  x: tf.TensorInfo,
  info: PoolInfo,
): tf.TensorInfo {
  const out = memory.output(info.outShape);
  call.maxPool(memory.address(x), memory.address(out), ...sizes(info));
  return out;
}

/** Where two numbers of a window are largest, the first has the gradient. */
export function maxPoolGradient(
  { call, memory }: KernelModule<MaxPoolExports>,
  { x, dy }: { x: tf.TensorInfo; dy: tf.TensorInfo },
  info: PoolInfo,
): tf.TensorInfo {
  const dx = memory.output(info.inShape);
  call.maxPoolGradient(memory.address(x), memory.address(dy), memory.address(dx), ...sizes(info));
  return dx;
}

function sizes(info: PoolInfo): number[] {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  const image = [batchSize, inHeight, inWidth, inChannels, outHeight, outWidth];
  return [...image, filterHeight, filterWidth, strideHeight, strideWidth, padInfo.top, padInfo.left];
}
