import type * as tf from '@tensorflow/tfjs-core';
import type { TrainingModule } from '../training-module.js';
import { bytesOf, roundUp } from '../wasm-memory.js';

export interface MatMulExports {
  packPanels(b: number, panels: number, rows: number, columns: number, rowBytes: number, columnBytes: number): void;
  multiplyPanels(
    x: number,
    panels: number,
    bias: number,
    out: number,
    rows: number,
    width: number,
    height: number,
    pixelBytes: number,
    lineBytes: number,
    imageBytes: number,
    segments: number,
    segmentBytes: number,
    segmentLength: number,
    columns: number,
    relu: number,
  ): void;
  multiplyColumns(
    x: number,
    panels: number,
    out: number,
    rows: number,
    columns: number,
    terms: number,
    xBytes: number,
  ): void;
}

export interface MatMulOptions {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** [columns] */
  readonly bias?: tf.TensorInfo;
  readonly relu?: boolean;
}

/** Bytes of a matrix packed in panels of eight columns. */
export function panelBytes(rows: number, columns: number): number {
  return bytesOf(rows * roundUp(columns, 8));
}

/** a · b + bias, both of rank 2, of which either may be given transposed. */
export function matMul(module: TrainingModule, a: tf.TensorInfo, b: tf.TensorInfo, options: MatMulOptions = {}) {
  const { call, memory } = module;
  const { transposeA = false, transposeB = false, bias, relu = false } = options;
  const [rows, terms] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const columns = b.shape[transposeB ? 0 : 1];
  const out = memory.output([rows, columns]);
  const plainA = transposeA && (bias || relu || transposeB);
  const [panels, untransposed] = memory.scratch(panelBytes(terms, columns), plainA ? bytesOf(rows * terms) : 0);
  const [rowBytes, columnBytes] = transposeB ? [4, bytesOf(terms)] : [bytesOf(columns), 4];
  call.packPanels(memory.address(b), panels, terms, columns, rowBytes, columnBytes);
  if (transposeA && !plainA) {
    call.multiplyColumns(memory.address(a), panels, memory.address(out), rows, columns, terms, bytesOf(rows));
    return out;
  }
  if (plainA) call.transpose(memory.address(a), untransposed, terms, rows, bytesOf(rows));
  const left = plainA ? untransposed : memory.address(a);
  const biasAddress = bias ? memory.address(bias) : 0;
  const line = bytesOf(terms);
  const to = memory.address(out);
  call.multiplyPanels(left, panels, biasAddress, to, rows, rows, 1, line, 0, 0, 1, 0, terms, columns, Number(relu));
  return out;
}
