import { multiplyAdd } from '../vector.as';

/*
 * Sums over the few gradients that are not zero: behind relu and pooling most are. A list holds, for
 * each of them, an address (32 bits) and the gradient (32 bits).
 */

/** Appends to a list; the list stays as it was for a gradient of zero. @returns the list's end */
@inline
export function append(end: usize, address: usize, gradient: f32): usize {
  store<u32>(end, address as u32);
  store<f32>(end, gradient, 4);
  return end + ((gradient != 0 ? 8 : 0) as usize);
}

/** So many vectors of sums stay in registers, beside a factor and a vector that it multiplies. */
export const MOST_SUMS = 12;

/**
 * sums[k] += Σ over the list of gradient · address[offset + k], for whole vectors of four.
 *
 * @param vectors how many vectors of four numbers
 */
export function accumulate(sums: usize, vectors: i32, list: usize, end: usize, offset: usize): void {
  while (vectors > 0) {
    // Two halves rather than a narrow rest, which would wait for its own sums.
    const count = vectors <= MOST_SUMS ? vectors : vectors < 2 * MOST_SUMS ? vectors >> 1 : MOST_SUMS;
    accumulatePiece(count, sums, list, end, offset);
    vectors -= count;
    sums += count << 4;
    offset += count << 4;
  }
}

function accumulatePiece(count: i32, sums: usize, list: usize, end: usize, offset: usize): void {
  switch (count) {
    case 1: accumulateFixed(1, sums, sums, list, end, offset); break;
    case 2: accumulateFixed(2, sums, sums, list, end, offset); break;
    case 3: accumulateFixed(3, sums, sums, list, end, offset); break;
    case 4: accumulateFixed(4, sums, sums, list, end, offset); break;
    case 5: accumulateFixed(5, sums, sums, list, end, offset); break;
    case 6: accumulateFixed(6, sums, sums, list, end, offset); break;
    case 7: accumulateFixed(7, sums, sums, list, end, offset); break;
    case 8: accumulateFixed(8, sums, sums, list, end, offset); break;
    case 9: accumulateFixed(9, sums, sums, list, end, offset); break;
    case 10: accumulateFixed(10, sums, sums, list, end, offset); break;
    case 11: accumulateFixed(11, sums, sums, list, end, offset); break;
    case 12: accumulateFixed(12, sums, sums, list, end, offset); break;
  }
}

/**
 * The same for a whole window: `lines` of `vectors` each, `lineBytes` apart in the rows, one after the
 * other in the sums.
 */
export function accumulateLines(
  sums: usize,
  lines: i32,
  vectors: i32,
  list: usize,
  end: usize,
  lineBytes: usize,
): void {
  if (lines == 3 && vectors == 3) {
    accumulateThreeByThree(sums, 48, list, end, lineBytes);
  } else {
    for (let i = 0, offset: usize = 0; i < lines; i++, offset += lineBytes, sums += vectors << 4) {
      accumulate(sums, vectors, list, end, offset);
    }
  }
}

/** The same for `count` numbers one by one. */
export function accumulateSingly(sums: usize, count: i32, list: usize, end: usize, offset: usize): void {
  for (; count > 0; count--, sums += 4, offset += 4) {
    let sum = load<f32>(sums);
    for (let entry = list; entry < end; entry += 8) {
      sum += load<f32>(entry, 4) * load<f32>((load<u32>(entry) as usize) + offset);
    }
    store<f32>(sums, sum);
  }
}

/**
 * to[k] = from[k] + Σ over the list of gradient · address[offset + k].
 *
 * @param count vectors, 1 … 12; known when this is compiled, so that sums beyond it cost nothing
 */
