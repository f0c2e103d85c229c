import { keepRow } from './best-rows.as';
import { fourProducts, oneProduct } from './row-products.as';

/**
 * The rows with the highest product with a query, times the row's factor; a row whose factor is 0 is
 * never kept. Most rows fail the one comparison with the worst that is kept, four at a time.
 *
 * @param factors one a row
 * @param first number of the first row
 * @param scores `kept` numbers, −∞ at first
 * @param found `kept` rows
 */
export function nearestRows(
  values: usize,
  rows: i32,
  size: i32,
  query: usize,
  factors: usize,
  first: i32,
  kept: i32,
  scores: usize,
  found: usize,
): void {
  const bytes = <usize>size << 2;
  let least = load<f32>(scores + ((kept - 1) << 2));
  let r = 0;
  for (; r + 4 <= rows; r += 4, values += bytes << 2, factors += 16) {
    const factor = v128.load(factors);
    const score = f32x4.mul(fourProducts(values, query, bytes), factor);
    if (!v128.any_true(f32x4.gt(score, f32x4.splat(least)))) continue;
    if (f32x4.extract_lane(factor, 0) != 0) keepRow(scores, found, kept, first + r, f32x4.extract_lane(score, 0));
    if (f32x4.extract_lane(factor, 1) != 0) keepRow(scores, found, kept, first + r + 1, f32x4.extract_lane(score, 1));
    if (f32x4.extract_lane(factor, 2) != 0) keepRow(scores, found, kept, first + r + 2, f32x4.extract_lane(score, 2));
    if (f32x4.extract_lane(factor, 3) != 0) keepRow(scores, found, kept, first + r + 3, f32x4.extract_lane(score, 3));
    least = load<f32>(scores + ((kept - 1) << 2));
  }
  for (; r < rows; r++, values += bytes, factors += 4) {
    const factor = load<f32>(factors);
    if (factor != 0) keepRow(scores, found, kept, first + r, oneProduct(values, query, bytes) * factor);
  }
}
