import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Matrix } from '../../../../src/projection/matrix.js';
import { columnProducts, type KernelValues } from '../../../../src/projection/simd/column-products.js';
import { SeededRandom } from '../../../../src/random.js';
import { normalMatrix } from '../reference-numbers.js';
import { openKernels, relativeError } from './kernel-arrays.js';

/** By definition, in double precision. */
function products({ data, rows, columns }: Matrix<KernelValues>): Float64Array {
  const means = Float64Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += data[row * columns + c];
    return sum / rows;
  });
  return Float64Array.from({ length: columns * columns }, (_, at) => {
    const i = Math.floor(at / columns);
    const j = at % columns;
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      sum += (data[row * columns + i] - means[i]) * (data[row * columns + j] - means[j]);
    }
    return sum;
  });
}

describe('columnProducts', () => {
  for (const [rows, columns] of [
    [1, 3],
    [129, 8],
    [257, 21],
  ]) {
    it(`gives the covariance of ${rows} × ${columns} real numbers, whatever their mean`, () => {
      const matrix = normalMatrix(rows, rows, columns);
      matrix.data.forEach((value, i, all) => {
        all[i] = value + 50 * (i % columns);
      });
      const found = columnProducts(openKernels(), matrix).products;
      assert.ok(rows === 1 ? found.every((x) => x === 0) : relativeError(found, products(matrix)) < 1e-5);
    });

    it(`gives the covariance of ${rows} × ${columns} bytes without any rounding of products`, () => {
      const random = new SeededRandom(rows);
      const data = Uint8Array.from({ length: rows * columns }, () => random.integer(256));
      const matrix = { data, rows, columns };
      const found = columnProducts(openKernels(), matrix).products;
      assert.ok(rows === 1 ? found.every((x) => Math.abs(x) < 1e-9) : relativeError(found, products(matrix)) < 1e-12);
    });
  }
});
