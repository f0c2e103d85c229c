/**
 * K1 = 1 / (1 + s) and K2 = K1², s = r². Within the radius whose square is `core` (0: none) they are
 * replaced by their Taylor polynomials of degree 3 in s about `core`, which a coarse mesh can carry; the
 * near field puts back what that leaves out.
 */

@inline
export function smoothK1(s: f32, core: f32): f32 {
  const u: f32 = <f32>1 / (1 + core);
  const e: f32 = (core - s) * u;
  return u * (1 + e * (1 + e * (1 + e)));
}

@inline
export function smoothK2(s: f32, core: f32): f32 {
  const u: f32 = <f32>1 / (1 + core);
  const e: f32 = (core - s) * u;
  return u * u * (1 + e * (2 + e * (3 + e * 4)));
}

/** Samples on the periodic mesh with nodes `step` apart; part 0: K1 + x·K2, part 1: y·K2. */
export function sampleKernel(out: usize, size: i32, step: f32, core: f32, part: i32): void {
  const middle = size >> 1;
  for (let row = 0; row < size; row++) {
    const y: f32 = step * <f32>(row < middle ? row : row - size);
    for (let column = 0; column < size; column++, out += 4) {
      const x: f32 = step * <f32>(column < middle ? column : column - size);
      const s: f32 = x * x + y * y;
      const q: f32 = <f32>1 / (1 + s);
      const k2: f32 = s < core ? smoothK2(s, core) : q * q;
      const k1: f32 = s < core ? smoothK1(s, core) : q;
      // An odd kernel has no value where the two halves of the mesh meet.
      if (part == 0) store<f32>(out, k1 + (column == middle ? <f32>0 : x * k2));
      else store<f32>(out, row == middle ? <f32>0 : y * k2);
    }
  }
}
