/** Weights after each of some epochs, summed up to their mean. */
export interface WeightMean {
  readonly weights: Float32Array;
  readonly epochs: number;
}

/**
 * Stochastic weight averaging (Izmailov et al. 2018): the mean of the last epochs' weights lies in a
 * flatter place than each of them, and jumps less from epoch to epoch.
 *
 * @returns the mean with one more epoch in it
 */
export function averageWeights(before: WeightMean | null, weights: Float32Array): WeightMean {
  if (!before) return { weights: weights.slice(), epochs: 1 };
  const epochs = before.epochs + 1;
  return { weights: before.weights.map((mean, i) => mean + (weights[i] - mean) / epochs), epochs };
}
