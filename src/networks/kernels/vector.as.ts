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

/** Stores the first `count` of eight numbers, all eight where `count` is larger. */
@inline
export function storeColumns(out: usize, first: v128, second: v128, count: i32): void {
  if (count >= 8) {
    v128.store(out, first);
    v128.store(out, second, 16);
  } else {
    storeSome(out, first, second, count);
  }
}

function storeSome(out: usize, first: v128, second: v128, count: i32): void {
  let lanes = first;
  if (count >= 4) {
    v128.store(out, first);
    lanes = second;
    out += 16;
    count -= 4;
  }
  if (count > 0) store<f32>(out, f32x4.extract_lane(lanes, 0));
  if (count > 1) store<f32>(out, f32x4.extract_lane(lanes, 1), 4);
  if (count > 2) store<f32>(out, f32x4.extract_lane(lanes, 2), 8);
}
