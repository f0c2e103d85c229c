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

/**
 * sums[k] += Σ over the list of gradient · address[offset + k], for whole vectors of four.
 *
 * @param vectors how many vectors of four numbers
 */
export function accumulate(sums: usize, vectors: i32, list: usize, end: usize, offset: usize): void {
  for (; vectors >= 12; vectors -= 12, sums += 192, offset += 192) accumulate12(sums, list, end, offset);
  if (vectors >= 8) {
    accumulate8(sums, list, end, offset);
    vectors -= 8;
    sums += 128;
    offset += 128;
  }
  if (vectors >= 4) {
    accumulate4(sums, list, end, offset);
    vectors -= 4;
    sums += 64;
    offset += 64;
  }
  for (; vectors > 0; vectors--, sums += 16, offset += 16) accumulate1(sums, list, end, offset);
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

@inline
function accumulate12(sums: usize, list: usize, end: usize, offset: usize): void {
  let s0 = v128.load(sums, 0), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48),
    s4 = v128.load(sums, 64), s5 = v128.load(sums, 80), s6 = v128.load(sums, 96), s7 = v128.load(sums, 112),
    s8 = v128.load(sums, 128), s9 = v128.load(sums, 144), s10 = v128.load(sums, 160), s11 = v128.load(sums, 176);
  for (let entry = list; entry < end; entry += 8) {
    const row = (load<u32>(entry) as usize) + offset;
    const factor = v128.load_splat<f32>(entry, 4);
    s0 = multiplyAdd(factor, v128.load(row, 0), s0);
    s1 = multiplyAdd(factor, v128.load(row, 16), s1);
    s2 = multiplyAdd(factor, v128.load(row, 32), s2);
    s3 = multiplyAdd(factor, v128.load(row, 48), s3);
    s4 = multiplyAdd(factor, v128.load(row, 64), s4);
    s5 = multiplyAdd(factor, v128.load(row, 80), s5);
    s6 = multiplyAdd(factor, v128.load(row, 96), s6);
    s7 = multiplyAdd(factor, v128.load(row, 112), s7);
    s8 = multiplyAdd(factor, v128.load(row, 128), s8);
    s9 = multiplyAdd(factor, v128.load(row, 144), s9);
    s10 = multiplyAdd(factor, v128.load(row, 160), s10);
    s11 = multiplyAdd(factor, v128.load(row, 176), s11);
  }
  v128.store(sums, s0, 0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(sums, s4, 64);
  v128.store(sums, s5, 80);
  v128.store(sums, s6, 96);
  v128.store(sums, s7, 112);
  v128.store(sums, s8, 128);
  v128.store(sums, s9, 144);
  v128.store(sums, s10, 160);
  v128.store(sums, s11, 176);
}

@inline
function accumulate8(sums: usize, list: usize, end: usize, offset: usize): void {
  let s0 = v128.load(sums, 0), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48),
    s4 = v128.load(sums, 64), s5 = v128.load(sums, 80), s6 = v128.load(sums, 96), s7 = v128.load(sums, 112);
  for (let entry = list; entry < end; entry += 8) {
    const row = (load<u32>(entry) as usize) + offset;
    const factor = v128.load_splat<f32>(entry, 4);
    s0 = multiplyAdd(factor, v128.load(row, 0), s0);
    s1 = multiplyAdd(factor, v128.load(row, 16), s1);
    s2 = multiplyAdd(factor, v128.load(row, 32), s2);
    s3 = multiplyAdd(factor, v128.load(row, 48), s3);
    s4 = multiplyAdd(factor, v128.load(row, 64), s4);
    s5 = multiplyAdd(factor, v128.load(row, 80), s5);
    s6 = multiplyAdd(factor, v128.load(row, 96), s6);
    s7 = multiplyAdd(factor, v128.load(row, 112), s7);
  }
  v128.store(sums, s0, 0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(sums, s4, 64);
  v128.store(sums, s5, 80);
  v128.store(sums, s6, 96);
  v128.store(sums, s7, 112);
}

@inline
function accumulate4(sums: usize, list: usize, end: usize, offset: usize): void {
  let s0 = v128.load(sums, 0), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
  for (let entry = list; entry < end; entry += 8) {
    const row = (load<u32>(entry) as usize) + offset;
    const factor = v128.load_splat<f32>(entry, 4);
    s0 = multiplyAdd(factor, v128.load(row, 0), s0);
    s1 = multiplyAdd(factor, v128.load(row, 16), s1);
    s2 = multiplyAdd(factor, v128.load(row, 32), s2);
    s3 = multiplyAdd(factor, v128.load(row, 48), s3);
  }
  v128.store(sums, s0, 0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
}

@inline
function accumulate1(sums: usize, list: usize, end: usize, offset: usize): void {
  let s0 = v128.load(sums, 0);
  for (let entry = list; entry < end; entry += 8) {
    const row = (load<u32>(entry) as usize) + offset;
    const factor = v128.load_splat<f32>(entry, 4);
    s0 = multiplyAdd(factor, v128.load(row, 0), s0);
  }
  v128.store(sums, s0, 0);
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
    const row0 = load<u32>(entry) as usize;
    const row1 = row0 + lineBytes, row2 = row1 + lineBytes;
    const factor = v128.load_splat<f32>(entry, 4);
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
