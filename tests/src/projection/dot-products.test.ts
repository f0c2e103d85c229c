import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dotProducts, gramMatrix, paddedRows, RowBlock } from '../../../src/projection/dot-products.js';
import { assertClose, normalMatrix } from './reference-numbers.js';

function product(matrix: { data: Float32Array; columns: number }, i: number, j: number): number {
  let sum = 0;
  for (let c = 0; c < matrix.columns; c++) {
    sum += matrix.data[i * matrix.columns + c] * matrix.data[j * matrix.columns + c];
  }
  return sum;
}

describe('dotProducts', () => {
  it('gives every product whatever the rows leave over of a tile', () => {
    const matrix = normalMatrix(1, 13, 5);
    for (const [aRows, bRows] of [
      [1, 1],
      [3, 2],
      [4, 5],
      [7, 6],
    ]) {
      const a = new RowBlock(8, 5);
      const b = new RowBlock(8, 5);
      // Rows of an earlier, longer load must not shine through.
      a.load(matrix, 0, 8);
      a.load(matrix, 0, aRows);
      b.load(matrix, 7, 7 + bRows);
      const out = new Float64Array(64);
      dotProducts(a, b, out);
      for (let i = 0; i < aRows; i++) {
        for (let j = 0; j < bRows; j++) {
          assert.ok(Math.abs(out[i * paddedRows(bRows) + j] - product(matrix, i, 7 + j)) < 1e-12);
        }
      }
    }
  });
});

describe('gramMatrix', () => {
  it('is symmetric and holds all products across its blocks', () => {
    for (const rows of [1, 64, 131]) {
      const matrix = normalMatrix(rows, rows, 3);
      const expected = Float64Array.from({ length: rows * rows }, (_, k) =>
        product(matrix, Math.floor(k / rows), k % rows),
      );
      assertClose(gramMatrix(matrix), expected, 1e-12);
    }
  });
});
