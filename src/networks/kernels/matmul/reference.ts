/** A matrix of rows × columns numbers, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** a · b + bias, then max(…, 0) with `relu`: the definition that the kernels are held to. */
export function matMul(a: Matrix, b: Matrix, options: { bias?: ArrayLike<number>; relu?: boolean } = {}): Float64Array {
  const out = new Float64Array(a.rows * b.columns);
  for (let m = 0; m < a.rows; m++) {
    for (let n = 0; n < b.columns; n++) {
      let sum = options.bias?.[n] ?? 0;
      for (let k = 0; k < a.columns; k++) sum += a.values[m * a.columns + k] * b.values[k * b.columns + n];
      out[m * b.columns + n] = options.relu ? Math.max(sum, 0) : sum;
    }
  }
  return out;
}

/** The matrix with rows and columns exchanged. */
export function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = Float64Array.from(
    { length: rows * columns },
    (_, i) => values[(i % rows) * columns + Math.floor(i / rows)],
  );
  return { rows: columns, columns: rows, values: turned };
}
