import * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';

export interface ColumnSumsExports {
  columnSums(x: number, sums: number, rows: number, columns: number): void;
}

/** Sums over all but the last axis. */
export function columnSums({ call, memory }: KernelModule<ColumnSumsExports>, x: tf.TensorInfo): tf.TensorInfo {
  const columns = x.shape[x.shape.length - 1];
  const sums = memory.output([columns]);
  call.columnSums(memory.address(x), memory.address(sums), tf.util.sizeFromShape(x.shape.slice(0, -1)), columns);
  return sums;
}
