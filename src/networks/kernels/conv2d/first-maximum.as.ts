import { positivePart } from '../vector.as';

/**
 * Of four pixels, for four features: stores the first maximum, at least 0, and which pixel it was.
 *
 * @param winners four bytes, 0 … 3
 */
@inline
export function storeFirstMaximum(
  pixel0: v128,
  pixel1: v128,
  pixel2: v128,
  pixel3: v128,
  out: usize,
  winners: usize,
): void {
  let larger = f32x4.gt(pixel1, pixel0);
  let best = v128.bitselect(pixel1, pixel0, larger);
  let winner = v128.bitselect(i32x4.splat(1), i32x4.splat(0), larger);
  larger = f32x4.gt(pixel2, best);
  best = v128.bitselect(pixel2, best, larger);
  winner = v128.bitselect(i32x4.splat(2), winner, larger);
  larger = f32x4.gt(pixel3, best);
  best = v128.bitselect(pixel3, best, larger);
  winner = v128.bitselect(i32x4.splat(3), winner, larger);
  v128.store(out, positivePart(best));
  const halves = i16x8.narrow_i32x4_u(winner, winner);
  store<i32>(winners, i32x4.extract_lane(i8x16.narrow_i16x8_u(halves, halves), 0));
}
