import { multiplyAdd } from './vector.as';

/**
 * eˣ in four lanes, to about 2 units in the last place (Cephes' expf), for x ≤ 88; below −87 it is e⁻⁸⁷.
 * What is not a number stays so. The standard library's needs a table, which our module may not have.
 */
export function exponential(x: v128): v128 {
  const bounded = f32x4.pmax(x, f32x4.splat(-87));
  const whole = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  let rest = multiplyAdd(whole, f32x4.splat(-0.693359375), bounded);
  rest = multiplyAdd(whole, f32x4.splat(2.12194440e-4), rest);
  let sum = f32x4.splat(1.9875691500e-4);
  sum = multiplyAdd(sum, rest, f32x4.splat(1.3981999507e-3));
  sum = multiplyAdd(sum, rest, f32x4.splat(8.3334519073e-3));
  sum = multiplyAdd(sum, rest, f32x4.splat(4.1665795894e-2));
  sum = multiplyAdd(sum, rest, f32x4.splat(1.6666665459e-1));
  sum = multiplyAdd(sum, rest, f32x4.splat(5.0000001201e-1));
  sum = multiplyAdd(sum, f32x4.mul(rest, rest), f32x4.add(rest, f32x4.splat(1)));
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127));
  return f32x4.mul(sum, i32x4.shl(exponent, 23));
}

/** ln x for a normal x > 0: a first guess from the bits, made exact by Halley's rule. */
export function logarithm(x: f32): f32 {
  const bits = reinterpret<i32>(x) - 0x3f800000;
  let result = (bits as f32) * (0.69314718 / 8388608);
  for (let i = 0; i < 3; i++) {
    const power = f32x4.extract_lane(exponential(f32x4.splat(result)), 0);
    result += (2 * (x - power)) / (x + power);
  }
  return result;
}
