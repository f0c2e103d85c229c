import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { softmaxCrossEntropy } from '../../../../../src/networks/kernels/softmax-cross-entropy/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

for (const variant of VARIANTS) {
  describe(`softmax cross-entropy, ${variant}`, () => {
    before(() => useVariant(variant));

    it('has the loss and the gradient of the definition, with and without weights', () => {
      for (const [index, classes] of [2, 3, 4, 7, 10, 13, 100].entries()) {
        const random = randomOf(index);
        const rows = 1 + random.integer(40);
        const values = randomNumbers(rows * classes, random).map((value) => 5 * value);
        const labels = Int32Array.from({ length: rows }, () => random.integer(classes));
        const weights = Float32Array.from({ length: rows }, () => 3 * random.next());
        for (const given of [undefined, weights]) {
          const inputs: Record<string, tf.Tensor> = {
            logits: tf.tensor2d(values, [rows, classes]),
            labels: tf.tensor1d(labels, 'int32'),
          };
          if (given) inputs.weights = tf.tensor1d(given);
          const [loss, gradient] = runKernel(KERNEL.softmaxCrossEntropy, inputs);
          const wanted = softmaxCrossEntropy({ values, classes }, labels, given);
          expectClose(loss, [wanted.loss], { what: `${rows} rows, ${classes} classes` });
          expectClose(gradient, wanted.gradient, { what: `${rows} rows, ${classes} classes` });
        }
      }
    });

    it('stays exact for logits of a thousand', () => {
      const values = [1000, 0, -1000, 0, 1000, 999];
      const labels = [2, 1];
      const inputs = { logits: tf.tensor2d(values, [2, 3]), labels: tf.tensor1d(labels, 'int32') };
      const [loss, gradient] = runKernel(KERNEL.softmaxCrossEntropy, inputs);
      const wanted = softmaxCrossEntropy({ values, classes: 3 }, labels);
      expectClose(loss, [wanted.loss]);
      expectClose(gradient, wanted.gradient);
    });

    it('leaves out a row whose label is no class, and writes nothing beside its own rows', () => {
      const values = [1, 2, 3, 4, 5, 6];
      for (const labels of [
        [-1, 0],
        [1, 1_000_000],
      ]) {
        const inputs = { logits: tf.tensor2d(values, [2, 3]), labels: tf.tensor1d(labels, 'int32') };
        const [loss, gradient] = runKernel(KERNEL.softmaxCrossEntropy, inputs);
        const wanted = softmaxCrossEntropy({ values, classes: 3 }, labels);
        expectClose(loss, [wanted.loss]);
        expectClose(gradient, wanted.gradient);
      }
    });

    it('says that a loss is no number where a logit is none', () => {
      const inputs = { logits: tf.tensor2d([Number.NaN, 1], [1, 2]), labels: tf.tensor1d([1], 'int32') };
      const [loss] = runKernel(KERNEL.softmaxCrossEntropy, inputs);
      expectClose(loss, [Number.NaN]);
    });
  });
}
