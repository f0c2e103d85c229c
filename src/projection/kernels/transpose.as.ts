/** Transposes four v128, `fromStep` bytes apart, into four that are `toStep` bytes apart. */
@inline
export function transpose4(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + fromStep);
  const c = v128.load(from + 2 * fromStep);
  const d = v128.load(from + 3 * fromStep);
  const lowAB = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const lowCD = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const highAB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const highCD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(lowAB, lowCD, 0, 2));
  v128.store(to + toStep, v128.shuffle<f64>(lowAB, lowCD, 1, 3));
  v128.store(to + 2 * toStep, v128.shuffle<f64>(highAB, highCD, 0, 2));
  v128.store(to + 3 * toStep, v128.shuffle<f64>(highAB, highCD, 1, 3));
}
