import type { Matrix, RealArray } from '../matrix.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** Rows of a leaf, as in `kernels/leaves.as.ts`. */
const LEAF_ROWS = 64;
/** Keys collected for each neighbour wanted before they are cut back. */
const KEYS_PER_NEIGHBOUR = 2.5;
/** Share of the variance after which looking at the rest of the columns seldom changes anything. */
const HEAD_SHARE = 0.6;
/** Leaves that are searched exactly to see how far one has to look for the recall wanted. */
const SAMPLED_LEAVES = 48;
/** The sample's recall exceeds the one wanted by this share of what is missing: another sample may fall short. */
const SAMPLE_MARGIN = 0.5;

/** Nearest neighbours in the kernels' memory. Points are numbered in leaf order. */
export interface NeighbourGraph {
  readonly points: number;
  /** Neighbours of each point. */
  readonly count: number;
  /** Numbers from one point's neighbours to the next one's: `count` rounded up to a multiple of four. */
  readonly stride: number;
  readonly ids: Address;
  /** Squared distances in units of the points' mean squared distance from their centre. */
  readonly distances: Address;
  /** `order[i]`: the row of the matrix that has number i. */
  readonly order: Int32Array;
}

/** How wide to search. */
export interface GraphSearch {
  /** Neighbours of each point, fewer than the points. */
  readonly count: number;
  /** Share of the true neighbours that must be found; 1 (the default) is exact. */
  readonly recall?: number;
}

/**
 * Finds the nearest neighbours of all points. Exact, and quick where the columns are in falling order of
 * variance as after PCA. With `recall` below 1 only so many of the nearest leaves are looked through as a
 * sample shows to be enough.
 */
export function findNeighbours(
  memory: KernelMemory,
  matrix: Matrix<RealArray>,
  { count, recall = 1 }: GraphSearch,
): NeighbourGraph {
  const { rows: points, columns } = matrix;
  const stride = Math.ceil(count / 4) * 4;
  const ids = memory.allocateWords(points * stride);
  const distances = memory.allocateWords(points * stride);
  const order = memory.scratch(() => {
    const sorted = sortIntoLeaves(memory, scaledRows(memory, matrix), matrix);
    const leaves = Math.ceil(points / LEAF_ROWS);
    const leafKeys = openSearch(memory, sorted, { points, columns, count, leaves });
    const graph = { points, count, stride, ids, distances, order: sorted.order };
    const reach = recall < 1 ? reachFor(memory, graph, { recall, leaves, leafKeys }) : leaves;
    for (let leaf = 0; leaf < leaves; leaf++) memory.kernels.searchLeaf(leaf, reach, ids, distances, stride);
    return sorted.order;
  });
  return { points, count, stride, ids, distances, order };
}

/** The number of nearest leaves in which the points of some leaves have the wanted share of their neighbours. */
function reachFor(
  memory: KernelMemory,
  graph: NeighbourGraph,
  { recall, leaves, leafKeys }: { recall: number; leaves: number; leafKeys: Address },
): number {
  const { points, count, stride, ids, distances } = graph;
  const found = new Float64Array(leaves);
  const rankOf = new Int32Array(leaves);
  const every = Math.max(1, Math.floor(leaves / SAMPLED_LEAVES));
  for (let leaf = 0; leaf < leaves; leaf += every) {
    memory.kernels.searchLeaf(leaf, leaves, ids, distances, stride);
    const keys = memory.integers(leafKeys, 2 * leaves);
    for (let rank = 0; rank < leaves; rank++) rankOf[keys[2 * rank]] = rank;
    const all = memory.integers(ids, points * stride);
    const end = Math.min(points, (leaf + 1) * LEAF_ROWS);
    for (let row = leaf * LEAF_ROWS; row < end; row++) {
      for (let i = row * stride; i < row * stride + count; i++) found[rankOf[Math.floor(all[i] / LEAF_ROWS)]]++;
    }
  }
  let missing = (1 - recall) * (1 - SAMPLE_MARGIN) * found.reduce((sum, share) => sum + share, 0);
  let reach = leaves;
  while (reach > 1 && missing >= found[reach - 1]) missing -= found[--reach];
  return reach;
}

