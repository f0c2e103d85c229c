import { type ClassLabel, checkPairs, type LabelPairs, labelPositions, labelSet, scoresInvalid } from './labels.js';

export type Normalisation = 'true' | 'pred' | 'all';

export interface ConfusionOptions {
  /** Rows and columns, in this order; all labels that occur, sorted, when left out. */
  readonly labels?: readonly ClassLabel[];
}

/**
 * Counts of (true, predicted) pairs: `matrix[t][p]` samples of class t were taken for class p, as
 * scikit-learn's `confusion_matrix`. Samples of which one label is not listed are left out.
 *
 * @throws LabError `scores-invalid` where lengths differ, or no listed label is a true one
 */
export function confusionMatrix(pairs: LabelPairs, options: ConfusionOptions = {}): number[][] {
  checkPairs(pairs);
  const labels = options.labels ?? labelSet(pairs);
  const truth = labelPositions(pairs.truth, labels);
  const predicted = labelPositions(pairs.predicted, labels);
  const size = labels.length;
  const counts = new Float64Array(size * size);
  let listed = false;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] < 0) continue;
    listed = true;
    if (predicted[i] >= 0) counts[truth[i] * size + predicted[i]]++;
  }
  if (!listed) throw scoresInvalid('None of the listed labels occurs among the true ones; list those of the data.');
  return Array.from({ length: size }, (_, row) => Array.from(counts.subarray(row * size, (row + 1) * size)));
}

/**
 * Shares instead of counts: of each row (`true`: the diagonal is the recall), of each column (`pred`:
 * the precision) or of all samples. An empty row or column stays 0.
 */
export function normaliseMatrix(matrix: readonly (readonly number[])[], by: Normalisation): number[][] {
  const rows = matrix.map(sum);
  const columns = matrix.map((_, column) => sum(matrix.map((row) => row[column])));
  const all = sum(rows);
  const divisor = { true: (row: number) => rows[row], pred: (_: number, column: number) => columns[column] };
  const by2 = by === 'all' ? () => all : divisor[by];
  return matrix.map((row, r) => row.map((count, c) => count / (by2(r, c) || 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
