import type { AdamAttributes } from './kernel.js';

export interface AdamArrays {
  readonly weights: ArrayLike<number>;
  readonly gradient: ArrayLike<number>;
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², w ← w − rate · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ) and
 * v̂ = v / (1 − β₂ᵗ) (Kingma & Ba 2015; ε as in PyTorch and tfjs).
 */
export function adam(arrays: AdamArrays, attributes: AdamAttributes) {
  const { learningRate, beta1, beta2, epsilon, step } = attributes;
  const { gradient } = arrays;
  const first = Float64Array.from(arrays.first, (m, i) => beta1 * m + (1 - beta1) * gradient[i]);
  const second = Float64Array.from(arrays.second, (v, i) => beta2 * v + (1 - beta2) * gradient[i] ** 2);
  const weights = Float64Array.from(arrays.weights, (weight, i) => {
    const mean = first[i] / (1 - beta1 ** step);
    const deviation = Math.sqrt(second[i] / (1 - beta2 ** step));
    return weight - (learningRate * mean) / (deviation + epsilon);
  });
  return { weights, first, second };
}
