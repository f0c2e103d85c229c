import { LabError } from '../errors.js';

/** Numbers in single or in double precision. */
export type RealArray = Float32Array | Float64Array;

/** Points as rows: rows × columns values, row-major. */
export interface Matrix<Values extends RealArray | Uint8Array = Float32Array> {
  readonly data: Values;
  readonly rows: number;
  readonly columns: number;
}

/** Squares of larger values, summed over the columns, could overflow a double. */
const LARGEST_MAGNITUDE = 1e150;

/**
 * Refuses what no projection or distance can work on.
 *
 * @throws LabError `points-invalid` when there are no rows or columns, when the number of values does
 * not fit, or when a value is NaN, infinite or beyond 1e150; it names the row and column, from 0.
 */
export function checkMatrix({ data, rows, columns }: Matrix<RealArray | Uint8Array>): void {
  if (!(rows > 0 && columns > 0 && data.length === rows * columns)) {
    throw new LabError(
      'points-invalid',
      `${data.length} values cannot be ${rows} × ${columns} points: give at least one row and one column, and rows × columns values.`,
      { values: data.length, rows, columns },
    );
  }
  if (data instanceof Uint8Array) return;
  for (let i = 0; i < data.length; i++) {
    if (!(Math.abs(data[i]) <= LARGEST_MAGNITUDE)) throw invalidValue(data[i], Math.floor(i / columns), i % columns);
  }
}

function invalidValue(value: number, row: number, column: number): LabError {
  return new LabError(
    'points-invalid',
    `Row ${row}, column ${column} of the points is ${value}: leave this row out, or find where the number came from.`,
    { row, column, value: String(value) },
  );
}

/** A matrix of zeros in the precision of `like`. */
export function zeros<Values extends RealArray>(like: Values, rows: number, columns: number): Matrix<Values> {
  const Kind = like.constructor as new (length: number) => Values;
  return { data: new Kind(rows * columns), rows, columns };
}

/** Interleaved x, y positions as a matrix of two columns (a view, not a copy). */
export function asPoints<Values extends RealArray>(positions: Values): Matrix<Values> {
  return { data: positions, rows: positions.length / 2, columns: 2 };
}
