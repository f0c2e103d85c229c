import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { columnSums } from '../../../../../src/networks/kernels/column-sums/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { relu, reluGradient } from '../../../../../src/networks/kernels/relu/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

const SIZES = [
  [0, 3],
  [1, 1],
  [5, 7],
  [31, 16],
  [64, 32],
  [9, 51],
  [128, 352],
];

for (const variant of VARIANTS) {
  describe(`relu, ${variant}`, () => {
    before(() => useVariant(variant));

    it('keeps what is positive, and what is not a number', () => {
      const x = [-1, 0, 2, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0.5];
      const [got] = runKernel('Relu', { x: tf.tensor1d(x) });
      expectClose(got, relu(x));
    });

    it('lets gradients pass where its result is positive, and sums them over rows', () => {
      for (const [index, [rows, columns]] of SIZES.entries()) {
        const dy = randomNumbers(rows * columns, randomOf(index));
        const y = relu(randomNumbers(rows * columns, randomOf(index + 100)));
        const inputs = () => ({
          dy: tf.tensor2d(dy, [rows, columns]),
          y: tf.tensor2d(Float32Array.from(y), [rows, columns]),
        });
        const wanted = reluGradient(dy, y);
        const [alone] = runKernel(KERNEL.reluGradient, inputs());
        expectClose(alone, wanted);
        const [gradient, sums] = runKernel(KERNEL.reluGradientAndSums, inputs());
        expectClose(gradient, wanted);
        expectClose(sums, columnSums(wanted, columns));
      }
    });
  });
}
