import * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';

export interface AdamExports {
  adam(
    weights: number,
    gradient: number,
    first: number,
    second: number,
    newWeights: number,
    count: number,
    beta1: number,
    beta2: number,
    rate: number,
    scale: number,
    epsilon: number,
  ): void;
}

/** Weights and what Adam remembers of them. */
export interface AdamVariable {
  readonly weights: tf.TensorInfo;
  /** Changed where it lies. */
  readonly first: tf.TensorInfo;
  /** Changed where it lies. */
  readonly second: tf.TensorInfo;
}

export interface AdamInputs extends AdamVariable {
  readonly gradient: tf.TensorInfo;
}

export interface AdamAttributes {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** From 1. */
  readonly step: number;
}

/** @returns the new weights: tfjs may have packed the old ones for its own use, so they stay as they are */
export function adam(
  { call, memory }: KernelModule<AdamExports>,
  inputs: AdamInputs,
  attributes: AdamAttributes,
): tf.TensorInfo {
  const { weights, gradient, first, second } = inputs;
  const { learningRate, beta1, beta2, epsilon, step } = attributes;
  const out = memory.output(weights.shape);
  call.adam(
    memory.address(weights),
    memory.address(gradient),
    memory.address(first),
    memory.address(second),
    memory.address(out),
    tf.util.sizeFromShape(weights.shape),
    beta1,
    beta2,
    learningRate / (1 - beta1 ** step),
    1 / Math.sqrt(1 - beta2 ** step),
    epsilon,
  );
  return out;
}
