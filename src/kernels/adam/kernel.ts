import * as tf from '@tensorflow/tfjs-core';
import { isSparse, matMul } from '../matmul/kernel.js';
import type { TrainingModule } from '../training-module.js';
import { bytesOf } from '../wasm-memory.js';

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
  adamOfSparseProduct(
    x: number,
    dy: number,
    weights: number,
    first: number,
    second: number,
    newWeights: number,
    rows: number,
    columns: number,
    terms: number,
    beta1: number,
    beta2: number,
    rate: number,
    scale: number,
    epsilon: number,
    scratch: number,
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

/** The gradient xᵀ · dy. */
export interface GradientFactors {
  /** [rows, inputs] */
  readonly x: tf.TensorInfo;
  /** [rows, outputs] */
  readonly dy: tf.TensorInfo;
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
export function adam({ call, memory }: TrainingModule, inputs: AdamInputs, attributes: AdamAttributes): tf.TensorInfo {
  const { weights, gradient, first, second } = inputs;
  const out = memory.output(weights.shape);
  call.adam(
    memory.address(weights),
    memory.address(gradient),
    memory.address(first),
    memory.address(second),
    memory.address(out),
    tf.util.sizeFromShape(weights.shape),
    ...rule(attributes),
  );
  return out;
}

/** Longer columns of dy would not stay near the processor. */
const MOST_TERMS = 512;

/** Moves the weights of a layer by the gradient xᵀ · dy, which is only made where x has few zeros. */
export function adamOfProduct(
  module: TrainingModule,
  { weights, first, second, x, dy }: AdamVariable & GradientFactors,
  attributes: AdamAttributes,
): tf.TensorInfo {
  const { call, memory } = module;
  const [terms, rows] = x.shape;
  if (terms > MOST_TERMS || !isSparse(module, x)) {
    const gradient = matMul(module, x, dy, { transposeA: true });
    const moved = adam(module, { weights, gradient, first, second }, attributes);
    memory.free(gradient);
    return moved;
  }
  const out = memory.output(weights.shape);
  const [scratch] = memory.scratch(bytesOf(48 * (terms + 17) + rows + 4 + 2 * (rows * terms + 1)));
  const addresses = [x, dy, weights, first, second, out].map((tensor) => memory.address(tensor));
  const [left, right, from, m, v, to] = addresses;
  call.adamOfSparseProduct(left, right, from, m, v, to, rows, dy.shape[1], terms, ...rule(attributes), scratch);
  return out;
}

type Rule = [beta1: number, beta2: number, rate: number, scale: number, epsilon: number];

function rule({ learningRate, beta1, beta2, epsilon, step }: AdamAttributes): Rule {
  return [beta1, beta2, learningRate / (1 - beta1 ** step), 1 / Math.sqrt(1 - beta2 ** step), epsilon];
}
