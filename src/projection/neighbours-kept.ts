import { LabError } from '../errors.js';
import { asPoints, checkMatrix, type Matrix, type RealArray } from './matrix.js';
import { nearestIds } from './nearest-ids.js';

/**
 * How far each point of a map may be trusted: the share of its k nearest points that are among its k nearest
 * in the map too. A random map of n points has about k / n.
 *
 * @param points n × d
 * @param positions n × 2, interleaved
 * @param k neighbours looked at, 1 … n − 1 (default 10, or n − 1 where there are fewer)
 * @returns n shares, 0 … 1
 * @throws LabError `settings-invalid` when k is out of range, `points-invalid`
 */
export function neighboursKept(
  points: Matrix<RealArray>,
  positions: RealArray,
  k = Math.min(10, points.rows - 1),
): Float32Array<ArrayBuffer> {
  checkMatrix(points);
  const { rows } = points;
  checkMap(positions, rows);
  if (rows === 1) return Float32Array.of(1);
  if (!Number.isInteger(k) || k < 1 || k >= rows) {
    throw new LabError('settings-invalid', `${k} neighbours of ${rows} points cannot be had: take 1 to ${rows - 1}.`, {
      k,
      rows,
    });
  }
  const inData = nearestIds(points, k);
  const inMap = nearestIds(asPoints(positions), k);
  return Float32Array.from({ length: rows }, (_, row) => {
    const near = new Set(inData.subarray(row * k, (row + 1) * k));
    let kept = 0;
    for (const id of inMap.subarray(row * k, (row + 1) * k)) kept += Number(near.has(id));
    return kept / k;
  });
}

/** @throws LabError `points-invalid` when there is not one finite x and y for each row */
function checkMap(positions: RealArray, rows: number): void {
  if (positions.length !== 2 * rows) {
    throw new LabError(
      'points-invalid',
      `${positions.length} coordinates are no map of ${rows} points: give ${2 * rows}.`,
      { values: positions.length, rows },
    );
  }
  checkMatrix(asPoints(positions));
}
