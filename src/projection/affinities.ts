import type { Neighbours } from './neighbours.js';

/**
 * Joint probabilities of t-SNE: symmetric, zero on the diagonal, summing to 1. Sparse rows: row i holds
 * `columns` and `values` from `offsets[i]` to `offsets[i + 1]` − 1.
 */
export interface Affinities {
  readonly rows: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

const ENTROPY_TOLERANCE = 1e-5;
const SEARCH_STEPS = 100;
/** Stands for a sum of zeros when the first precision tried is far too large. */
const SMALLEST_SUM = 1e-8;

/** Neighbours whose affinity is not negligible, as scikit-learn counts them: ⌊3·perplexity + 1⌋. */
export function neighboursForPerplexity(rows: number, perplexity: number): number {
  return Math.min(rows - 1, Math.floor(3 * perplexity + 1));
}

/**
 * p(j|i) ∝ exp(−βᵢ‖xᵢ − xⱼ‖²) over the neighbours of each point, with βᵢ such that the row's entropy is
 * ln(perplexity). Bisection with the tolerance, steps and single-precision distances of scikit-learn's
 * `_binary_search_perplexity`; a row that cannot reach the entropy (duplicates) stays as it is.
 *
 * @returns points × neighbours.count probabilities, in the order of `neighbours.indices`
 */
export function conditionalAffinities(neighbours: Neighbours, perplexity: number): Float64Array {
  const { count } = neighbours;
  const distances = Float64Array.from(neighbours.squaredDistances, Math.fround);
  const probabilities = new Float64Array(distances.length);
  for (let start = 0; start < distances.length; start += count) {
    fitRow(
      distances.subarray(start, start + count),
      probabilities.subarray(start, start + count),
      Math.log(perplexity),
    );
  }
  return probabilities;
}

function fitRow(distances: Float64Array, probabilities: Float64Array, wantedEntropy: number): void {
  let beta = 1;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const excess = fillRow(distances, beta, probabilities) - wantedEntropy;
    if (Math.abs(excess) <= ENTROPY_TOLERANCE) return;
    if (excess > 0) {
      low = beta;
      beta = high === Number.POSITIVE_INFINITY ? beta * 2 : (beta + high) / 2;
    } else {
      high = beta;
      beta = (beta + low) / 2;
    }
  }
}

/** Sets the row for this precision and returns its entropy in nats. */
function fillRow(distances: Float64Array, beta: number, probabilities: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < distances.length; j++) {
    probabilities[j] = Math.exp(-distances[j] * beta);
    sum += probabilities[j];
  }
  if (sum === 0) sum = SMALLEST_SUM;
  let meanDistance = 0;
  for (let j = 0; j < distances.length; j++) {
    probabilities[j] /= sum;
    meanDistance += distances[j] * probabilities[j];
  }
  return Math.log(sum) + beta * meanDistance;
}

/** pᵢⱼ = (p(j|i) + p(i|j)) / Σ, over the pairs in which at least one point is a neighbour of the other. */
export function jointAffinities(neighbours: Neighbours, conditional: Float64Array): Affinities {
  const { count, indices } = neighbours;
  const rows = count === 0 ? 1 : indices.length / count;
  const incoming = transposed(neighbours, rows);
  const offsets = new Int32Array(rows + 1);
  const columns = new Int32Array(2 * indices.length);
  const values = new Float64Array(2 * indices.length);
  const slotOf = new Int32Array(rows).fill(-1);
  let end = 0;
  for (let i = 0; i < rows; i++) {
    const start = end;
    const add = (column: number, value: number) => {
      if (slotOf[column] < start) {
        slotOf[column] = end;
        columns[end++] = column;
      }
      values[slotOf[column]] += value;
    };
    for (let e = i * count; e < (i + 1) * count; e++) add(indices[e], conditional[e]);
    for (let t = incoming.offsets[i]; t < incoming.offsets[i + 1]; t++) {
      const entry = incoming.entries[t];
      add(Math.floor(entry / count), conditional[entry]);
    }
    offsets[i + 1] = end;
  }
  return { rows, offsets, columns: columns.slice(0, end), values: normalised(values.subarray(0, end)) };
}

/** For each point the entries that name it as a neighbour. */
function transposed({ indices }: Neighbours, rows: number): { offsets: Int32Array; entries: Int32Array } {
  const offsets = new Int32Array(rows + 1);
  for (const index of indices) offsets[index + 1]++;
  for (let i = 0; i < rows; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice();
  const entries = new Int32Array(indices.length);
  indices.forEach((index, entry) => {
    entries[next[index]++] = entry;
  });
  return { offsets, entries };
}

function normalised(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) sum += value;
  return values.map((value) => value / Math.max(sum, Number.EPSILON));
}
