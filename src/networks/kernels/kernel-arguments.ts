import * as tf from '@tensorflow/tfjs-core';
import type { AdamVariable } from './adam/kernel.js';
import type { ConvGradientAttributes } from './kernel-names.js';

/** A kernel as we write it, whatever its attributes. */
export type Compute = (inputs: Record<string, tf.TensorInfo>, attributes: never) => tf.TensorInfo | tf.TensorInfo[];

export function convInfo({ xShape, filterShape, stride, pad }: ConvGradientAttributes): tf.backend_util.Conv2DInfo {
  type Shape = [number, number, number, number];
  return tf.backend_util.computeConv2DInfo(xShape as Shape, filterShape as Shape, stride, 1, pad);
}

/** @param tensors all weights, all first moments, all second moments */
export function adamVariables(tensors: readonly tf.TensorInfo[]): AdamVariable[] {
  const count = tensors.length / 3;
  return tensors
    .slice(0, count)
    .map((weights, i) => ({ weights, first: tensors[count + i], second: tensors[2 * count + i] }));
}
