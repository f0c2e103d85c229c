/** A matrix that is mostly zero, row by row: compressed sparse rows. */
export interface SparseMatrix {
  readonly size: number;
  /** Where each row's entries start; one more at the end. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** M · X for X of size × width, row-major. */
export function multiply(
  { size, starts, columns, values }: SparseMatrix,
  x: Float64Array,
  width: number,
): Float64Array {
  const product = new Float64Array(size * width);
  for (let row = 0; row < size; row++) {
    const to = row * width;
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      const from = columns[entry] * width;
      const value = values[entry];
      for (let i = 0; i < width; i++) product[to + i] += value * x[from + i];
    }
  }
  return product;
}

/** Mᵀ · X. */
export function multiplyTransposed(matrix: SparseMatrix, x: Float64Array, width: number): Float64Array {
  const { size, starts, columns, values } = matrix;
  const product = new Float64Array(size * width);
  for (let row = 0; row < size; row++) {
    const from = row * width;
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      const to = columns[entry] * width;
      const value = values[entry];
      for (let i = 0; i < width; i++) product[to + i] += value * x[from + i];
    }
  }
  return product;
}
