import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';

export interface SoftmaxCrossEntropyExports {
  softmaxCrossEntropy(
    logits: number,
    labels: number,
    weights: number,
    loss: number,
    gradient: number,
    rows: number,
    classes: number,
  ): void;
}

export interface SoftmaxCrossEntropyInputs {
  /** [rows, classes] */
  readonly logits: tf.TensorInfo;
  /** [rows], `int32` */
  readonly labels: tf.TensorInfo;
  /** [rows] */
  readonly weights?: tf.TensorInfo;
}

/** @returns the weighted sum of losses over the number of rows, and its gradient by the logits */
export function softmaxCrossEntropy(
  { call, memory }: KernelModule<SoftmaxCrossEntropyExports>,
  { logits, labels, weights }: SoftmaxCrossEntropyInputs,
): tf.TensorInfo[] {
  const loss = memory.output([]);
  const gradient = memory.output(logits.shape);
  const [rows, classes] = logits.shape;
  const from = [logits, labels].map((tensor) => memory.address(tensor));
  const to = [loss, gradient].map((tensor) => memory.address(tensor));
  call.softmaxCrossEntropy(from[0], from[1], weights ? memory.address(weights) : 0, to[0], to[1], rows, classes);
  return [loss, gradient];
}
