import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionalAffinities, jointAffinities } from '../../../../src/projection/affinities.js';
import type { Matrix, RealArray } from '../../../../src/projection/matrix.js';
import { neighboursOfAll } from '../../../../src/projection/neighbours.js';
import { storeAffinities } from '../../../../src/projection/simd/joint-affinities.js';
import { findNeighbours } from '../../../../src/projection/simd/neighbour-graph.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from '../reference-numbers.js';
import { openKernels } from './kernel-arrays.js';

const fixture = readFixture<{
  X: number[][];
  perplexity: number;
  joint_P_square: number[][];
  nn: { k: number; joint_P_dense: number[][] };
  duplicates: { X: number[][]; joint_P_square: number[][] };
}>('tsne');

/** The whole square of affinities, in the rows' order. */
function dense(matrix: Matrix<RealArray>, count: number, perplexity: number): Float64Array {
  const memory = openKernels();
  const graph = findNeighbours(memory, matrix, { count });
  const stored = storeAffinities(memory, graph, perplexity);
  const { rows } = matrix;
  const offsets = memory.integers(stored.offsets, rows + 1);
  const columns = memory.integers(stored.columns, stored.entries);
  const values = memory.floats(stored.values, stored.entries);
  const square = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    assert.equal(offsets[i] % 4, 0);
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      square[graph.order[i] * rows + graph.order[columns[e]]] += values[e];
    }
  }
  return square;
}

describe('storeAffinities', () => {
  it('equals scikit-learn over all neighbours', () => {
    const points = matrixOf(fixture.X);
    assertClose(dense(points, points.rows - 1, fixture.perplexity), fixture.joint_P_square.flat(), 1e-6);
  });

  it('equals scikit-learn over the nearest neighbours alone', () => {
    assertClose(dense(matrixOf(fixture.X), fixture.nn.k, fixture.perplexity), fixture.nn.joint_P_dense.flat(), 1e-6);
  });

  it('equals scikit-learn when rows are duplicates', () => {
    const points = matrixOf(fixture.duplicates.X);
    const expected = fixture.duplicates.joint_P_square.flat();
    assertClose(dense(points, points.rows - 1, fixture.perplexity), expected, 1e-6);
  });

  it('equals the plain search at any scale of the points', () => {
    for (const scale of [1e-6, 1, 1e4]) {
      const cloud = normalMatrix(1, 150, 5);
      const points = { ...cloud, data: cloud.data.map((value) => value * scale) };
      const neighbours = neighboursOfAll(points, 46);
      const { offsets, columns, values } = jointAffinities(neighbours, conditionalAffinities(neighbours, 15));
      const expected = new Float64Array(150 * 150);
      for (let i = 0; i < 150; i++) {
        for (let e = offsets[i]; e < offsets[i + 1]; e++) expected[i * 150 + columns[e]] = values[e];
      }
      assertClose(dense(points, 46, 15), expected, 2e-8);
    }
  });

  it('spreads evenly when all points are one and the same', () => {
    const square = dense({ data: new Float32Array(12), rows: 6, columns: 2 }, 5, 3);
    assertClose(
      square,
      Array.from({ length: 36 }, (_, k) => (k % 7 === 0 ? 0 : 1 / 30)),
      1e-8,
    );
  });
});
