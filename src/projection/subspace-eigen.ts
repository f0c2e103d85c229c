import { SeededRandom } from '../random.js';
import { type Eigenpairs, largestEigenpairs, normalise, removeDirection } from './symmetric-eigen.js';

/** Directions carried beside those asked for; the more, the faster the last ones settle. */
const EXTRA_DIRECTIONS = 10;
/** Products with the matrix; scikit-learn's randomised solver takes 4 or 7. */
const ROUNDS = 10;

/**
 * The `count` largest eigenvalues of a large symmetric matrix without negative ones, by randomised subspace
 * iteration (Halko, Martinsson & Tropp 2011) with a seed of its own. Good to about 1e-3 of the last value
 * where the spectrum falls slowly, far better for the leading ones.
 *
 * @param matrix order × order values
 */
export function subspaceEigenpairs(matrix: Float64Array, order: number, count: number): Eigenpairs {
  const width = Math.min(order, count + EXTRA_DIRECTIONS);
  const random = new SeededRandom(0);
  let basis: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: order }, () => random.normal()),
  );
  orthonormalise(basis);
  for (let round = 0; round < ROUNDS; round++) {
    basis = times(matrix, basis);
    orthonormalise(basis);
  }
  const images = times(matrix, basis);
  const inner = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) inner[i * width + j] = dot(basis[i], images[j]);
  }
  const { values, vectors: turns } = largestEigenpairs(inner, width, count);
  const vectors = new Float64Array(count * order);
  for (let k = 0; k < count; k++) {
    const vector = vectors.subarray(k * order, (k + 1) * order);
    basis.forEach((direction, j) => {
      for (let i = 0; i < order; i++) vector[i] += turns[k * width + j] * direction[i];
    });
    normalise(vector);
  }
  return { values, vectors };
}

/** The matrix times each vector; every row of the matrix is fetched once. */
function times(matrix: Float64Array, vectors: readonly Float64Array[]): Float64Array[] {
  const order = vectors[0].length;
  const products = vectors.map(() => new Float64Array(order));
  for (let i = 0; i < order; i++) {
    const row = matrix.subarray(i * order, (i + 1) * order);
    vectors.forEach((vector, k) => {
      products[k][i] = dot(row, vector);
    });
  }
  return products;
}

/** Gram–Schmidt, twice: once is not enough when vectors are nearly parallel. */
function orthonormalise(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, k) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let p = 0; p < k; p++) removeDirection(vector, vectors[p]);
      normalise(vector);
    }
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
