import { LabError } from '../errors.js';
import { asPoints, checkMatrix, type Matrix, type RealArray } from './matrix.js';
import { neighboursOfAll, squaredDistance } from './neighbours.js';

/**
 * How far the neighbours seen in a map are neighbours in truth (Venna & Kaski 2001; scikit-learn's
 * `trustworthiness`): 1 − 2 / (nk(2n − 3k − 1)) · Σᵢ Σⱼ max(0, rank(i, j) − k) over the k nearest j of i in
 * the map, rank counted from 1 in the space of the points. 1 is perfect, a random map has about .5.
 * Takes time with the square of the points.
 *
 * @param points n × d
 * @param positions n × 2, interleaved
 * @param k neighbours looked at, fewer than n / 2 (default 5)
 * @throws LabError `settings-invalid` when k is too large, `points-invalid`
 */
export function trustworthiness(points: Matrix<RealArray>, positions: RealArray, k = 5): number {
  checkMatrix(points);
  const { rows } = points;
  if (positions.length !== 2 * rows) {
    throw new LabError(
      'points-invalid',
      `${positions.length} coordinates are no map of ${rows} points: give ${2 * rows}.`,
      {
        values: positions.length,
        rows,
      },
    );
  }
  if (!Number.isInteger(k) || k < 1 || k >= rows / 2) {
    throw new LabError(
      'settings-invalid',
      `Trustworthiness over ${k} neighbours needs more than ${2 * k} points, but there are ${rows}: take k from 1 to ${Math.ceil(rows / 2) - 1}.`,
      { k, rows },
    );
  }
  const seen = neighboursOfAll(asPoints(positions), k);
  let excess = 0;
  for (let row = 0; row < rows; row++) {
    excess += excessRanks(points, row, seen.indices.subarray(row * k, (row + 1) * k));
  }
  return 1 - (2 * excess) / (rows * k * (2 * rows - 3 * k - 1));
}

/** Σ max(0, rank − k) over the k neighbours of one point. */
function excessRanks(points: Matrix<RealArray>, row: number, neighbours: Int32Array): number {
  const distances = Float64Array.from({ length: points.rows }, (_, other) =>
    other === row ? Number.POSITIVE_INFINITY : squaredDistance(points, row, points, other),
  );
  let excess = 0;
  for (const neighbour of neighbours) {
    const distance = distances[neighbour];
    let rank = 1;
    for (let other = 0; other < distances.length; other++) {
      if (distances[other] < distance || (distances[other] === distance && other < neighbour)) rank++;
    }
    excess += Math.max(0, rank - neighbours.length);
  }
  return excess;
}
