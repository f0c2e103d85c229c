const WHITE: f32 = 255;

/** out[i] = byte / 255 for `count` bytes. */
export function bytesToShares(bytes: usize, out: usize, count: i32): void {
  const white = f32x4.splat(WHITE);
  let left = count;
  for (; left >= 8; left -= 8, bytes += 8, out += 32) {
    const halves = i16x8.extend_low_i8x16_u(v128.load64_zero(bytes));
    v128.store(out, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(halves)), white));
    v128.store(out, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(halves)), white), 16);
  }
  for (; left > 0; left--, bytes++, out += 4) store<f32>(out, (load<u8>(bytes) as f32) / WHITE);
}
