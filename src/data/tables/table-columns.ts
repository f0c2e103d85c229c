/** How a column becomes numbers: standardised, or one number for each of its values. */
export type TableColumn =
  | { readonly kind: 'numeric'; readonly name: string; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'categorical'; readonly name: string; readonly values: readonly string[] };

/** A column of more values names its rows, and says nothing of them. */
const MOST_VALUES = 20;

/** What stands for a missing value in tables of R, pandas and spreadsheets. */
const MISSING = new Set(['', 'na', 'nan', 'null', 'none', '?']);

export function isMissing(cell: string): boolean {
  return MISSING.has(cell.toLowerCase());
}

/**
 * Learns a column from the rows that are trained on, and from no other: what validation and test hold must not be known.
 *
 * @param cells the column in the rows that are trained on
 * @param all the column in every row: only what is a number everywhere is numeric
 * @returns null where it tells nothing: one value alone, or as good as one a row
 */
export function learnColumn(name: string, cells: readonly string[], all: readonly string[]): TableColumn | null {
  const present = cells.filter((cell) => !isMissing(cell));
  if (all.every((cell) => isMissing(cell) || Number.isFinite(Number(cell)))) {
    const numbers = present.map(Number);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, numbers.length);
    return variance > 0 ? { kind: 'numeric', name, mean, deviation: Math.sqrt(variance) } : null;
  }
  const values = [...new Set(present)].sort();
  return values.length >= 2 && values.length <= MOST_VALUES ? { kind: 'categorical', name, values } : null;
}

/** Standard deviations that a byte reaches to either side; what lies farther is cut. */
const REACH = 4;

/** How many numbers a column becomes. */
export function widthOf(column: TableColumn): number {
  return column.kind === 'numeric' ? 1 : column.values.length;
}

/**
 * A cell as bytes, the form in which the network reads all data: 0 … 255 is −4 … 4 standard deviations of a number, or
 * full for the value that a category has. What is missing is the mean, or no value.
 */
export function encodeCell(column: TableColumn, cell: string): number[] {
  if (column.kind === 'categorical') return column.values.map((value) => (value === cell ? 255 : 0));
  const score = isMissing(cell) ? 0 : (Number(cell) - column.mean) / column.deviation;
  return [Math.round(((Math.max(-REACH, Math.min(REACH, score)) + REACH) / (2 * REACH)) * 255)];
}
