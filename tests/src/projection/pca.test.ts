import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitPca, fitTransformPca } from '../../../src/projection/pca.js';
import { SeededRandom } from '../../../src/random.js';
import { assertClose, matrixOf, normalMatrix, readFixture, singlePrecision } from './reference-numbers.js';

interface PcaCase {
  readonly X: number[][];
  readonly mean: number[];
  readonly components: number[][];
  readonly explained_variance: number[];
  readonly explained_variance_ratio: number[];
  readonly transform: number[][];
}

const fixture = readFixture<Record<string, PcaCase>>('pca');
const NAMES = ['tall_2', 'tall_all', 'wide', 'rank2_constant_column'];

describe('fitPca', () => {
  for (const name of NAMES) {
    it(`agrees with scikit-learn to 1e-9, signs included: ${name}`, () => {
      const expected = fixture[name];
      const points = matrixOf(expected.X);
      const pca = fitPca(points, expected.components.length);
      assertClose(pca.mean, expected.mean, 1e-9);
      assertClose(pca.components.data, expected.components.flat(), 1e-9);
      assertClose(pca.explainedVariance, expected.explained_variance, 1e-9);
      assertClose(pca.explainedVarianceRatio, expected.explained_variance_ratio, 1e-9);
      assertClose(pca.transform(points).data, expected.transform.flat(), 1e-9);
    });

    it(`agrees to 1e-6 on single-precision points, and answers in single precision: ${name}`, () => {
      const expected = fixture[name];
      const points = singlePrecision(matrixOf(expected.X));
      const scores = fitPca(points, expected.components.length).transform(points);
      assert.ok(scores.data instanceof Float32Array);
      assertClose(scores.data, expected.transform.flat(), 1e-6);
    });
  }

  it('refuses more components than rows or columns, and says how many there can be', () => {
    const points = matrixOf(fixture.wide.X);
    for (const components of [0, 5, 1.5]) {
      assert.throws(() => fitPca(points, components), { code: 'settings-invalid', detail: { components, most: 4 } });
    }
  });

  it('gives zero scores and orthonormal axes when all points are equal, or there is one', () => {
    for (const [rows, columns, count] of [
      [6, 3, 2],
      [3, 8, 3],
      [1, 4, 1],
    ]) {
      const points = { data: new Float32Array(rows * columns).fill(2.5), rows, columns };
      const pca = fitPca(points, count);
      assert.deepEqual([...pca.explainedVarianceRatio], new Array(count).fill(0));
      assertClose(pca.transform(points).data, new Float32Array(rows * count), 1e-6);
      const lengths = Array.from({ length: count }, (_, k) =>
        Math.hypot(...pca.components.data.subarray(k * columns, (k + 1) * columns)),
      );
      assertClose(lengths, new Array(count).fill(1), 1e-12);
    }
  });

  it('does not change its points and answers new ones of the same width only', () => {
    const points = normalMatrix(4, 30, 6);
    const before = points.data.slice();
    const pca = fitPca(points, 2);
    assert.deepEqual(points.data, before);
    assert.equal(pca.transform(normalMatrix(5, 7, 6)).data.length, 14);
    assert.throws(() => pca.transform(normalMatrix(5, 7, 5)), { code: 'points-invalid' });
  });

  it('finds the same axes through rows as through columns', () => {
    const wide = normalMatrix(6, 20, 21);
    const repeated = { data: Float32Array.from([...wide.data, ...wide.data]), rows: 40, columns: 21 };
    const byRows = fitPca(wide, 5);
    const byColumns = fitPca(repeated, 5);
    assertClose(byRows.components.data, byColumns.components.data, 1e-9);
    assertClose(byRows.explainedVarianceRatio, byColumns.explainedVarianceRatio, 1e-12);
  });

  it('handles the 784 columns of an image: later axes explain less, and scores have their variance', () => {
    const points = normalMatrix(7, 120, 784);
    const pca = fitPca(points, 10);
    const { explainedVariance } = pca;
    assert.ok(explainedVariance.every((value, k) => k === 0 || value <= explainedVariance[k - 1]));
    const scores = pca.transform(points).data;
    let squares = 0;
    for (let row = 0; row < 120; row++) squares += scores[row * 10 + 9] ** 2;
    assert.ok(Math.abs(squares / 119 / explainedVariance[9] - 1) < 1e-5);
  });

  it('gives the same through the kernels as in double precision, for real numbers and for bytes', () => {
    const random = new SeededRandom(8);
    const bytes = Uint8Array.from({ length: 1500 * 130 }, (_, i) => {
      const column = i % 130;
      return column % 13 === 0 ? 7 : Math.min(255, Math.abs(random.normal()) * (10 + column));
    });
    const shape = { rows: 1500, columns: 130 };
    const exact = fitTransformPca({ data: Float64Array.from(bytes), ...shape }, 6);
    for (const data of [bytes, Float32Array.from(bytes)]) {
      const { pca, scores } = fitTransformPca({ data, ...shape }, 6);
      assertClose(pca.components.data, exact.pca.components.data, 1e-4);
      pca.explainedVariance.forEach((value, k) => {
        assert.ok(Math.abs(value / exact.pca.explainedVariance[k] - 1) < 1e-5);
      });
      assertClose(scores.data, exact.scores.data, 0.05);
      assertClose(pca.transform({ data, ...shape }).data, scores.data, 1e-3);
    }
  });
});
