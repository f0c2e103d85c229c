import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Affinities,
  conditionalAffinities,
  jointAffinities,
  neighboursForPerplexity,
} from '../../../src/projection/affinities.js';
import type { Matrix, RealArray } from '../../../src/projection/matrix.js';
import { neighboursOfAll } from '../../../src/projection/neighbours.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from './reference-numbers.js';

const fixture = readFixture<{
  X: number[][];
  perplexity: number;
  conditional_P: number[][];
  joint_P_square: number[][];
  nn: { k: number; joint_P_dense: number[][] };
  duplicates: { X: number[][]; joint_P_square: number[][] };
}>('tsne');
const points = matrixOf(fixture.X);

function joint(matrix: Matrix<RealArray>, count: number, perplexity: number): Affinities {
  const neighbours = neighboursOfAll(matrix, count);
  return jointAffinities(neighbours, conditionalAffinities(neighbours, perplexity));
}

function dense({ rows, offsets, columns, values }: Affinities): Float64Array {
  const square = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let e = offsets[i]; e < offsets[i + 1]; e++) square[i * rows + columns[e]] += values[e];
  }
  return square;
}

describe('conditionalAffinities', () => {
  it("equals scikit-learn's perplexity search", () => {
    const neighbours = neighboursOfAll(points, points.rows - 1);
    const found = conditionalAffinities(neighbours, fixture.perplexity);
    const expected = Array.from(
      neighbours.indices,
      (j, entry) => fixture.conditional_P[Math.floor(entry / neighbours.count)][j],
    );
    assertClose(found, expected, 1e-6);
  });

  it('gives every row the entropy of the perplexity, at any scale of the points', () => {
    for (const scale of [1e-6, 1, 1e4]) {
      const cloud = normalMatrix(1, 80, 5);
      const neighbours = neighboursOfAll({ ...cloud, data: cloud.data.map((x) => x * scale) }, 46);
      const rows = conditionalAffinities(neighbours, 15);
      for (let start = 0; start < rows.length; start += 46) {
        const row = rows.subarray(start, start + 46);
        const entropy = row.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
        assert.ok(Math.abs(entropy - Math.log(15)) < 2e-5, `entropy ${entropy} at scale ${scale}`);
      }
    }
  });
});

describe('jointAffinities', () => {
  it('equals scikit-learn over all neighbours', () => {
    assertClose(dense(joint(points, points.rows - 1, fixture.perplexity)), fixture.joint_P_square.flat(), 1e-6);
  });

  it('equals scikit-learn over the nearest neighbours alone', () => {
    const count = neighboursForPerplexity(points.rows, fixture.perplexity);
    assert.equal(count, fixture.nn.k);
    assertClose(dense(joint(points, count, fixture.perplexity)), fixture.nn.joint_P_dense.flat(), 1e-6);
  });

  it('equals scikit-learn when rows are duplicates', () => {
    const duplicates = matrixOf(fixture.duplicates.X);
    const found = joint(duplicates, duplicates.rows - 1, fixture.perplexity);
    assertClose(dense(found), fixture.duplicates.joint_P_square.flat(), 1e-6);
  });

  it('is symmetric, sums to 1, and stores no pair twice and no point with itself', () => {
    const affinities = joint(normalMatrix(2, 150, 4), 31, 10);
    const square = dense(affinities);
    const transposed = square.map((_, k) => square[(k % 150) * 150 + Math.floor(k / 150)]);
    assertClose(square, transposed, 1e-18);
    assert.ok(Math.abs(square.reduce((sum, p) => sum + p, 0) - 1) < 1e-12);
    for (let i = 0; i < 150; i++) {
      const row = [...affinities.columns.subarray(affinities.offsets[i], affinities.offsets[i + 1])];
      assert.equal(new Set(row).size, row.length);
      assert.ok(!row.includes(i) && row.length >= 31);
    }
  });

  it('spreads evenly when all points are one and the same', () => {
    const square = dense(joint({ data: new Float32Array(12), rows: 6, columns: 2 }, 5, 3));
    assertClose(
      square,
      Array.from({ length: 36 }, (_, k) => (k % 7 === 0 ? 0 : 1 / 30)),
      1e-12,
    );
  });
});
