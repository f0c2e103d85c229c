/** Σ over rows of x [rows, columns]. */
export function columnSums(x: ArrayLike<number>, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < x.length; i++) sums[i % columns] += x[i];
  return sums;
}