interface SortedRows {
  readonly rows: Address;
  readonly order: Int32Array;
  readonly headColumns: number;
}

/** Rows less their mean, in units of their mean distance from it, so that single precision serves any data. */
function scaledRows(memory: KernelMemory, { data, rows, columns }: Matrix<RealArray>): Address {
  const means = new Float64Array(columns);
  for (let i = 0, c = 0; i < data.length; i++) {
    means[c] += data[i];
    if (++c === columns) c = 0;
  }
  for (let c = 0; c < columns; c++) means[c] /= rows;
  let squares = 0;
  for (let i = 0, c = 0; i < data.length; i++) {
    squares += (data[i] - means[c]) ** 2;
    if (++c === columns) c = 0;
  }
  const scale = squares > 0 ? Math.sqrt(rows / squares) : 0;
  const address = memory.allocateWords(rows * columns);
  const scaled = memory.floats(address, rows * columns);
  for (let i = 0, c = 0; i < data.length; i++) {
    scaled[i] = (data[i] - means[c]) * scale;
    if (++c === columns) c = 0;
  }
  return address;
}

function sortIntoLeaves(memory: KernelMemory, rows: Address, matrix: Matrix<RealArray>): SortedRows {
  const { rows: points, columns } = matrix;
  const { kernels } = memory;
  const sorted = memory.allocateWords(points * columns);
  const order = memory.scratch(() => {
    const ids = memory.allocateWords(points);
    const keys = memory.allocate(8 * points);
    memory.integers(ids, points).forEach((_, i, all) => {
      all[i] = i;
    });
    kernels.orderByLeaves(rows, columns, ids, points, keys);
    kernels.gatherRows(rows, ids, points, columns, sorted);
    return memory.integers(ids, points).slice();
  });
  return { rows: sorted, order, headColumns: headColumns(memory.floats(sorted, points * columns), columns) };
}

/** The fewest leading columns, a multiple of four, with most of the variance; all where that is most of them. */
function headColumns(rows: Float32Array, columns: number): number {
  const variances = new Float64Array(columns);
  for (let i = 0, c = 0; i < rows.length; i++) {
    variances[c] += rows[i] * rows[i];
    if (++c === columns) c = 0;
  }
  let wanted = HEAD_SHARE * variances.reduce((sum, variance) => sum + variance, 0);
  let head = 0;
  while (head < columns && wanted > 0) wanted -= variances[head++];
  const rounded = Math.ceil(head / 4) * 4;
  return rounded > 0.75 * columns ? columns : Math.max(rounded, 1);
}

function openSearch(
  memory: KernelMemory,
  sorted: SortedRows,
  { points, columns, count, leaves }: { points: number; columns: number; count: number; leaves: number },
): Address {
  const { kernels } = memory;
  const { rows, headColumns: head } = sorted;
  const padded = Math.ceil(points / 8) * 8;
  const panels = memory.allocateWords(padded * columns);
  const norms = memory.allocateWords(padded);
  const headNorms = memory.allocateWords(padded);
  const centres = memory.allocateWords(leaves * columns);
  const capacity = Math.max(256, Math.ceil(KEYS_PER_NEIGHBOUR * count));
  const buffers = memory.allocate(8 * LEAF_ROWS * capacity);
  const filled = memory.allocateWords(LEAF_ROWS);
  const limits = memory.allocateWords(LEAF_ROWS);
  const leafKeys = memory.allocate(8 * leaves);
  kernels.packRows(rows, points, columns, panels);
  kernels.squaredNorms(rows, points, columns, 0, columns, norms);
  kernels.squaredNorms(rows, points, columns, 0, head, headNorms);
  kernels.leafCentres(rows, points, columns, centres);
  kernels.searchAmong(rows, panels, norms, headNorms, centres);
  kernels.searchFor(points, columns, head, count);
  kernels.searchWith(capacity, buffers, filled, limits, leafKeys);
  return leafKeys;
}
