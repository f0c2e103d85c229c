/**
 * Products of rows with queries, float32, 128-bit SIMD. The definition is `plainWordMatrix` in
 * word-matrix.ts. Pointers are byte offsets into this module's own memory.
 *
 *   found[q · rows + r] = Σᵢ values[r · size + i] · queries[q · size + i]
 */
import { multiplyAdd } from '../kernels/vector.as';

/** Where this module's own data end: what lies behind is free for the vectors. */
export function freeFrom(): usize {
  return __heap_base;
}

@inline
function sum(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** What is left of a row behind the last whole group of four. */
@inline
function rest(a: usize, b: usize, from: usize, bytes: usize): f32 {
  let total: f32 = 0;
  for (let i = from; i < bytes; i += 4) total += load<f32>(a + i) * load<f32>(b + i);
  return total;
}

export function multiply(values: usize, rows: i32, size: i32, queries: usize, count: i32, found: usize): void {
  const bytes = <usize>size << 2;
  let q = 0;
  for (; q + 4 <= count; q += 4) {
    fourQueries(values, rows, bytes, queries + <usize>q * bytes, found + ((<usize>q * <usize>rows) << 2));
  }
  for (; q < count; q++) {
    oneQuery(values, rows, bytes, queries + <usize>q * bytes, found + ((<usize>q * <usize>rows) << 2));
  }
}

/** Four rows at a time: each number of the query is loaded once for the four. */
function oneQuery(values: usize, rows: i32, bytes: usize, query: usize, found: usize): void {
  const whole = bytes & ~15;
  let r = 0;
  for (; r + 4 <= rows; r += 4) {
    const r0 = values + <usize>r * bytes;
    const r1 = r0 + bytes;
    const r2 = r1 + bytes;
    const r3 = r2 + bytes;
    let s0 = f32x4.splat(0);
    let s1 = f32x4.splat(0);
    let s2 = f32x4.splat(0);
    let s3 = f32x4.splat(0);
    for (let i: usize = 0; i < whole; i += 16) {
      const x = v128.load(query + i);
      s0 = multiplyAdd(v128.load(r0 + i), x, s0);
      s1 = multiplyAdd(v128.load(r1 + i), x, s1);
      s2 = multiplyAdd(v128.load(r2 + i), x, s2);
      s3 = multiplyAdd(v128.load(r3 + i), x, s3);
    }
    const to = found + (<usize>r << 2);
    store<f32>(to, sum(s0) + rest(r0, query, whole, bytes));
    store<f32>(to + 4, sum(s1) + rest(r1, query, whole, bytes));
    store<f32>(to + 8, sum(s2) + rest(r2, query, whole, bytes));
    store<f32>(to + 12, sum(s3) + rest(r3, query, whole, bytes));
  }
  for (; r < rows; r++) store<f32>(found + (<usize>r << 2), product(values + <usize>r * bytes, query, bytes));
}

function product(a: usize, b: usize, bytes: usize): f32 {
  const whole = bytes & ~15;
  let s = f32x4.splat(0);
  for (let i: usize = 0; i < whole; i += 16) s = multiplyAdd(v128.load(a + i), v128.load(b + i), s);
  return sum(s) + rest(a, b, whole, bytes);
}

/** Tiles of two rows and four queries: eight sums for six loads. */
function fourQueries(values: usize, rows: i32, bytes: usize, queries: usize, found: usize): void {
  const whole = bytes & ~15;
  const q1 = queries + bytes;
  const q2 = q1 + bytes;
  const q3 = q2 + bytes;
  const next = <usize>rows << 2;
  let r = 0;
  for (; r + 2 <= rows; r += 2) {
    const r0 = values + <usize>r * bytes;
    const r1 = r0 + bytes;
    let s00 = f32x4.splat(0);
    let s01 = f32x4.splat(0);
    let s02 = f32x4.splat(0);
    let s03 = f32x4.splat(0);
    let s10 = f32x4.splat(0);
    let s11 = f32x4.splat(0);
    let s12 = f32x4.splat(0);
    let s13 = f32x4.splat(0);
    for (let i: usize = 0; i < whole; i += 16) {
      const a = v128.load(r0 + i);
      const b = v128.load(r1 + i);
      const x0 = v128.load(queries + i);
      const x1 = v128.load(q1 + i);
      const x2 = v128.load(q2 + i);
      const x3 = v128.load(q3 + i);
      s00 = multiplyAdd(a, x0, s00);
      s01 = multiplyAdd(a, x1, s01);
      s02 = multiplyAdd(a, x2, s02);
      s03 = multiplyAdd(a, x3, s03);
      s10 = multiplyAdd(b, x0, s10);
      s11 = multiplyAdd(b, x1, s11);
      s12 = multiplyAdd(b, x2, s12);
      s13 = multiplyAdd(b, x3, s13);
    }
    const to = found + (<usize>r << 2);
    store<f32>(to, sum(s00) + rest(r0, queries, whole, bytes));
    store<f32>(to + next, sum(s01) + rest(r0, q1, whole, bytes));
    store<f32>(to + 2 * next, sum(s02) + rest(r0, q2, whole, bytes));
    store<f32>(to + 3 * next, sum(s03) + rest(r0, q3, whole, bytes));
    store<f32>(to + 4, sum(s10) + rest(r1, queries, whole, bytes));
    store<f32>(to + 4 + next, sum(s11) + rest(r1, q1, whole, bytes));
    store<f32>(to + 4 + 2 * next, sum(s12) + rest(r1, q2, whole, bytes));
    store<f32>(to + 4 + 3 * next, sum(s13) + rest(r1, q3, whole, bytes));
  }
  for (; r < rows; r++) {
    for (let q: usize = 0; q < 4; q++) {
      store<f32>(found + (<usize>r << 2) + q * next, product(values + <usize>r * bytes, queries + q * bytes, bytes));
    }
  }
}
