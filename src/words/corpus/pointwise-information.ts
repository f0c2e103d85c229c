import type { SparseMatrix } from './sparse-matrix.js';

/** Contexts are smoothed by this power, so that rare ones do not outweigh the others. */
const CONTEXT_SMOOTHING = 0.75;

/**
 * Positive pointwise mutual information of words and contexts:
 *
 *   max(0, log( #(w,c) · Σ#(c′)^α / (#(w) · #(c)^α) )),  α = .75
 *
 * (Levy, Goldberg, Dagan, *Improving distributional similarity with lessons learned from word
 * embeddings*, TACL 2015.)
 *
 * @param counts size × size, how often word and context stand near each other
 */
export function positiveInformation(counts: Float32Array, size: number): SparseMatrix {
  const sums = Float64Array.from({ length: size }, (_, row) => {
    return counts.subarray(row * size, (row + 1) * size).reduce((sum, count) => sum + count, 0);
  });
  const smoothed = sums.map((sum) => sum ** CONTEXT_SMOOTHING);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  const information = (row: number, column: number) => {
    const count = counts[row * size + column];
    return count > 0 ? Math.log((count * total) / (sums[row] * smoothed[column])) : 0;
  };
  const starts = new Uint32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = information(row, column);
      if (!(value > 0)) continue;
      columns.push(column);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  }
  return { size, starts, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}
