/**
 * Every product of many rows with many rows here is built of tiles of 4 × 8 dot products, whose sums stay
 * in registers while a tile runs over the columns. Rows come in panels: eight rows, column by column
 * (panel[column][row of eight]). A tile takes half of panel `a` (address + 16 for its upper half) and
 * all of panel `b`.
 */
import { multiplyAdd } from '../../networks/kernels/vector.as';

/** Bytes of one panel's column, and of one row of a tile's sums. */
export const COLUMN_BYTES: usize = 32;

/** Sets a tile's sums to zero; `memory.fill` is a call out of the module and takes longer than a small tile. */
@inline
export function clearTile(sums: usize): void {
  for (let at: usize = 0; at < 128; at += 16) v128.store(sums + at, i32x4.splat(0));
}

/** Adds the products over `columns` columns to the tile's sums: four rows of eight f32 at `sums`. */
export function addTile(a: usize, b: usize, columns: i32, sums: usize): void {
  let s00 = v128.load(sums);
  let s01 = v128.load(sums, 16);
  let s10 = v128.load(sums, 32);
  let s11 = v128.load(sums, 48);
  let s20 = v128.load(sums, 64);
  let s21 = v128.load(sums, 80);
  let s30 = v128.load(sums, 96);
  let s31 = v128.load(sums, 112);
  for (const end = a + <usize>columns * COLUMN_BYTES; a < end; a += COLUMN_BYTES, b += COLUMN_BYTES) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let row = v128.load32_splat(a);
    s00 = multiplyAdd(row, b0, s00);
    s01 = multiplyAdd(row, b1, s01);
    row = v128.load32_splat(a, 4);
    s10 = multiplyAdd(row, b0, s10);
    s11 = multiplyAdd(row, b1, s11);
    row = v128.load32_splat(a, 8);
    s20 = multiplyAdd(row, b0, s20);
    s21 = multiplyAdd(row, b1, s21);
    row = v128.load32_splat(a, 12);
    s30 = multiplyAdd(row, b0, s30);
    s31 = multiplyAdd(row, b1, s31);
  }
  v128.store(sums, s00);
  v128.store(sums, s01, 16);
  v128.store(sums, s10, 32);
  v128.store(sums, s11, 48);
  v128.store(sums, s20, 64);
  v128.store(sums, s21, 80);
  v128.store(sums, s30, 96);
  v128.store(sums, s31, 112);
}

/** The same over 16-bit whole numbers, two columns at a time (panel[pair][row of eight][2]), into i32: exact. */
export function addWholeTile(a: usize, b: usize, pairs: i32, sums: usize): void {
  let s00 = v128.load(sums);
  let s01 = v128.load(sums, 16);
  let s10 = v128.load(sums, 32);
  let s11 = v128.load(sums, 48);
  let s20 = v128.load(sums, 64);
  let s21 = v128.load(sums, 80);
  let s30 = v128.load(sums, 96);
  let s31 = v128.load(sums, 112);
  for (const end = a + <usize>pairs * COLUMN_BYTES; a < end; a += COLUMN_BYTES, b += COLUMN_BYTES) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let row = v128.load32_splat(a);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(row, b0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(row, b1));
    row = v128.load32_splat(a, 4);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(row, b0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(row, b1));
    row = v128.load32_splat(a, 8);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(row, b0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(row, b1));
    row = v128.load32_splat(a, 12);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(row, b0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(row, b1));
  }
  v128.store(sums, s00);
  v128.store(sums, s01, 16);
  v128.store(sums, s10, 32);
  v128.store(sums, s11, 48);
  v128.store(sums, s20, 64);
  v128.store(sums, s21, 80);
  v128.store(sums, s30, 96);
  v128.store(sums, s31, 112);
}
