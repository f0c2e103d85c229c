import { LabError } from '../errors.js';
import type { Matrix, RealArray } from '../projection/matrix.js';

/**
 * How well each point lies in its group: s = (b − a)/max(a, b), a the mean Euclidean distance to its
 * own group without itself, b the least mean distance to another group; 0 alone in a group
 * (Rousseeuw 1987; scikit-learn's `silhouette_samples`).
 *
 * @param points n × d
 * @param labels group of each point
 * @returns n values in −1 … 1
 * @throws LabError `query-invalid` unless there are 2 … n − 1 groups
 */
export function silhouetteSamples(points: Matrix<RealArray>, labels: readonly number[]): Float64Array {
  const groups = [...new Set(labels)];
  if (groups.length < 2 || groups.length > points.rows - 1) {
    throw new LabError(
      'query-invalid',
      `${points.rows} points in ${groups.length} groups have no silhouette; it needs 2 to ${points.rows - 1} groups.`,
      { reason: `${groups.length} groups of ${points.rows}` },
    );
  }
  return Float64Array.from({ length: points.rows }, (_, row) => {
    const means = groups.map((group) => meanDistance(points, row, (other) => labels[other] === group));
    const own = means[groups.indexOf(labels[row])];
    if (Number.isNaN(own)) return 0;
    const other = Math.min(...means.filter((_, i) => groups[i] !== labels[row]));
    return Math.max(own, other) > 0 ? (other - own) / Math.max(own, other) : 0;
  });
}

/** For each point the group, not its own, that is nearest by mean distance; for a single group that one. */
export function nearestOtherGroups(points: Matrix<RealArray>, labels: readonly number[]): number[] {
  const groups = [...new Set(labels)];
  return labels.map((own, row) => {
    const others = groups.filter((group) => group !== own);
    const means = others.map((group) => meanDistance(points, row, (other) => labels[other] === group));
    return others[means.indexOf(Math.min(...means))] ?? own;
  });
}

/** Mean over the points that `counts` takes, without the row itself; NaN where there are none. */
function meanDistance({ data, rows, columns }: Matrix<RealArray>, row: number, counts: (other: number) => boolean) {
  let sum = 0;
  let count = 0;
  for (let other = 0; other < rows; other++) {
    if (other === row || !counts(other)) continue;
    let squares = 0;
    for (let i = 0; i < columns; i++) squares += (data[row * columns + i] - data[other * columns + i]) ** 2;
    sum += Math.sqrt(squares);
    count++;
  }
  return sum / count;
}
