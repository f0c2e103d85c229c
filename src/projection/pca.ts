import { LabError } from '../errors.js';
import { compiledKernels } from './compiled-kernels.js';
import { checkMatrix, type Matrix, type RealArray, zeros } from './matrix.js';
import { axesOfProducts, principalAxes } from './pca-axes.js';
import { columnProducts, type KernelValues } from './simd/column-products.js';
import { KernelMemory } from './simd/kernel-memory.js';
import { projectedRows } from './simd/scores.js';

/** Multiplications from which the kernels are worth their single precision. */
const KERNEL_WORK = 2e7;

/** Rows of real numbers, or of the bytes of images. */
export type PcaPoints = Matrix<RealArray | Uint8Array>;

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

  /** See {@link fitPca}. */
  static fit(matrix: PcaPoints, components: number): Pca {
    return fitPca(matrix, components);
  }

  /** See {@link fitTransformPca}. */
  static fitTransform(matrix: PcaPoints, components: number): FittedPca {
    return fitTransformPca(matrix, components);
  }

  /**
   * (X − mean) · componentsᵀ, rows × components, in the precision of its input; single for bytes.
   *
   * @throws LabError `points-invalid` for values that are no numbers or another number of columns
   */
  transform<Values extends RealArray>(matrix: Matrix<Values>): Matrix<Values>;
  transform(matrix: Matrix<Uint8Array>): Matrix;
  transform(matrix: PcaPoints): Matrix<RealArray>;
  transform(matrix: PcaPoints): Matrix<RealArray> {
    checkMatrix(matrix);
    const { columns } = matrix;
    if (columns !== this.mean.length) {
      throw new LabError(
        'points-invalid',
        `The points have ${columns} columns but the components were fitted on ${this.mean.length}: give points of the same kind.`,
        { columns, expected: this.mean.length },
      );
    }
    return scoresOf(matrix, this.mean, this.components);
  }
}

/** Components with the places of the points that they were fitted on. */
export interface FittedPca {
  readonly pca: Pca;
  /** rows × components, as {@link Pca.transform} gives them. */
  readonly scores: Matrix<RealArray>;
}

/**
 * Fits principal components through the covariance of the columns or, when there are more columns than
 * rows, through the products of the rows: exactly up to 1000 of them, by randomised subspace iteration
 * above. The sign of an axis is that of scikit-learn before 1.5 (`svd_flip`, u-based): the row farthest out
 * along it, the first of equals, is positive. Axes of equal variance are defined only up to a rotation
 * among themselves.
 *
 * Double precision throughout for few points and for double ones; many points in single precision go
 * through the WebAssembly kernels, good to about 1e-6 (bytes: their covariance is exact).
 *
 * @param matrix n × d points
 * @param components number of axes, 1 … min(n, d)
 * @throws LabError `points-invalid`, `settings-invalid`
 */
export function fitPca(matrix: PcaPoints, components: number): Pca {
  return fitTransformPca(matrix, components).pca;
}

/** As {@link fitPca}, with the scores that it has to compute anyway. 60,000 × 784 bytes take about 2 s. */
export function fitTransformPca(matrix: PcaPoints, components: number): FittedPca {
  checkMatrix(matrix);
  const { rows, columns } = matrix;
  checkComponents(components, Math.min(rows, columns));
  const { mean, values, vectors, total } = axesFor(matrix, components);
  const axes = { data: vectors, rows: components, columns };
  const scores = scoresOf(matrix, mean, axes);
  orient(axes, scores);
  const pca = new Pca(
    mean,
    axes,
    values.map((value) => Math.max(value, 0) / Math.max(rows - 1, 1)),
    values.map((value) => (total > 0 ? Math.max(value, 0) / total : 0)),
  );
  return { pca, scores };
}

function checkComponents(components: number, most: number): void {
  if (Number.isInteger(components) && components >= 1 && components <= most) return;
  throw new LabError(
    'settings-invalid',
    `${components} components cannot be had: ask for 1 to ${most}, the smaller of rows and columns.`,
    { components, most },
  );
}

/** Axes with their sums of squares, the means and the sum of all squares. */
function axesFor(matrix: PcaPoints, components: number) {
  const { rows, columns } = matrix;
  const kernels = columns <= rows ? kernelsFor(matrix, rows * columns * columns) : null;
  if (kernels) {
    const { mean, products } = columnProducts(new KernelMemory(kernels), matrix as Matrix<KernelValues>);
    let total = 0;
    for (let c = 0; c < columns; c++) total += products[c * columns + c];
    return { mean, total, ...axesOfProducts(products, columns, components) };
  }
  const mean = columnMeans(matrix);
  const centred = centre(matrix, mean);
  return { mean, total: sumOfSquares(centred.data), ...principalAxes(centred, components) };
}

function kernelsFor({ data }: PcaPoints, work: number): WebAssembly.Module | null {
  return work >= KERNEL_WORK && !(data instanceof Float64Array) ? compiledKernels() : null;
}

function scoresOf(matrix: PcaPoints, mean: Float64Array, axes: Matrix<Float64Array>): Matrix<RealArray> {
  const { data, rows, columns } = matrix;
  const kernels = kernelsFor(matrix, rows * columns * axes.rows);
  if (kernels) {
    const scores = projectedRows(new KernelMemory(kernels), matrix as Matrix<KernelValues>, { mean, axes });
    return { data: scores, rows, columns: axes.rows };
  }
  const like: RealArray = data instanceof Uint8Array ? new Float32Array(0) : data;
  const scores = zeros(like, rows, axes.rows);
  projectRows(centre(matrix, mean), axes, scores.data);
  return scores;
}

function columnMeans({ data, rows, columns }: PcaPoints): Float64Array {
  const mean = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) mean[column] += data[row * columns + column];
  }
  return mean.map((sum) => sum / rows);
}

function centre({ data, rows, columns }: PcaPoints, mean: Float64Array): Matrix<Float64Array> {
  const centred = Float64Array.from(data);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) centred[row * columns + column] -= mean[column];
  }
  return { data: centred, rows, columns };
}

/** Turns axes round, and their scores with them, whose farthest score is negative. */
function orient(axes: Matrix<Float64Array>, scores: Matrix<RealArray>): void {
  // The margin keeps rounding from choosing between rows that lie equally far out.
  const margin = scores.data instanceof Float64Array ? 1e-9 : 1e-5;
  for (let k = 0; k < axes.rows; k++) {
    let extreme = 0;
    for (let at = k; at < scores.data.length; at += axes.rows) {
      if (Math.abs(scores.data[at]) > Math.abs(extreme) * (1 + margin)) extreme = scores.data[at];
    }
    if (extreme >= 0) continue;
    for (let i = k * axes.columns; i < (k + 1) * axes.columns; i++) axes.data[i] = -axes.data[i];
    for (let at = k; at < scores.data.length; at += axes.rows) scores.data[at] = -scores.data[at];
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