@inline
export function accumulateFixed(count: i32, from: usize, to: usize, list: usize, end: usize, offset: usize): void {
  const none = f32x4.splat(0);
  let s0 = v128.load(from), s1 = count > 1 ? v128.load(from, 16) : none,
    s2 = count > 2 ? v128.load(from, 32) : none, s3 = count > 3 ? v128.load(from, 48) : none,
    s4 = count > 4 ? v128.load(from, 64) : none, s5 = count > 5 ? v128.load(from, 80) : none,
    s6 = count > 6 ? v128.load(from, 96) : none, s7 = count > 7 ? v128.load(from, 112) : none,
    s8 = count > 8 ? v128.load(from, 128) : none, s9 = count > 9 ? v128.load(from, 144) : none,
    s10 = count > 10 ? v128.load(from, 160) : none, s11 = count > 11 ? v128.load(from, 176) : none;
  for (let entry = list; entry < end; entry += 8) {
    const both = load<u64>(entry);
    const row = (both as u32 as usize) + offset;
    const factor = factorOf(both);
    s0 = multiplyAdd(factor, v128.load(row), s0);
    if (count > 1) s1 = multiplyAdd(factor, v128.load(row, 16), s1);
    if (count > 2) s2 = multiplyAdd(factor, v128.load(row, 32), s2);
    if (count > 3) s3 = multiplyAdd(factor, v128.load(row, 48), s3);
    if (count > 4) s4 = multiplyAdd(factor, v128.load(row, 64), s4);
    if (count > 5) s5 = multiplyAdd(factor, v128.load(row, 80), s5);
    if (count > 6) s6 = multiplyAdd(factor, v128.load(row, 96), s6);
    if (count > 7) s7 = multiplyAdd(factor, v128.load(row, 112), s7);
    if (count > 8) s8 = multiplyAdd(factor, v128.load(row, 128), s8);
    if (count > 9) s9 = multiplyAdd(factor, v128.load(row, 144), s9);
    if (count > 10) s10 = multiplyAdd(factor, v128.load(row, 160), s10);
    if (count > 11) s11 = multiplyAdd(factor, v128.load(row, 176), s11);
  }
  v128.store(to, s0);
  if (count > 1) v128.store(to, s1, 16);
  if (count > 2) v128.store(to, s2, 32);
  if (count > 3) v128.store(to, s3, 48);
  if (count > 4) v128.store(to, s4, 64);
  if (count > 5) v128.store(to, s5, 80);
  if (count > 6) v128.store(to, s6, 96);
  if (count > 7) v128.store(to, s7, 112);
  if (count > 8) v128.store(to, s8, 128);
  if (count > 9) v128.store(to, s9, 144);
  if (count > 10) v128.store(to, s10, 160);
  if (count > 11) v128.store(to, s11, 176);
}

/** The gradient of an entry in four lanes. Loading entries whole leaves the loads of vectors more room. */
@inline
function factorOf(entry: u64): v128 {
  return i32x4.splat((entry >> 32) as i32);
}

/**
 * The same for a window of three lines with three vectors each, `lineBytes` apart in the rows and
 * `sumBytes` in the sums: small enough to stay in registers as a whole.
 */
export function accumulateThreeByThree(sums: usize, sumBytes: usize, list: usize, end: usize, lineBytes: usize): void {
  const line1 = sums + sumBytes, line2 = line1 + sumBytes;
  let s00 = v128.load(sums, 0), s01 = v128.load(sums, 16), s02 = v128.load(sums, 32), s10 = v128.load(line1, 0),
    s11 = v128.load(line1, 16), s12 = v128.load(line1, 32), s20 = v128.load(line2, 0), s21 = v128.load(line2, 16),
    s22 = v128.load(line2, 32);
  for (let entry = list; entry < end; entry += 8) {
    const both = load<u64>(entry);
    const row0 = both as u32 as usize;
    const row1 = row0 + lineBytes, row2 = row1 + lineBytes;
    const factor = factorOf(both);
    s00 = multiplyAdd(factor, v128.load(row0, 0), s00);
    s01 = multiplyAdd(factor, v128.load(row0, 16), s01);
    s02 = multiplyAdd(factor, v128.load(row0, 32), s02);
    s10 = multiplyAdd(factor, v128.load(row1, 0), s10);
    s11 = multiplyAdd(factor, v128.load(row1, 16), s11);
    s12 = multiplyAdd(factor, v128.load(row1, 32), s12);
    s20 = multiplyAdd(factor, v128.load(row2, 0), s20);
    s21 = multiplyAdd(factor, v128.load(row2, 16), s21);
    s22 = multiplyAdd(factor, v128.load(row2, 32), s22);
  }
  v128.store(sums, s00, 0); v128.store(sums, s01, 16); v128.store(sums, s02, 32);
  v128.store(line1, s10, 0); v128.store(line1, s11, 16); v128.store(line1, s12, 32);
  v128.store(line2, s20, 0); v128.store(line2, s21, 16); v128.store(line2, s22, 32);
}
