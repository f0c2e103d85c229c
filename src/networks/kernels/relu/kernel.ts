import * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';

export interface ReluExports {
  relu(x: number, out: number, count: number): void;
  reluGradient(dy: number, y: number, out: number, count: number): void;
  reluGradientAndSums(dy: number, y: number, out: number, sums: number, rows: number, columns: number): void;
}

export function relu({ call, memory }: KernelModule<ReluExports>, x: tf.TensorInfo): tf.TensorInfo {
  const out = memory.output(x.shape);
  call.relu(memory.address(x), memory.address(out), tf.util.sizeFromShape(x.shape));
  return out;
}

/** @param y what relu gave */
export function reluGradient(
  { call, memory }: KernelModule<ReluExports>,
  dy: tf.TensorInfo,
  y: tf.TensorInfo,
): tf.TensorInfo {
  const out = memory.output(y.shape);
  call.reluGradient(memory.address(dy), memory.address(y), memory.address(out), tf.util.sizeFromShape(y.shape));
  return out;
}

/** @returns the gradient before relu, and its sums over all but the last axis: the bias's gradient */
export function reluGradientAndSums(
  { call, memory }: KernelModule<ReluExports>,
  dy: tf.TensorInfo,
  y: tf.TensorInfo,
): tf.TensorInfo[] {
  const columns = y.shape[y.shape.length - 1];
  const out = memory.output(y.shape);
  const sums = memory.output([columns]);
  const rows = tf.util.sizeFromShape(y.shape.slice(0, -1));
  const [gradient, value, masked] = [dy, y, out].map((tensor) => memory.address(tensor));
  call.reluGradientAndSums(gradient, value, masked, memory.address(sums), rows, columns);
  return [out, sums];
}
