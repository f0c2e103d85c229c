import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Matrix } from '../../../src/projection/matrix.js';
import { NeighbourSearch, neighboursOfAll, squaredDistance } from '../../../src/projection/neighbours.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from './reference-numbers.js';

interface Found {
  readonly neighbours: number[][];
  readonly squared_distances: number[][];
}

const fixture = readFixture<{
  embeddings: number[][];
  queries: number[][];
  leave_one_out: Found;
  query_against_embeddings: Found;
}>('retrieval');

/** By definition: all distances, sorted, ties by lower index. */
function bruteForce(points: Matrix, row: number, count: number): number[] {
  return Array.from({ length: points.rows }, (_, other) => other)
    .filter((other) => other !== row)
    .map((other) => ({ other, distance: squaredDistance(points, row, points, other) }))
    .sort((a, b) => a.distance - b.distance || a.other - b.other)
    .slice(0, count)
    .map(({ other }) => other);
}

describe('NeighbourSearch', () => {
  it("finds NumPy's nearest rows and distances", () => {
    const references = matrixOf(fixture.embeddings);
    const queries = matrixOf(fixture.queries);
    const found = new NeighbourSearch(references).find({ queries, count: 5 });
    assert.deepEqual([...found.indices], fixture.query_against_embeddings.neighbours.flat());
    assertClose(found.squaredDistances, fixture.query_against_embeddings.squared_distances.flat(), 1e-12);
  });

  it('answers a part of the queries as it answers all', () => {
    const search = new NeighbourSearch(normalMatrix(1, 150, 7));
    const queries = normalMatrix(2, 200, 7);
    const all = search.find({ queries, count: 4 });
    const part = search.find({ queries, count: 4, from: 60, to: 190 });
    assert.deepEqual(part.indices, all.indices.slice(60 * 4, 190 * 4));
  });

  it('loses no small distance to cancellation when the points lie far from the origin', () => {
    const references = { data: Float64Array.of(1e6, 1e6 + 2e-4, 1e6 + 1e-4), rows: 3, columns: 1 };
    const queries = { data: Float64Array.of(1e6 + 4e-5), rows: 1, columns: 1 };
    const { squaredDistances } = new NeighbourSearch(references).find({ queries, count: 3 });
    assert.ok(Math.abs(Math.sqrt(squaredDistances[0]) - 4e-5) < 1e-9);
    assert.ok(Math.abs(Math.sqrt(squaredDistances[2]) - 1.6e-4) < 1e-9);
  });
});

describe('neighboursOfAll', () => {
  it('leaves each row out of its own neighbours', () => {
    const found = neighboursOfAll(matrixOf(fixture.embeddings), 5);
    assert.deepEqual([...found.indices], fixture.leave_one_out.neighbours.flat());
    assertClose(found.squaredDistances, fixture.leave_one_out.squared_distances.flat(), 1e-12);
  });

  it('equals sorting all distances, across blocks and for every number of neighbours', () => {
    for (const [rows, count] of [
      [2, 1],
      [65, 64],
      [130, 9],
      [200, 91],
    ]) {
      const points = normalMatrix(rows, rows, 6);
      const { indices } = neighboursOfAll(points, count);
      for (let row = 0; row < rows; row++) {
        assert.deepEqual([...indices.subarray(row * count, (row + 1) * count)], bruteForce(points, row, count));
      }
    }
  });

  it('prefers the lower index among equal distances: a grid, and all points alike', () => {
    const grid = {
      data: Float32Array.from({ length: 162 }, (_, i) => Math.floor(i / (i % 2 ? 18 : 2)) % 9),
      rows: 81,
      columns: 2,
    };
    const alike = { data: new Float32Array(90 * 3).fill(0.1), rows: 90, columns: 3 };
    for (const points of [grid, alike]) {
      const { indices } = neighboursOfAll(points, 6);
      for (let row = 0; row < points.rows; row++) {
        assert.deepEqual([...indices.subarray(row * 6, row * 6 + 6)], bruteForce(points, row, 6));
      }
    }
  });
});
