import type { ClassCounts } from './class-scores.js';

/**
 * Single numbers for a whole confusion matrix (rows true, columns predicted), by scikit-learn's
 * definitions. A constant prediction over C classes has balanced accuracy 1/C, and 0 by the two others.
 */
type Matrix = readonly (readonly number[])[];

/** Share of the samples on the diagonal. */
export function accuracy(matrix: Matrix): number {
  return total(matrix.map((row, i) => row[i])) / total(matrix.map(total));
}

/**
 * Mean recall over the classes that have samples.
 *
 * @param options `adjusted`: 0 for chance and 1 for perfect; NaN where only one class has samples
 */
export function balancedAccuracy(counts: ClassCounts, options: { adjusted?: boolean } = {}): number {
  const recalls = counts.support.flatMap((support, i) => (support > 0 ? [counts.truePositives[i] / support] : []));
  const score = total(recalls) / recalls.length;
  if (!options.adjusted) return score;
  const chance = 1 / recalls.length;
  return (score - chance) / (1 - chance);
}

/**
 * Matthews' correlation for several classes (Gorodkin 2004): (c·n − Σ tₖpₖ) / √((n² − Σpₖ²)(n² − Σtₖ²));
 * 0 where the denominator is.
 */
export function matthewsCorrelation({ truePositives, predicted, support }: ClassCounts): number {
  const n = total(support);
  const squares = (values: readonly number[]) => total(values.map((value) => value * value));
  const covariance = total(truePositives) * n - total(support.map((count, i) => count * predicted[i]));
  const variances = (n * n - squares(predicted)) * (n * n - squares(support));
  return variances === 0 ? 0 : covariance / Math.sqrt(variances);
}

/**
 * Cohen's kappa, 1 − Σ wO / Σ wE; NaN where there is one class alone.
 *
 * @param weights how much a confusion counts: each alike, or by the squared distance of the classes
 */
export function cohenKappa(matrix: Matrix, weights: 'equal' | 'quadratic' = 'equal'): number {
  const rows = matrix.map(total);
  const columns = matrix.map((_, column) => total(matrix.map((row) => row[column])));
  const n = total(rows);
  let observed = 0;
  let expected = 0;
  matrix.forEach((row, r) => {
    row.forEach((count, c) => {
      const weight = weights === 'quadratic' ? (r - c) ** 2 : Number(r !== c);
      observed += weight * count;
      expected += (weight * rows[r] * columns[c]) / n;
    });
  });
  return 1 - observed / expected;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
