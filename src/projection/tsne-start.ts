import { LabError } from '../errors.js';
import type { SeededRandom } from '../random.js';
import { asPoints, checkMatrix, type Matrix, type RealArray } from './matrix.js';
import { fitTransformPca } from './pca.js';
import type { TsneOptions } from './tsne-options.js';

const INITIAL_SPREAD = 1e-4;
/** An axis this much narrower than the first holds rounding noise only. */
const FLAT_SHARE = 1e-7;

/**
 * Where the points of a map start: given places, else principal components or random draws.
 *
 * @throws LabError `points-invalid` when given places do not fit or are no numbers
 */
export function startingPositions(
  matrix: Matrix<RealArray>,
  { initialPositions, init = 'pca' }: Pick<TsneOptions, 'initialPositions' | 'init'>,
  random: SeededRandom,
): Float64Array {
  if (initialPositions) return givenPositions(initialPositions, matrix.rows);
  return init === 'random' ? randomPositions(matrix.rows, random) : principalPositions(matrix, random);
}

/** @throws LabError `points-invalid` when there is not one finite x and y for each row */
function givenPositions(positions: RealArray, rows: number): Float64Array {
  if (positions.length !== 2 * rows) {
    throw new LabError(
      'points-invalid',
      `${positions.length} initial coordinates do not fit ${rows} points: give ${2 * rows}, x and y of each point.`,
      { values: positions.length, rows },
    );
  }
  checkMatrix(asPoints(positions));
  return Float64Array.from(positions);
}

/** Normal draws of standard deviation 1e-4 (scikit-learn's init='random'). */
function randomPositions(rows: number, random: SeededRandom): Float64Array {
  return Float64Array.from({ length: 2 * rows }, () => INITIAL_SPREAD * random.normal());
}

/**
 * The first two principal components, scaled together so that the first has standard deviation 1e-4
 * (scikit-learn's init='pca'). An axis along which the points have no extent gets seeded normal draws of
 * that size, or the points could never leave the line on which they start.
 */
function principalPositions(matrix: Matrix<RealArray>, random: SeededRandom): Float64Array {
  const { rows } = matrix;
  const positions = new Float64Array(2 * rows);
  if (rows === 1) return positions;
  const { scores } = fitTransformPca(matrix, Math.min(2, rows, matrix.columns));
  const widest = axisDeviation(scores, 0);
  for (let axis = 0; axis < 2; axis++) {
    const deviation = axis < scores.columns ? axisDeviation(scores, axis) : 0;
    const isFlat = deviation <= FLAT_SHARE * widest;
    for (let row = 0; row < rows; row++) {
      const value = isFlat ? random.normal() : scores.data[row * scores.columns + axis] / widest;
      positions[2 * row + axis] = INITIAL_SPREAD * value;
    }
  }
  return positions;
}

/** Population standard deviation of one column whose mean is 0. */
function axisDeviation({ data, rows, columns }: Matrix<RealArray>, column: number): number {
  let squares = 0;
  for (let row = 0; row < rows; row++) squares += data[row * columns + column] ** 2;
  return Math.sqrt(squares / rows);
}
