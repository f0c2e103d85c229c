import { largestEigenpairs, normalise, removeDirection } from '../../projection/symmetric-eigen.js';
import type { SeededRandom } from '../../random.js';
import { multiply, multiplyTransposed, type SparseMatrix } from './sparse-matrix.js';

/** The strongest left singular vectors and values, as far as the iterations have got. */
export interface TruncatedSvdResult {
  /** size × width, a column each, of length 1, row-major. */
  readonly left: Float64Array;
  /** Strongest first. */
  readonly values: Float64Array;
  /** Σσ² over the kept ones as a share of all: what the vectors keep of the matrix. */
  readonly keptShare: number;
}

/**
 * Singular vectors by subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4): each step
 * multiplies the subspace by M·Mᵀ, so that the strong directions grow out of the noise.
 */
export class TruncatedSvd {
  readonly #matrix: SparseMatrix;
  readonly #width: number;
  readonly #norm: number;
  #subspace: Float64Array;

  constructor(matrix: SparseMatrix, width: number, random: SeededRandom) {
    this.#matrix = matrix;
    this.#width = Math.min(width, matrix.size);
    this.#norm = matrix.values.reduce((sum, value) => sum + value * value, 0);
    this.#subspace = Float64Array.from({ length: matrix.size * this.#width }, () => random.normal());
    orthonormalise(this.#subspace, this.#width);
  }

  step(): void {
    const half = multiplyTransposed(this.#matrix, this.#subspace, this.#width);
    this.#subspace = multiply(this.#matrix, half, this.#width);
    orthonormalise(this.#subspace, this.#width);
  }

  /** Within the subspace Q the best vectors are Q·W, W the eigenvectors of (MᵀQ)ᵀ(MᵀQ). */
  result(): TruncatedSvdResult {
    const { size } = this.#matrix;
    const width = this.#width;
    const half = multiplyTransposed(this.#matrix, this.#subspace, width);
    const eigen = largestEigenpairs(gramOfColumns(half, width), width, width);
    const values = eigen.values.map((value) => Math.sqrt(Math.max(0, value)));
    const left = new Float64Array(size * width);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < width; column++) {
        let sum = 0;
        for (let i = 0; i < width; i++) sum += this.#subspace[row * width + i] * eigen.vectors[column * width + i];
        left[row * width + column] = sum;
      }
    }
    const kept = values.reduce((sum, value) => sum + value * value, 0);
    return { left, values, keptShare: this.#norm > 0 ? kept / this.#norm : 0 };
  }
}

/** XᵀX of size × width values. */
function gramOfColumns(x: Float64Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (let start = 0; start < x.length; start += width) {
    for (let i = 0; i < width; i++) {
      const value = x[start + i];
      if (value === 0) continue;
      for (let j = 0; j < width; j++) gram[i * width + j] += value * x[start + j];
    }
  }
  return gram;
}

/** Makes the columns orthonormal in place (modified Gram–Schmidt, twice is enough). */
function orthonormalise(x: Float64Array, width: number): void {
  const rows = x.length / width;
  const columns = Array.from({ length: width }, (_, i) =>
    Float64Array.from({ length: rows }, (_, r) => x[r * width + i]),
  );
  columns.forEach((column, i) => {
    for (let pass = 0; pass < 2; pass++) {
      normalise(column);
      for (let j = 0; j < i; j++) removeDirection(column, columns[j]);
    }
    normalise(column);
    for (let row = 0; row < rows; row++) x[row * width + i] = column[row];
  });
}
