import type { Matrix, RealArray } from './matrix.js';

const TILE_ROWS = 4;

/**
 * Some consecutive rows of a matrix in double precision, followed by rows of zeros up to a multiple of
 * the tile, so that {@link dotProducts} meets no edges. One block is filled again and again.
 */
export class RowBlock {
  readonly values: Float64Array;
  readonly squaredNorms: Float64Array;
  /** Rows filled by the last {@link load}. */
  rows = 0;

  constructor(
    readonly capacity: number,
    readonly columns: number,
  ) {
    const padded = paddedRows(capacity);
    this.values = new Float64Array(padded * columns);
    this.squaredNorms = new Float64Array(padded);
  }

  /** Copies rows `from` … `to` − 1, at most `capacity` of them. */
  load(matrix: Matrix<RealArray>, from: number, to: number): void {
    const { columns, values } = this;
    this.rows = to - from;
    values.set(matrix.data.subarray(from * columns, to * columns));
    values.fill(0, this.rows * columns, paddedRows(this.rows) * columns);
    for (let row = 0; row < this.rows; row++) {
      let sum = 0;
      for (let i = row * columns; i < (row + 1) * columns; i++) sum += values[i] * values[i];
      this.squaredNorms[row] = sum;
    }
  }
}

/** Rows of the block with the zero rows at its end: the stride of what {@link dotProducts} writes. */
export function paddedRows(rows: number): number {
  return Math.ceil(rows / TILE_ROWS) * TILE_ROWS;
}

/**
 * out[i · paddedRows(b.rows) + j] = aᵢ · bⱼ, in tiles of 4 × 2: eight sums stay in registers, which
 * makes it about four times as fast as one product at a time. Every sum runs over the columns in
 * order, so equal rows give equal products wherever they lie.
 */
export function dotProducts(a: RowBlock, b: RowBlock, out: Float64Array): void {
  const { values: x, columns } = a;
  const y = b.values;
  const aRows = paddedRows(a.rows);
  const stride = paddedRows(b.rows);
  for (let i = 0; i < aRows; i += TILE_ROWS) {
    const a0 = i * columns;
    const a1 = a0 + columns;
    const a2 = a1 + columns;
    const a3 = a2 + columns;
    for (let j = 0; j < stride; j += 2) {
      const b0 = j * columns;
      const b1 = b0 + columns;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let c = 0; c < columns; c++) {
        const y0 = y[b0 + c];
        const y1 = y[b1 + c];
        s00 += x[a0 + c] * y0;
        s01 += x[a0 + c] * y1;
        s10 += x[a1 + c] * y0;
        s11 += x[a1 + c] * y1;
        s20 += x[a2 + c] * y0;
        s21 += x[a2 + c] * y1;
        s30 += x[a3 + c] * y0;
        s31 += x[a3 + c] * y1;
      }
      const o = i * stride + j;
      out[o] = s00;
      out[o + 1] = s01;
      out[o + stride] = s10;
      out[o + stride + 1] = s11;
      out[o + 2 * stride] = s20;
      out[o + 2 * stride + 1] = s21;
      out[o + 3 * stride] = s30;
      out[o + 3 * stride + 1] = s31;
    }
  }
}

const GRAM_BLOCK = 64;

/** The rows × rows matrix of the products of every row with every row, for covariances and Gram matrices. */
export function gramMatrix(matrix: Matrix<RealArray>): Float64Array {
  const { rows, columns } = matrix;
  const gram = new Float64Array(rows * rows);
  const a = new RowBlock(GRAM_BLOCK, columns);
  const b = new RowBlock(GRAM_BLOCK, columns);
  const products = new Float64Array(GRAM_BLOCK * GRAM_BLOCK);
  for (let top = 0; top < rows; top += GRAM_BLOCK) {
    a.load(matrix, top, Math.min(rows, top + GRAM_BLOCK));
    for (let left = 0; left <= top; left += GRAM_BLOCK) {
      b.load(matrix, left, Math.min(rows, left + GRAM_BLOCK));
      dotProducts(a, b, products);
      const stride = paddedRows(b.rows);
      for (let i = 0; i < a.rows; i++) {
        for (let j = 0; j < b.rows; j++) {
          gram[(top + i) * rows + left + j] = gram[(left + j) * rows + top + i] = products[i * stride + j];
        }
      }
    }
  }
  return gram;
}
