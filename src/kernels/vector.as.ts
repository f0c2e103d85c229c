/** a · b + c in four lanes: rounded once with relaxed SIMD on a machine that can, twice elsewhere. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(c, f32x4.mul(a, b));
}

/** max(a, 0) in four lanes; what is not a number stays so. */
@inline
export function positivePart(a: v128): v128 {
  return f32x4.pmax(a, f32x4.splat(0));
}
