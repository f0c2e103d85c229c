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
