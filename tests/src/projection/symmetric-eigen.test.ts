import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Eigenpairs, largestEigenpairs } from '../../../src/projection/symmetric-eigen.js';
import { SeededRandom } from '../../../src/random.js';
import { assertClose } from './reference-numbers.js';

/** H·diag(values)·H with a random reflection H: a full matrix of known eigenvalues. */
function withEigenvalues(values: readonly number[], seed: number): Float64Array {
  const order = values.length;
  const random = new SeededRandom(seed);
  const u = Float64Array.from({ length: order }, () => random.normal());
  const squared = u.reduce((sum, x) => sum + x * x, 0);
  const h = (i: number, j: number) => (i === j ? 1 : 0) - (2 * u[i] * u[j]) / squared;
  return Float64Array.from({ length: order * order }, (_, k) =>
    values.reduce((sum, value, m) => sum + h(Math.floor(k / order), m) * value * h(m, k % order), 0),
  );
}

/** Largest entry of Av − λv, and of VVᵀ − I. */
function defects(matrix: Float64Array, order: number, { values, vectors }: Eigenpairs) {
  const row = (k: number) => vectors.subarray(k * order, (k + 1) * order);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  let residual = 0;
  let skew = 0;
  values.forEach((value, k) => {
    for (let i = 0; i < order; i++) {
      const product = dot(matrix.subarray(i * order, (i + 1) * order), row(k));
      residual = Math.max(residual, Math.abs(product - value * row(k)[i]));
    }
    for (let other = 0; other <= k; other++) {
      skew = Math.max(skew, Math.abs(dot(row(k), row(other)) - (k === other ? 1 : 0)));
    }
  });
  return { residual, skew };
}

describe('largestEigenpairs', () => {
  it('finds values in falling order with vectors at right angles, equal values included', () => {
    for (const spectrum of [[4], [2, -1], [3, 3, 1, 1, 0, 0], [2, 2, 2, 2], [5, 5, 5, 1, 0, 0, 0, -7], [0, 0, 0]]) {
      const matrix = withEigenvalues(spectrum, spectrum.length);
      const pairs = largestEigenpairs(matrix.slice(), spectrum.length, spectrum.length);
      assertClose(
        pairs.values,
        [...spectrum].sort((a, b) => b - a),
        1e-13,
      );
      const { residual, skew } = defects(matrix, spectrum.length, pairs);
      assert.ok(residual < 1e-13 && skew < 1e-13, `${spectrum}: residual ${residual}, skew ${skew}`);
    }
  });

  it('finds both of two eigenvalues that differ by rounding alone, and those of a diagonal matrix', () => {
    const near = withEigenvalues([2, 2 - 1e-14, 1, 0.5, 0.1], 3);
    assert.ok(defects(near, 5, largestEigenpairs(near.slice(), 5, 3)).skew < 1e-13);
    const diagonal = new Float64Array(9);
    diagonal.set([1], 0);
    diagonal.set([7], 4);
    diagonal.set([3], 8);
    const { values, vectors } = largestEigenpairs(diagonal, 3, 2);
    assertClose(values, [7, 3], 1e-14);
    assertClose(vectors.map(Math.abs), [0, 1, 0, 0, 0, 1], 1e-14);
  });

  it('is as exact for a large matrix of slowly falling values', () => {
    const spectrum = Array.from({ length: 150 }, (_, i) => 1 / (1 + i / 50));
    const matrix = withEigenvalues(spectrum, 9);
    const pairs = largestEigenpairs(matrix.slice(), 150, 10);
    assertClose(pairs.values, spectrum.slice(0, 10), 1e-13);
    const { residual, skew } = defects(matrix, 150, pairs);
    assert.ok(residual < 1e-13 && skew < 1e-13, `residual ${residual}, skew ${skew}`);
  });
});
