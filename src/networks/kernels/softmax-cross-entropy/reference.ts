export interface Logits {
  readonly values: ArrayLike<number>;
  readonly classes: number;
}

/**
 * loss = Σ_r w[r] · (ln Σ_c e^x[r][c] − x[r][label]) / rows, and
 * ∂loss/∂x[r][c] = w[r] / rows · (softmax(x[r])[c] − [c = label]). A label that is no class adds nothing.
 */
export function softmaxCrossEntropy(
  { values, classes }: Logits,
  labels: ArrayLike<number>,
  weights: ArrayLike<number> = { length: 0 },
) {
  const rows = labels.length;
  const gradient = new Float64Array(values.length);
  let loss = 0;
  for (let r = 0; r < rows; r++) {
    if (labels[r] < 0 || labels[r] >= classes) continue;
    const row = Array.from({ length: classes }, (_, c) => values[r * classes + c]);
    const largest = Math.max(...row);
    const powers = row.map((value) => Math.exp(value - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    const share = (weights[r] ?? 1) / rows;
    loss += share * (Math.log(sum) + largest - row[labels[r]]);
    powers.forEach((power, c) => {
      gradient[r * classes + c] = share * (power / sum - (c === labels[r] ? 1 : 0));
    });
  }
  return { loss, gradient };
}
