import { positivePart } from '../vector.as';
import { accumulate, accumulateSingly, append } from './sparse-sums.as';

/*
 * Products whose left side is full of zeros: images with a black ground, features behind relu.
 */

/** Columns at a time: so many numbers of a row stay in registers while its list runs past. */
const STRIP = 48;

/** Terms at a time: so many rows of a strip stay in the nearest cache while all lists run past. */
const BLOCK = 128;

/** A row of a strip of y, which is copied together so that it lies in few pages. */
const STRIP_BYTES: usize = 4 * STRIP;

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
 * @param scratch room for 48 · 128 + rows + 4 numbers and 128 · rows + 1 entries of 8 bytes
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
  const strip = scratch;
  const starts = scratch + BLOCK * STRIP_BYTES;
  begin(out, bias, rows, outBytes);
  for (let firstTerm = 0; firstTerm < terms; firstTerm += BLOCK, x += BLOCK * termBytes, y += BLOCK * outBytes) {
    const blockTerms = min(BLOCK, terms - firstTerm);
    listRows(x, strip, starts, rows, blockTerms, rowBytes, termBytes);
    for (let first = 0; first < columns; first += STRIP) {
      const count = min(STRIP, columns - first);
      const vectors = count >> 2;
      const single = count & 3;
      const offset: usize = first << 2;
      const singleOffset: usize = vectors << 4;
      copyStrip(y + offset, strip, blockTerms, outBytes, count << 2);
      let to = out + offset;
      for (let m = 0; m < rows; m++, to += outBytes) {
        const list = load<u32>(starts + (m << 2)) as usize;
        const end = load<u32>(starts + (m << 2), 4) as usize;
        if (list == end) continue;
        accumulate(to, vectors, list, end, 0);
        if (single) accumulateSingly(to + singleOffset, single, list, end, singleOffset);
      }
    }
  }
  if (relu) keepPositive(out, rows * columns);
}

/** Every row of out becomes the bias, or 0. */
function begin(out: usize, bias: usize, rows: i32, rowBytes: usize): void {
  if (bias) for (let m = 0; m < rows; m++, out += rowBytes) memory.copy(out, bias, rowBytes);
  else memory.fill(out, 0, rows * rowBytes);
}

/** Each row's list of rows of y and factors; starts[m] is where it begins, starts[rows] where the last ends. */
function listRows(
  x: usize,
  strip: usize,
  starts: usize,
  rows: i32,
  terms: i32,
  rowBytes: i32,
  termBytes: i32,
): void {
  let end = (starts + ((rows + 2) << 2) + 7) & ~7;
  for (let m = 0; m < rows; m++, x += rowBytes) {
    store<u32>(starts + (m << 2), end as u32);
    let term = x;
    let address = strip;
    for (let k = 0; k < terms; k++, term += termBytes, address += STRIP_BYTES) {
      end = append(end, address, load<f32>(term));
    }
  }
  store<u32>(starts + (rows << 2), end as u32);
}

function copyStrip(y: usize, strip: usize, rows: i32, yBytes: usize, bytes: usize): void {
  if (bytes == STRIP_BYTES) {
    for (let k = 0; k < rows; k++, y += yBytes, strip += STRIP_BYTES) {
      for (let n: usize = 0; n < STRIP_BYTES; n += 16) v128.store(strip + n, v128.load(y + n));
    }
  } else {
    for (let k = 0; k < rows; k++, y += yBytes, strip += STRIP_BYTES) memory.copy(strip, y, bytes);
  }
}

function keepPositive(x: usize, count: i32): void {
  for (; count >= 4; count -= 4, x += 16) v128.store(x, positivePart(v128.load(x)));
  for (; count > 0; count--, x += 4) {
    const value = load<f32>(x);
    if (value < 0) store<f32>(x, 0);
  }
}
