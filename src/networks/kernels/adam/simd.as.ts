import { multiplyAdd } from '../vector.as';

/**
 * One step of Adam. Both moments are updated where they lie; the weights are not, since others may
 * still see them.
 *
 * @param rate learning rate / (1 − β₁ᵗ)
 * @param scale 1 / √(1 − β₂ᵗ)
 */
export function adam(
  weights: usize,
  gradient: usize,
  first: usize,
  second: usize,
  newWeights: usize,
  count: i32,
  beta1: f32,
  beta2: f32,
  rate: f32,
  scale: f32,
  epsilon: f32,
): void {
  const keep1 = f32x4.splat(beta1), take1 = f32x4.splat(1 - beta1);
  const keep2 = f32x4.splat(beta2), take2 = f32x4.splat(1 - beta2);
  const rates = f32x4.splat(rate), scales = f32x4.splat(scale), epsilons = f32x4.splat(epsilon);
  let left = count;
  for (; left >= 4; left -= 4, weights += 16, gradient += 16, first += 16, second += 16, newWeights += 16) {
    const g = v128.load(gradient);
    const m = multiplyAdd(g, take1, f32x4.mul(v128.load(first), keep1));
    const v = multiplyAdd(f32x4.mul(g, g), take2, f32x4.mul(v128.load(second), keep2));
    v128.store(first, m);
    v128.store(second, v);
    const deviation = multiplyAdd(f32x4.sqrt(v), scales, epsilons);
    v128.store(newWeights, f32x4.sub(v128.load(weights), f32x4.div(f32x4.mul(rates, m), deviation)));
  }
  for (; left > 0; left--, weights += 4, gradient += 4, first += 4, second += 4, newWeights += 4) {
    const g = load<f32>(gradient);
    const m = load<f32>(first) * beta1 + g * (1 - beta1);
    const v = load<f32>(second) * beta2 + g * g * (1 - beta2);
    store<f32>(first, m);
    store<f32>(second, v);
    store<f32>(newWeights, load<f32>(weights) - (rate * m) / (sqrt<f32>(v) * scale + epsilon));
  }
}
