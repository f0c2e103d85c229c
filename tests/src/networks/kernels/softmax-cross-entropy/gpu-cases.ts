import * as tf from '@tensorflow/tfjs-core';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { softmaxCrossEntropy } from '../../../../../src/networks/kernels/softmax-cross-entropy/reference.js';
import { type GpuCases, runOnGpu } from '../gpu/run-kernel.js';
import { expectClose, randomNumbers, randomOf } from '../numbers.js';

async function expectLoss(values: ArrayLike<number>, labels: ArrayLike<number>, weights?: Float32Array) {
  const rows = labels.length;
  const classes = values.length / rows;
  const inputs: Record<string, tf.Tensor> = {
    logits: tf.tensor2d(Float32Array.from(values), [rows, classes]),
    labels: tf.tensor1d(Int32Array.from(labels), 'int32'),
  };
  if (weights) inputs.weights = tf.tensor1d(weights);
  const [loss, gradient] = await runOnGpu(KERNEL.softmaxCrossEntropy, inputs);
  const wanted = softmaxCrossEntropy({ values, classes }, labels, weights);
  expectClose(loss, [wanted.loss], { what: `${rows} rows, ${classes} classes` });
  expectClose(gradient, wanted.gradient, { what: `${rows} rows, ${classes} classes` });
}

export const CROSS_ENTROPY_CASES: GpuCases = {
  'cross-entropy has the loss and the gradient of the definition, with and without weights': async () => {
    for (const [index, classes] of [2, 7, 10, 100].entries()) {
      const random = randomOf(index);
      const rows = index === 1 ? 535 : 1 + random.integer(40);
      const values = randomNumbers(rows * classes, random).map((value) => 5 * value);
      const labels = Int32Array.from({ length: rows }, () => random.integer(classes));
      await expectLoss(values, labels);
      await expectLoss(
        values,
        labels,
        Float32Array.from({ length: rows }, () => 3 * random.next()),
      );
    }
  },

  'cross-entropy stays exact for logits of a thousand, and leaves out a label that is no class': async () => {
    await expectLoss([1000, 0, -1000, 0, 1000, 999], [2, 1]);
    await expectLoss([1, 2, 3, 4, 5, 6], [-1, 0]);
    await expectLoss([1, 2, 3, 4, 5, 6], [1, 1_000_000]);
  },

  'cross-entropy is no number where a logit is none': async () => {
    const inputs = { logits: tf.tensor2d([Number.NaN, 1], [1, 2]), labels: tf.tensor1d([1], 'int32') };
    const [loss] = await runOnGpu(KERNEL.softmaxCrossEntropy, inputs);
    expectClose(loss, [Number.NaN]);
  },
};
