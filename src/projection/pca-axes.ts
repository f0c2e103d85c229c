import { gramMatrix } from './dot-products.js';
import type { Matrix } from './matrix.js';
import { subspaceEigenpairs } from './subspace-eigen.js';
import { type Eigenpairs, largestEigenpairs, normalise, removeDirection } from './symmetric-eigen.js';

/** Eigenvalues below this share of the largest are rounding noise: their axis is taken as free. */
const NOISE_SHARE = 1e-13;

/** Up to this order eigenpairs are found exactly. */
const LARGEST_EXACT = 1000;

/** The largest eigenvalues of XᵀX and the axes that belong to them, one a row. */
export function principalAxes(centred: Matrix<Float64Array>, components: number): Eigenpairs {
  return centred.columns > centred.rows ? axesFromRows(centred, components) : axesFromColumns(centred, components);
}

/**
 * The same from the products of all columns, which are overwritten. A column without variance has no part
 * in any axis, so it is left out of the search.
 */
export function axesOfProducts(products: Float64Array, columns: number, components: number): Eigenpairs {
  const live = Array.from({ length: columns }, (_, c) => c).filter((c) => products[c * columns + c] > 0);
  if (live.length === columns || live.length < components) return eigenpairs(products, columns, components);
  const order = live.length;
  const smaller = new Float64Array(order * order);
  live.forEach((row, i) => {
    for (let j = 0; j < order; j++) smaller[i * order + j] = products[row * columns + live[j]];
  });
  const { values, vectors: narrow } = eigenpairs(smaller, order, components);
  const vectors = new Float64Array(components * columns);
  for (let k = 0; k < components; k++) {
    for (let j = 0; j < order; j++) vectors[k * columns + live[j]] = narrow[k * order + j];
  }
  return { values, vectors };
}

function eigenpairs(matrix: Float64Array, order: number, count: number): Eigenpairs {
  return order > LARGEST_EXACT ? subspaceEigenpairs(matrix, order, count) : largestEigenpairs(matrix, order, count);
}

function axesFromColumns(centred: Matrix<Float64Array>, components: number) {
  return axesOfProducts(gramMatrix(transpose(centred)), centred.columns, components);
}

/** XXᵀu = λu gives XᵀX(Xᵀu) = λ(Xᵀu): the smaller problem holds the same axes. */
function axesFromRows(centred: Matrix<Float64Array>, components: number) {
  const { data, rows, columns } = centred;
  const { values, vectors: combinations } = eigenpairs(gramMatrix(centred), rows, components);
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
