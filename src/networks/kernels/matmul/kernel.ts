import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';
import { bytesOf, roundUp } from '../wasm-memory.js';

export interface MatMulExports {
  transpose(x: number, out: number, rows: number, columns: number, rowBytes: number): void;
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
  countNonZero(x: number, count: number): number;
  multiplySparse(
    x: number,
    y: number,
    bias: number,
    out: number,
    rows: number,
    columns: number,
    terms: number,
    rowBytes: number,
    termBytes: number,
    relu: number,
    scratch: number,
  ): void;
}

/** With more numbers that are not zero, going through all of them is faster than listing them. */
const LARGEST_SPARSE_SHARE = 0.6;

/** Fewer columns are too short to go along with for each number listed. */
const FEWEST_SPARSE_COLUMNS = 24;

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
export function matMul(
  module: KernelModule<MatMulExports>,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  options: MatMulOptions = {},
) {
  const { call, memory } = module;
  const { transposeA = false, transposeB = false, bias, relu = false } = options;
  const [rows, terms] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const columns = b.shape[transposeB ? 0 : 1];
  const out = memory.output([rows, columns]);
  if (!transposeB && isSparse(module, a, columns)) {
    const [starts] = memory.scratch(bytesOf(48 * 129 + rows + 4 + 2 * (128 * rows + 1)));
    const [rowBytes, termBytes] = transposeA ? [4, bytesOf(rows)] : [bytesOf(terms), 4];
    const addresses = [memory.address(a), memory.address(b), bias ? memory.address(bias) : 0, memory.address(out)];
    const [x, y, added, to] = addresses;
    call.multiplySparse(x, y, added, to, rows, columns, terms, rowBytes, termBytes, Number(relu), starts);
    return out;
  }
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

/** Whether listing what is not 0 in the left side pays, for so many columns of the right side. */
function isSparse({ call, memory }: KernelModule<MatMulExports>, a: tf.TensorInfo, columns: number): boolean {
  if (columns < FEWEST_SPARSE_COLUMNS) return false;
  const count = a.shape[0] * a.shape[1];
  return call.countNonZero(memory.address(a), count) <= LARGEST_SPARSE_SHARE * count;
}
