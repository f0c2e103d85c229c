import type * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../../data/image-set.js';
import { type AdamAttributes, type AdamVariable, adam } from '../adam/kernel.js';
import { columnSums } from '../column-sums/kernel.js';
import { images } from '../images/kernel.js';
import { matMul } from '../matmul/kernel.js';
import { reluGradientAndSums } from '../relu/kernel.js';
import { softmaxCrossEntropy } from '../softmax-cross-entropy/kernel.js';
import type { TrainingModule } from '../training-module.js';

export interface PerceptronAttributes extends AdamAttributes {
  readonly set: ImageSet;
  /** The images of the batch. */
  readonly indices: ArrayLike<number>;
}

/**
 * A step of Adam on a perceptron with one hidden layer: as a whole, because the calls between kernels
 * would take longer than the smaller of them.
 *
 * @param variables hidden weights [pixels, units], hidden bias, output weights [units, classes], output bias
 * @returns the logits that the step began with, and the new weights in the order of the variables
 */
export function perceptronStep(
  module: TrainingModule,
  variables: readonly AdamVariable[],
  { set, indices, ...rule }: PerceptronAttributes,
): tf.TensorInfo[] {
  const { memory } = module;
  const [hiddenWeights, hiddenBias, outputWeights, outputBias] = variables;
  const x = { ...images(module, { set, indices }), shape: [indices.length, hiddenWeights.weights.shape[0]] };
  const labels = memory.integers(labelsOf(set, indices));
  const hidden = matMul(module, x, hiddenWeights.weights, { bias: hiddenBias.weights, relu: true });
  const logits = matMul(module, hidden, outputWeights.weights, { bias: outputBias.weights });
  const [loss, dLogits] = softmaxCrossEntropy(module, { logits, labels });
  const dHidden = matMul(module, dLogits, outputWeights.weights, { transposeB: true });
  const [dSums, dHiddenBias] = reluGradientAndSums(module, dHidden, hidden);
  const gradients = [
    matMul(module, x, dSums, { transposeA: true }),
    dHiddenBias,
    matMul(module, hidden, dLogits, { transposeA: true }),
    columnSums(module, dLogits),
  ];
  const moved = variables.map((variable, i) => adam(module, { ...variable, gradient: gradients[i] }, rule));
  memory.free(x, labels, hidden, loss, dLogits, dHidden, dSums, ...gradients);
  return [logits, ...moved];
}

/** A plain loop: `from` with a function takes longer than the softmax. */
function labelsOf({ labels }: ImageSet, indices: ArrayLike<number>): Int32Array {
  const own = new Int32Array(indices.length);
  for (let i = 0; i < own.length; i++) own[i] = labels[indices[i]];
  return own;
}
