import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { plainWordMatrix, type WordMatrix } from '../../../src/words/word-matrix.js';
import { builtWordMatrices } from './real-data.js';

/** Σᵢ row·query in double precision: the definition. */
function product(matrix: WordMatrix, row: number, query: Float32Array): number {
  return query.reduce((sum, value, i) => sum + value * matrix.values[row * matrix.dimensions + i], 0);
}

for (const [name, newMatrix] of [
  ['plain loops', plainWordMatrix],
  ['SIMD', builtWordMatrices()],
] as const) {
  describe(`products by ${name}`, () => {
    for (const [rows, dimensions, count] of [
      [1, 1, 1],
      [7, 3, 2],
      [13, 50, 5],
      [9, 100, 9],
      [64, 16, 4],
      [5, 301, 1],
    ]) {
      it(`of ${rows} rows of ${dimensions} with ${count} queries are the sums that they should be`, () => {
        const random = new SeededRandom(rows * dimensions + count);
        const matrix = newMatrix(rows, dimensions);
        for (let i = 0; i < rows * dimensions; i++) matrix.values[i] = random.normal();
        const queries = Float32Array.from({ length: count * dimensions }, () => random.normal());
        for (const range of [
          { start: 0, end: rows },
          { start: rows >> 1, end: rows },
        ]) {
          const found = matrix.products(queries, range);
          assert.equal(found.length, count * (range.end - range.start));
          found.forEach((value, i) => {
            const query = Math.floor(i / (range.end - range.start));
            const row = range.start + (i % (range.end - range.start));
            const wanted = product(matrix, row, queries.subarray(query * dimensions, (query + 1) * dimensions));
            assert.ok(Math.abs(value - wanted) < 1e-4, `row ${row}, query ${query}: ${value}, wanted ${wanted}`);
          });
        }
      });
    }
  });
}

describe('a matrix in WebAssembly’s memory', () => {
  it('keeps its values when its memory grows for many queries', () => {
    const matrix = builtWordMatrices()(3, 4);
    matrix.values.set([1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0]);
    matrix.products(new Float32Array(4 * 200_000), { start: 0, end: 3 });
    assert.deepEqual([...matrix.values], [1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0]);
  });
});
