import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Matrix, RealArray } from '../../../../src/projection/matrix.js';
import { neighboursOfAll, squaredDistance } from '../../../../src/projection/neighbours.js';
import { findNeighbours } from '../../../../src/projection/simd/neighbour-graph.js';
import { normalMatrix } from '../reference-numbers.js';
import { openKernels } from './kernel-arrays.js';

/** Each row's neighbours in the rows' own numbers, nearest first. */
function found(matrix: Matrix<RealArray>, count: number, recall = 1): number[][] {
  const memory = openKernels();
  const { ids, order, stride } = findNeighbours(memory, matrix, { count, recall });
  const all = memory.integers(ids, matrix.rows * stride);
  const rows: number[][] = [];
  order.forEach((row, i) => {
    rows[row] = Array.from(all.subarray(i * stride, i * stride + count), (id) => order[id]);
  });
  return rows;
}

/**
 * As near as the neighbours found in double precision, place by place; two that lie equally far but for
 * rounding may change places.
 */
function assertNearest(matrix: Matrix<RealArray>, count: number): void {
  const { squaredDistances } = neighboursOfAll(matrix, count);
  found(matrix, count).forEach((neighbours, row) => {
    assert.equal(new Set(neighbours).size, count);
    assert.ok(!neighbours.includes(row));
    neighbours.forEach((id, i) => {
      const distance = squaredDistance(matrix, row, matrix, id);
      const wanted = squaredDistances[row * count + i];
      assert.ok(Math.abs(distance - wanted) <= 1e-5 * wanted, `row ${row}, place ${i}: ${distance}, not ${wanted}`);
    });
  });
}

/** Columns in falling order of variance, as after PCA. */
function fallingMatrix(seed: number, rows: number, columns: number): Matrix {
  const matrix = normalMatrix(seed, rows, columns);
  return { ...matrix, data: matrix.data.map((value, i) => value / (1 + (i % columns))) };
}

describe('findNeighbours', () => {
  it('equals the search in double precision, whatever the rows leave over of leaves, panels and vectors', () => {
    for (const [rows, columns, count] of [
      [2, 3, 1],
      [7, 1, 6],
      [64, 5, 12],
      [65, 8, 64],
      [333, 17, 30],
      [700, 50, 91],
    ]) {
      assertNearest(fallingMatrix(rows, rows, columns), count);
    }
  });

  it('does not care for the scale or the place of the points', () => {
    const matrix = normalMatrix(3, 200, 6);
    const moved = { ...matrix, data: Float64Array.from(matrix.data, (value) => 1e3 + 1e-2 * value) };
    assertNearest(moved, 9);
  });

  it('finds as many neighbours as are asked for, more than a buffer holds at first', () => {
    assertNearest(fallingMatrix(5, 900, 10), 400);
  });

  it('names no point as its own neighbour when all points are alike', () => {
    const alike = { data: new Float32Array(300).fill(7), rows: 100, columns: 3 };
    found(alike, 20).forEach((neighbours, row) => {
      assert.equal(new Set(neighbours).size, 20);
      assert.ok(!neighbours.includes(row));
    });
  });

  it('finds at least the recall asked for when it looks through a part of the points only', () => {
    const matrix = fallingMatrix(9, 6000, 20);
    const exact = found(matrix, 30);
    const approximate = found(matrix, 30, 0.99);
    let hits = 0;
    exact.forEach((neighbours, row) => {
      const kept = new Set(approximate[row]);
      for (const id of neighbours) hits += Number(kept.has(id));
    });
    const recall = hits / (6000 * 30);
    assert.ok(recall >= 0.99 && recall < 1, `recall ${recall}`);
  });
});
