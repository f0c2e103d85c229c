/**
 * Layers of our networks as single differentiable operations. Where {@link registerWasmKernels} or
 * {@link registerGpuKernels} has put kernels for them into the current backend they run as one kernel; elsewhere they are composed of
 * tfjs's own operations with the same result.
 *
 * Definitions: max pooling sends its gradient to the first maximum in row-major order, and the
 * gradient of relu at 0 is 0.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../data/image-set.js';
import { KERNEL } from './kernel-names.js';
import type { TripletLossAttributes } from './triplet-loss/kernel.js';

export interface ConvOptions {
  /** Step in both directions, in pixels; default 1. */
  readonly stride?: number;
  /** `same` pads with zeros to ⌈size / stride⌉; default `valid`. */
  readonly pad?: 'valid' | 'same';
}

export type Activation = 'linear' | 'relu';

/**
 * Convolution (stride 1, no padding), bias, relu and 2×2 max pooling (stride 2, an odd edge dropped).
 *
 * @param x [count, height, width, channels]
 * @param filter [filterHeight, filterWidth, channels, features]
 * @param bias [features]
 * @returns [count, ⌊(height − filterHeight + 1) / 2⌋, ⌊(width − filterWidth + 1) / 2⌋, features]
 */
export function convReluPool(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D {
  if (hasKernel(KERNEL.convReluPool)) {
    const [pooled, winners] = runFused<tf.Tensor4D[]>(KERNEL.convReluPool, { x, filter, bias }, VALID);
    winners.dispose();
    return pooled;
  }
  return tf.tidy(() => tf.maxPool(convRelu(x, filter, bias), 2, 2, 'valid'));
}

/**
 * Convolution, bias and relu.
 *
 * @param x [count, height, width, channels]
 * @param filter [filterHeight, filterWidth, channels, features]
 * @param bias [features]
 */
export function convRelu(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  options: ConvOptions = {},
): tf.Tensor4D {
  const { stride = 1, pad = 'valid' } = options;
  if (hasKernel(KERNEL.convRelu)) return runFused(KERNEL.convRelu, { x, filter, bias }, { stride, pad });
  return tf.tidy(() => tf.relu(tf.add<tf.Tensor4D>(tf.conv2d(x, filter, stride, pad), bias)));
}

/**
 * x · weights + bias, then the activation.
 *
 * @param x [rows, inputs]
 * @param weights [inputs, outputs]
 * @param bias [outputs]
 * @returns [rows, outputs]
 */
export function dense(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D, activation: Activation): tf.Tensor2D {
  if (hasKernel(KERNEL.dense)) return runFused(KERNEL.dense, { x, weights, bias }, { relu: activation === 'relu' });
  return tf.tidy(() => {
    const sums = tf.add<tf.Tensor2D>(tf.matMul(x, weights), bias);
    return activation === 'relu' ? tf.relu(sums) : sums;
  });
}

/**
 * Mean over the rows of weight · (ln Σ exp(logits) − logit of the label): Keras's categorical
 * cross-entropy, which divides by the number of rows whatever the weights are. Differentiable by the
 * logits alone.
 *
 * @param logits [rows, classes]
 * @param labels [rows], `int32` class indices, 0 … classes − 1
 * @param weights [rows], a weight for each row; all 1 where left out. For PyTorch's mean over weights
 *   divide them by their mean
 */
export function softmaxCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D, weights?: tf.Tensor1D): tf.Scalar {
  if (hasKernel(KERNEL.softmaxCrossEntropy)) {
    const inputs: tf.NamedTensorMap = weights ? { logits, labels, weights } : { logits, labels };
    const [loss, gradient] = runFused<tf.Tensor[]>(KERNEL.softmaxCrossEntropy, inputs, {});
    gradient.dispose();
    return loss as tf.Scalar;
  }
  return tf.tidy(() => {
    const ownLogits = tf.mul(tf.oneHot(labels, logits.shape[1]), tf.logSoftmax(logits));
    const losses = tf.neg(tf.sum(ownLogits, 1));
    return tf.mean<tf.Scalar>(weights ? tf.mul(losses, weights) : losses);
  });
}

export interface FusedTripletLoss {
  /** Differentiable by the embeddings. */
  readonly loss: tf.Scalar;
  /** Loss, share of active triplets, mean d(a,p), mean d(a,n), spread of the embeddings. */
  readonly summary: tf.Tensor1D;
}

/**
 * A triplet loss with its gradient in one kernel.
 *
 * @param embeddings [rows, size]: all anchors, all positives, all negatives; with a `layout`, sorted by class
 * @param options with a `layout` of classes, triplets are mined batch-hard
 * @returns null where the backend has no such kernel
 */
export function fusedTripletLoss(
  embeddings: tf.Tensor2D,
  options: TripletLossAttributes & { readonly layout?: { readonly classes: number; readonly perClass: number } },
): FusedTripletLoss | null {
  const { margin, distance, layout } = options;
  const name = layout ? KERNEL.batchHardLoss : KERNEL.tripletLoss;
  if (!hasKernel(name)) return null;
  const [summary, gradient, loss] = runFused<tf.Tensor[]>(name, { embeddings }, { margin, distance, ...layout });
  gradient.dispose();
  return { loss: loss as tf.Scalar, summary: summary as tf.Tensor1D };
}

/**
 * The chosen images as [count, height, width, channels] in 0 … 1.
 *
 * @returns null where the backend has no kernel for it
 */
export function fusedImages(set: ImageSet, indices: ArrayLike<number>): tf.Tensor4D | null {
  if (!hasKernel(KERNEL.images)) return null;
  return runFused<tf.Tensor4D>(KERNEL.images, {}, { set, indices } as unknown as tf.NamedAttrMap);
}

const VALID = { stride: 1, pad: 'valid' };

/** Whether the current backend has a kernel of ours. */
export function hasKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

function runFused<T extends tf.Tensor | tf.Tensor[]>(
  name: string,
  inputs: tf.NamedTensorMap,
  attributes: tf.NamedAttrMap,
): T {
  return tf.engine().runKernel(name, inputs, attributes) as T;
}
