import { positivePart } from '../vector.as';
import { listRows } from './sparse-lists.as';
import { accumulateFixed, accumulateSingly, MOST_SUMS } from './sparse-sums.as';

/*
 * Products whose left side is full of zeros: images with a black ground, features behind relu.
 */

/** Columns at a time, at most: so many numbers of a row stay in registers while its list runs past. */
const WIDEST_STRIP = 4 * MOST_SUMS;

/** Terms at a time: so many rows of a strip stay in the nearest cache while all lists run past. */
const BLOCK = 128;

/** From a row of a strip of the right side to the next. */
export const STRIP_BYTES: usize = 4 * WIDEST_STRIP;

/** How wide strips are so that all of so many columns are alike. */
export function stripWidth(columns: i32): i32 {
  const strips = (columns + WIDEST_STRIP - 1) / WIDEST_STRIP;
  return ((columns + 4 * strips - 1) / (4 * strips)) << 2;
}

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
 * @param scratch room for 48 · 129 + rows + 4 numbers and 128 · rows + 1 entries of 8 bytes
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
  const outBytes: usize = columns << 2;
  const zeros = scratch;
  const strip = zeros + STRIP_BYTES;
  const starts = strip + BLOCK * STRIP_BYTES;
  const lists = (starts + ((rows + 1) << 2) + 7) & ~7;
  const width = stripWidth(columns);
  memory.fill(zeros, 0, STRIP_BYTES);
  let firstTerm = 0;
  do {
    const blockTerms = min(BLOCK, terms - firstTerm);
    listRows(x, rows, blockTerms, rowBytes, termBytes, strip, STRIP_BYTES as i32, starts, lists);
    for (let first = 0; first < columns; first += width) {
      const count = min(width, columns - first);
      const offset: usize = first << 2;
      const to = out + offset;
      copyStrip(y + offset, strip, blockTerms, outBytes, count << 2);
      if (firstTerm > 0) multiplyStrip(count, to, outBytes, to, outBytes, starts, rows);
      else multiplyStrip(count, bias ? bias + offset : zeros, 0, to, outBytes, starts, rows);
    }
    firstTerm += BLOCK;
    x += BLOCK * termBytes;
    y += BLOCK * outBytes;
  } while (firstTerm < terms);
  if (relu) keepPositive(out, rows * columns);
}

/**
 * to[m][n] = from[m][n] + what the list of row m says, for at most 48 columns.
 *
 * @param fromBytes from a row of `from` to the next; 0 where all rows begin with the same numbers
 */
export function multiplyStrip(
  columns: i32,
  from: usize,
  fromBytes: usize,
  to: usize,
  toBytes: usize,
  starts: usize,
  rows: i32,
): void {
  switch (columns >> 2) {
    case 1: multiplyVectors(1, from, fromBytes, to, toBytes, starts, rows); break;
    case 2: multiplyVectors(2, from, fromBytes, to, toBytes, starts, rows); break;
    case 3: multiplyVectors(3, from, fromBytes, to, toBytes, starts, rows); break;
    case 4: multiplyVectors(4, from, fromBytes, to, toBytes, starts, rows); break;
    case 5: multiplyVectors(5, from, fromBytes, to, toBytes, starts, rows); break;
    case 6: multiplyVectors(6, from, fromBytes, to, toBytes, starts, rows); break;
    case 7: multiplyVectors(7, from, fromBytes, to, toBytes, starts, rows); break;
    case 8: multiplyVectors(8, from, fromBytes, to, toBytes, starts, rows); break;
    case 9: multiplyVectors(9, from, fromBytes, to, toBytes, starts, rows); break;
    case 10: multiplyVectors(10, from, fromBytes, to, toBytes, starts, rows); break;
    case 11: multiplyVectors(11, from, fromBytes, to, toBytes, starts, rows); break;
    case 12: multiplyVectors(12, from, fromBytes, to, toBytes, starts, rows); break;
  }
  const single = columns & 3;
  if (single == 0) return;
  const done: usize = (columns - single) << 2;
  for (let m = 0; m < rows; m++, from += fromBytes, to += toBytes, starts += 4) {
    for (let n = done; n < done + (single << 2); n += 4) store<f32>(to + n, load<f32>(from + n));
    accumulateSingly(to + done, single, load<u32>(starts), load<u32>(starts, 4), done);
  }
}

@inline
function multiplyVectors(
  count: i32,
  from: usize,
  fromBytes: usize,
  to: usize,
  toBytes: usize,
  starts: usize,
  rows: i32,
): void {
  for (let m = 0; m < rows; m++, from += fromBytes, to += toBytes, starts += 4) {
    accumulateFixed(count, from, to, load<u32>(starts), load<u32>(starts, 4), 0);
  }
}

/** The strip's rows one after the other: they lie in few pages, and none of them pushes out another. */
export function copyStrip(y: usize, strip: usize, rows: i32, yBytes: usize, bytes: usize): void {
  for (let k = 0; k < rows; k++, y += yBytes, strip += STRIP_BYTES) {
    let n: usize = 0;
    for (; n + 16 <= bytes; n += 16) v128.store(strip + n, v128.load(y + n));
    for (; n < bytes; n += 4) store<f32>(strip + n, load<f32>(y + n));
  }
}

function keepPositive(x: usize, count: i32): void {
  for (; count >= 4; count -= 4, x += 16) v128.store(x, positivePart(v128.load(x)));
  for (; count > 0; count--, x += 4) {
    const value = load<f32>(x);
    if (value < 0) store<f32>(x, 0);
  }
}
