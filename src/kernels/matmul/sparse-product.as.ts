import { positivePart } from '../vector.as';
import { accumulate, accumulateSingly, append } from './sparse-sums.as';

/*
 * Products whose left side is full of zeros: images with a black ground, features behind relu.
 */

/** Numbers of a row that stay in registers while its list runs past. */
const STRIP = 48;

/** How many of `count` numbers are not 0. */
export function countNonZero(x: usize, count: i32): i32 {
  let zeros = i32x4.splat(0);
  let left = count;
  for (; left >= 4; left -= 4, x += 16) zeros = i32x4.sub(zeros, f32x4.eq(v128.load(x), f32x4.splat(0)));
  let total = i32x4.extract_lane(zeros, 0) + i32x4.extract_lane(zeros, 1);
  total += i32x4.extract_lane(zeros, 2) + i32x4.extract_lane(zeros, 3);
  for (; left > 0; left--, x += 4) total += i32(load<f32>(x) == 0);
  return count - total;
}

/**
 * out[m][n] = Σ_k x[m][k] · y[k][n] + bias[n] over the x that are not 0.
 *
 * @param rowBytes from a row of x to the next
 * @param termBytes from a term of x to the next; both together say whether x lies transposed
 * @param bias 0 for none
 * @param scratch room for `rows` + 2 numbers and rows · terms + 1 entries of 8 bytes
 */
export function multiplySparse(
  x: usize,
  y: usize,
  bias: usize,
  out: usize,
  rows: i32,
  columns: i32,
  terms: i32,
  rowBytes: i32,
  termBytes: i32,
  relu: bool,
  scratch: usize,
): void {
  const yBytes: usize = columns << 2;
  const starts = scratch;
  listRows(x, y, starts, rows, terms, rowBytes, termBytes, yBytes);
  for (let first = 0; first < columns; first += STRIP) {
    const count = min(STRIP, columns - first);
    const offset: usize = first << 2;
    let to = out + offset;
    for (let m = 0; m < rows; m++, to += yBytes) {
      if (bias) memory.copy(to, bias + offset, count << 2);
      else memory.fill(to, 0, count << 2);
      const list = load<u32>(starts + (m << 2)) as usize;
      const end = load<u32>(starts + (m << 2), 4) as usize;
      accumulate(to, count >> 2, list, end, offset);
      const single = count & 3;
      if (single) accumulateSingly(to + ((count - single) << 2), single, list, end, offset + ((count - single) << 2));
      if (relu) keepPositive(to, count);
    }
  }
}

/** Each row's list of y's rows and factors; starts[m] is where it begins, starts[rows] where the last ends. */
function listRows(
  x: usize,
  y: usize,
  starts: usize,
  rows: i32,
  terms: i32,
  rowBytes: i32,
  termBytes: i32,
  yBytes: usize,
): void {
  let end = (starts + ((rows + 2) << 2) + 7) & ~7;
  for (let m = 0; m < rows; m++, x += rowBytes) {
    store<u32>(starts + (m << 2), end as u32);
    let term = x;
    let address = y;
    for (let k = 0; k < terms; k++, term += termBytes, address += yBytes) end = append(end, address, load<f32>(term));
  }
  store<u32>(starts + (rows << 2), end as u32);
}

function keepPositive(x: usize, count: i32): void {
  for (; count >= 4; count -= 4, x += 16) v128.store(x, positivePart(v128.load(x)));
  for (; count > 0; count--, x += 4) {
    const value = load<f32>(x);
    if (value < 0) store<f32>(x, 0);
  }
}
