import { listRows } from '../matmul/sparse-lists.as';
import { copyStrip, multiplyStrip, STRIP_BYTES, stripWidth } from '../matmul/sparse-product.as';
import { adam } from './simd.as';

/** So many rows of the gradient exist at a time: they stay in the nearest cache. */
const ROWS = 16;

/**
 * One step of Adam by the gradient xᵀ · dy, which is nowhere as a whole: a layer's weights moved by its
 * inputs, of which many are 0, and the gradient of its sums.
 *
 * @param x [terms, rows]
 * @param dy [terms, columns]
 * @param weights [rows, columns], as both moments and the new weights
 * @param rate learning rate / (1 − β₁ᵗ)
 * @param scale 1 / √(1 − β₂ᵗ)
 * @param scratch room for 48 · (terms + 17) + rows + 4 numbers and rows · terms + 1 entries of 8 bytes
 */
export function adamOfSparseProduct(
  x: usize,
  dy: usize,
  weights: usize,
  first: usize,
  second: usize,
  newWeights: usize,
  rows: i32,
  columns: i32,
  terms: i32,
  beta1: f32,
  beta2: f32,
  rate: f32,
  scale: f32,
  epsilon: f32,
  scratch: usize,
): void {
  const rowBytes: usize = columns << 2;
  const zeros = scratch;
  const gradient = zeros + STRIP_BYTES;
  const strip = gradient + ROWS * STRIP_BYTES;
  const starts = strip + terms * STRIP_BYTES;
  const lists = (starts + ((rows + 1) << 2) + 7) & ~7;
  const width = stripWidth(columns);
  memory.fill(zeros, 0, STRIP_BYTES);
  listRows(x, rows, terms, 4, rows << 2, strip, STRIP_BYTES as i32, starts, lists);
  for (let column = 0; column < columns; column += width) {
    const count = min(width, columns - column);
    copyStrip(dy + (column << 2), strip, terms, rowBytes, count << 2);
    let offset: usize = column << 2;
    for (let row = 0; row < rows; row += ROWS) {
      const some = min(ROWS, rows - row);
      multiplyStrip(count, zeros, 0, gradient, STRIP_BYTES, starts + (row << 2), some);
      let own = gradient;
      for (let i = 0; i < some; i++, own += STRIP_BYTES, offset += rowBytes) {
        const w = weights + offset, m = first + offset, v = second + offset, moved = newWeights + offset;
        adam(w, own, m, v, moved, count, beta1, beta2, rate, scale, epsilon);
      }
    }
  }
}
