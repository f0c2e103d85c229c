import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Matrix } from '../../../src/projection/matrix.js';
import { SeededRandom } from '../../../src/random.js';

/** The reference numbers of tests/fixtures/NAME.json; the caller states their shape. */
export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as T;
}

export function matrixOf(rows: readonly (readonly number[])[]): Matrix<Float64Array> {
  return { data: Float64Array.from(rows.flat()), rows: rows.length, columns: rows[0].length };
}

export function singlePrecision({ data, rows, columns }: Matrix<Float64Array>): Matrix {
  return { data: Float32Array.from(data), rows, columns };
}

/** Compares element by element; `tolerance` is absolute. */
export function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i] - expected[i]);
    assert.ok(error <= tolerance, `at ${i}: got ${actual[i]}, wanted ${expected[i]}`);
  }
}

/** Standard normal values, the same for the same seed. */
export function normalMatrix(seed: number, rows: number, columns: number): Matrix {
  const random = new SeededRandom(seed);
  return { data: Float32Array.from({ length: rows * columns }, () => random.normal()), rows, columns };
}
