import { positivePart } from '../vector.as';

/** out[i] = max(x[i], 0) for `count` numbers. */
export function relu(x: usize, out: usize, count: i32): void {
  let left = count;
  for (; left >= 4; left -= 4, x += 16, out += 16) v128.store(out, positivePart(v128.load(x)));
  for (; left > 0; left--, x += 4, out += 4) {
    const value = load<f32>(x);
    store<f32>(out, value < 0 ? 0 : value);
  }
}

/** out[i] = dy[i] where y[i] > 0, else 0. */
export function reluGradient(dy: usize, y: usize, out: usize, count: i32): void {
  let left = count;
  for (; left >= 4; left -= 4, dy += 16, y += 16, out += 16) v128.store(out, passing(dy, y));
  for (; left > 0; left--, dy += 4, y += 4, out += 4) store<f32>(out, load<f32>(y) > 0 ? load<f32>(dy) : 0);
}

/**
 * The gradient of relu and, in the same pass, its sums over rows: the gradient of the bias before it.
 *
 * @param dy [rows, columns]
 * @param y [rows, columns], what relu gave
 * @param out [rows, columns]
 * @param sums [columns]
 */
export function reluGradientAndSums(dy: usize, y: usize, out: usize, sums: usize, rows: i32, columns: i32): void {
  const rowBytes: usize = columns << 2;
  let n = 0;
  for (; n + 16 <= columns; n += 16, sums += 64) {
    let sum0 = f32x4.splat(0), sum1 = f32x4.splat(0), sum2 = f32x4.splat(0), sum3 = f32x4.splat(0);
    let offset: usize = n << 2;
    for (let m = 0; m < rows; m++, offset += rowBytes) {
      const value0 = passing(dy + offset, y + offset);
      const value1 = passing(dy + offset + 16, y + offset + 16);
      const value2 = passing(dy + offset + 32, y + offset + 32);
      const value3 = passing(dy + offset + 48, y + offset + 48);
      sum0 = f32x4.add(sum0, value0);
      sum1 = f32x4.add(sum1, value1);
      sum2 = f32x4.add(sum2, value2);
      sum3 = f32x4.add(sum3, value3);
      v128.store(out + offset, value0);
      v128.store(out + offset, value1, 16);
      v128.store(out + offset, value2, 32);
      v128.store(out + offset, value3, 48);
    }
    v128.store(sums, sum0);
    v128.store(sums, sum1, 16);
    v128.store(sums, sum2, 32);
    v128.store(sums, sum3, 48);
  }
  for (; n < columns; n++, sums += 4) {
    let sum: f32 = 0;
    let offset: usize = n << 2;
    for (let m = 0; m < rows; m++, offset += rowBytes) {
      const value: f32 = load<f32>(y + offset) > 0 ? load<f32>(dy + offset) : 0;
      sum += value;
      store<f32>(out + offset, value);
    }
    store<f32>(sums, sum);
  }
}

@inline
function passing(dy: usize, y: usize): v128 {
  return v128.and(v128.load(dy), f32x4.gt(v128.load(y), f32x4.splat(0)));
}
