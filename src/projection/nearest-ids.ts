import { compiledKernels } from './compiled-kernels.js';
import type { Matrix, RealArray } from './matrix.js';
import { neighboursOfAll } from './neighbours.js';
import { KernelMemory } from './simd/kernel-memory.js';
import { findNeighbours } from './simd/neighbour-graph.js';

/**
 * The `count` nearest other rows of every row, nearest first: rows × count. Exact but for single precision,
 * in which two that are equally far may change places.
 */
export function nearestIds(matrix: Matrix<RealArray>, count: number): Int32Array {
  const kernels = compiledKernels();
  if (!kernels || count === 0) return neighboursOfAll(matrix, count).indices;
  const memory = new KernelMemory(kernels);
  const { ids, order, stride, points } = findNeighbours(memory, matrix, { count });
  const found = memory.integers(ids, points * stride);
  const nearest = new Int32Array(points * count);
  order.forEach((row, i) => {
    for (let k = 0; k < count; k++) nearest[row * count + k] = order[found[i * stride + k]];
  });
  return nearest;
}
