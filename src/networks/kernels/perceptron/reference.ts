import type { AdamAttributes } from '../adam/kernel.js';
import { type AdamArrays, adam } from '../adam/reference.js';
import { columnSums } from '../column-sums/reference.js';
import { type Matrix, matMul, transposed } from '../matmul/reference.js';
import { softmaxCrossEntropy } from '../softmax-cross-entropy/reference.js';

/** Weights and what Adam remembers of them. */
export type PerceptronVariable = Omit<AdamArrays, 'gradient'>;

/**
 * A step of Adam on logits = relu(x · w₁ + b₁) · w₂ + b₂ by the mean cross-entropy.
 *
 * @param x [count, pixels]
 * @param variables w₁, b₁, w₂, b₂
 */
export function perceptronStep(
  { x, labels }: { x: Matrix; labels: ArrayLike<number> },
  variables: readonly PerceptronVariable[],
  rule: AdamAttributes,
) {
  const [w1, b1, w2, b2] = variables.map(({ weights }) => weights);
  const [units, classes] = [b1.length, b2.length];
  const outputs: Matrix = { rows: units, columns: classes, values: w2 };
  const hidden = matrix(matMul(x, { rows: x.columns, columns: units, values: w1 }, { bias: b1, relu: true }), units);
  const logits = matMul(hidden, outputs, { bias: b2 });
  const dLogits = matrix(softmaxCrossEntropy({ values: logits, classes }, labels).gradient, classes);
  const dHidden = matMul(dLogits, transposed(outputs));
  const dSums = matrix(
    dHidden.map((value, i) => (hidden.values[i] > 0 ? value : 0)),
    units,
  );
  const gradients = [
    matMul(transposed(x), dSums),
    columnSums(dSums.values, units),
    matMul(transposed(hidden), dLogits),
    columnSums(dLogits.values, classes),
  ];
  return { logits, moved: variables.map((variable, i) => adam({ ...variable, gradient: gradients[i] }, rule)) };
}

function matrix(values: ArrayLike<number>, columns: number): Matrix {
  return { rows: values.length / columns, columns, values };
}
