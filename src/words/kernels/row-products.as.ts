import { multiplyAdd } from '../../networks/kernels/vector.as';

/**
 * Products of rows with queries. Pointers are byte offsets into this module's own memory.
 *
 *   found[q · rows + r] = Σᵢ values[r · size + i] · queries[q · size + i]
 */
export function multiply(values: usize, rows: i32, size: i32, queries: usize, count: i32, found: usize): void {
  const bytes = <usize>size << 2;
  for (let q = 0; q < count; q++) {
    const query = queries + <usize>q * bytes;
    let r = 0;
    for (; r + 4 <= rows; r += 4, found += 16) {
      v128.store(found, fourProducts(values + <usize>r * bytes, query, bytes));
    }
    for (; r < rows; r++, found += 4) store<f32>(found, oneProduct(values + <usize>r * bytes, query, bytes));
  }
}

/**
 * Four rows at a time: each number of the query is loaded once for the four. A row's terms are added in
 * the same order as by {@link oneProduct}, so that equal rows have equal products wherever they stand.
 */
@inline
export function fourProducts(row: usize, query: usize, bytes: usize): v128 {
  const whole = bytes & ~15;
  const r1 = row + bytes;
  const r2 = r1 + bytes;
  const r3 = r2 + bytes;
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  for (let i: usize = 0; i < whole; i += 16) {
    const x = v128.load(query + i);
    s0 = multiplyAdd(v128.load(row + i), x, s0);
    s1 = multiplyAdd(v128.load(r1 + i), x, s1);
    s2 = multiplyAdd(v128.load(r2 + i), x, s2);
    s3 = multiplyAdd(v128.load(r3 + i), x, s3);
  }
  const a = f32x4.add(v128.shuffle<f32>(s0, s1, 0, 4, 1, 5), v128.shuffle<f32>(s0, s1, 2, 6, 3, 7));
  const b = f32x4.add(v128.shuffle<f32>(s2, s3, 0, 4, 1, 5), v128.shuffle<f32>(s2, s3, 2, 6, 3, 7));
  let sums = f32x4.add(v128.shuffle<f32>(a, b, 0, 1, 4, 5), v128.shuffle<f32>(a, b, 2, 3, 6, 7));
  for (let i = whole; i < bytes; i += 4) {
    const terms = f32x4.replace_lane(
      f32x4.replace_lane(
        f32x4.replace_lane(f32x4.splat(load<f32>(row + i)), 1, load<f32>(r1 + i)),
        2,
        load<f32>(r2 + i),
      ),
      3,
      load<f32>(r3 + i),
    );
    sums = f32x4.add(sums, f32x4.mul(terms, v128.load_splat<f32>(query + i)));
  }
  return sums;
}

export function oneProduct(row: usize, query: usize, bytes: usize): f32 {
  const whole = bytes & ~15;
  let s = f32x4.splat(0);
  for (let i: usize = 0; i < whole; i += 16) s = multiplyAdd(v128.load(row + i), v128.load(query + i), s);
  const pairs = f32x4.add(s, v128.shuffle<f32>(s, s, 2, 3, 0, 1));
  let total = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  for (let i = whole; i < bytes; i += 4) total += load<f32>(row + i) * load<f32>(query + i);
  return total;
}
