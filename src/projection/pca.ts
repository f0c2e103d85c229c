import { LabError } from '../errors.js';
import { gramMatrix } from './dot-products.js';
import { checkMatrix, type Matrix, type RealArray, zeros } from './matrix.js';
import { largestEigenpairs, normalise, removeDirection } from './symmetric-eigen.js';

/** Eigenvalues below this share of the largest are rounding noise: their axis is taken as free. */
const NOISE_SHARE = 1e-13;

/** Principal components of some points, as scikit-learn's `PCA(svd_solver='full')` finds them. */
export class Pca {
  constructor(
    /** Mean of each column. */
    readonly mean: Float64Array,
    /** One axis a row, of length 1, at right angles, strongest first: components × columns. */
    readonly components: Matrix<Float64Array>,
    /** Variance along each axis (divided by rows − 1). */
    readonly explainedVariance: Float64Array,
    /** The same as a share of the variance of all columns; 0 when there is none at all. */
    readonly explainedVarianceRatio: Float64Array,
  ) {}

  /**
   * (X − mean) · componentsᵀ, rows × components, in the precision of its input.
   *
   * @throws LabError `points-invalid` for values that are no numbers or another number of columns
   */
  transform<Values extends RealArray>(matrix: Matrix<Values>): Matrix<Values> {
    checkMatrix(matrix);
    const { rows, columns } = matrix;
    if (columns !== this.mean.length) {
      throw new LabError(
        'points-invalid',
        `The points have ${columns} columns but the components were fitted on ${this.mean.length}: give points of the same kind.`,
        { columns, expected: this.mean.length },
      );
    }
    const scores = zeros(matrix.data, rows, this.components.rows);
    projectRows(centre(matrix, this.mean), this.components, scores.data);
    return scores;
  }
}

/**
 * Fits principal components exactly, through the covariance of the columns or, when there are more
 * columns than rows, through the products of the rows. The sign of an axis is that of scikit-learn
 * before 1.5 (`svd_flip`, u-based): the row farthest out along it, the first of equals, is positive.
 * Axes of equal variance are defined only up to a rotation among themselves.
 *
 * @param matrix n × d points
 * @param components number of axes, 1 … min(n, d)
 * @throws LabError `points-invalid`, `settings-invalid`
 */
export function fitPca(matrix: Matrix<RealArray>, components: number): Pca {
  checkMatrix(matrix);
  const { rows, columns } = matrix;
  checkComponents(components, Math.min(rows, columns));
  const mean = columnMeans(matrix);
  const centred = centre(matrix, mean);
  const { values, vectors } = columns > rows ? axesFromRows(centred, components) : axesFromColumns(centred, components);
  const axes = { data: vectors, rows: components, columns };
  orient(axes, centred);
  const total = sumOfSquares(centred.data);
  return new Pca(
    mean,
    axes,
    values.map((value) => Math.max(value, 0) / Math.max(rows - 1, 1)),
    values.map((value) => (total > 0 ? Math.max(value, 0) / total : 0)),
  );
}

function checkComponents(components: number, most: number): void {
  if (Number.isInteger(components) && components >= 1 && components <= most) return;
  throw new LabError(
    'settings-invalid',
    `${components} components cannot be had: ask for 1 to ${most}, the smaller of rows and columns.`,
    { components, most },
  );
}

function columnMeans({ data, rows, columns }: Matrix<RealArray>): Float64Array {
  const mean = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) mean[column] += data[row * columns + column];
  }
  return mean.map((sum) => sum / rows);
}

function centre({ data, rows, columns }: Matrix<RealArray>, mean: Float64Array): Matrix<Float64Array> {
  const centred = Float64Array.from(data);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) centred[row * columns + column] -= mean[column];
  }
  return { data: centred, rows, columns };
}

function axesFromColumns(centred: Matrix<Float64Array>, components: number) {
  return largestEigenpairs(gramMatrix(transpose(centred)), centred.columns, components);
}

/** XXᵀu = λu gives XᵀX(Xᵀu) = λ(Xᵀu): the smaller problem holds the same axes. */
function axesFromRows(centred: Matrix<Float64Array>, components: number) {
  const { data, rows, columns } = centred;
  const { values, vectors: combinations } = largestEigenpairs(gramMatrix(centred), rows, components);
  const vectors = new Float64Array(components * columns);
  for (let k = 0; k < components; k++) {
    const axis = vectors.subarray(k * columns, (k + 1) * columns);
    if (values[k] > NOISE_SHARE * values[0]) {
      for (let row = 0; row < rows; row++) {
        const weight = combinations[k * rows + row];
        for (let column = 0; column < columns; column++) axis[column] += weight * data[row * columns + column];
      }
      normalise(axis);
    } else {
      fillFreeAxis(vectors, k, columns);
    }
  }
  return { values, vectors };
}

/** Any unit vector at right angles to the first k axes will do where the points have no extent. */
function fillFreeAxis(vectors: Float64Array, k: number, columns: number): void {
  const axis = vectors.subarray(k * columns, (k + 1) * columns);
  for (let start = 0; start < columns; start++) {
    axis.fill(0);
    axis[start] = 1;
    for (let pass = 0; pass < 2; pass++) {
      for (let p = 0; p < k; p++) removeDirection(axis, vectors.subarray(p * columns, (p + 1) * columns));
    }
    if (normalise(axis) > 0.5 / Math.sqrt(columns)) return;
  }
}

function transpose({ data, rows, columns }: Matrix<Float64Array>): Matrix<Float64Array> {
  const transposed = new Float64Array(data.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) transposed[column * rows + row] = data[row * columns + column];
  }
  return { data: transposed, rows: columns, columns: rows };
}

function orient(axes: Matrix<Float64Array>, centred: Matrix<Float64Array>): void {
  const scores = new Float64Array(centred.rows * axes.rows);
  projectRows(centred, axes, scores);
  for (let k = 0; k < axes.rows; k++) {
    let extreme = 0;
    for (let row = 0; row < centred.rows; row++) {
      const score = scores[row * axes.rows + k];
      // The margin keeps rounding from choosing between rows that lie equally far out.
      if (Math.abs(score) > Math.abs(extreme) * (1 + 1e-9)) extreme = score;
    }
    if (extreme < 0) {
      for (let i = k * axes.columns; i < (k + 1) * axes.columns; i++) axes.data[i] = -axes.data[i];
    }
  }
}

function projectRows(centred: Matrix<Float64Array>, axes: Matrix<Float64Array>, scores: RealArray): void {
  const { data, rows, columns } = centred;
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < axes.rows; k++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += data[row * columns + c] * axes.data[k * columns + c];
      scores[row * axes.rows + k] = sum;
    }
  }
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
