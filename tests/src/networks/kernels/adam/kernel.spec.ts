import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { adam } from '../../../../../src/networks/kernels/adam/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { expectClose, randomNumbers, randomOf, read, useVariant, VARIANTS } from '../wasm-variants.js';

for (const variant of VARIANTS) {
  describe(`Adam, ${variant}`, () => {
    before(() => useVariant(variant));

    it('moves weights and both moments by its rule, whatever their number', () => {
      for (const [index, length] of [1, 3, 4, 10, 67, 1000].entries()) {
        const random = randomOf(index);
        const [weights, gradient, first] = [0, 1, 2].map(() => randomNumbers(length, random));
        const second = randomNumbers(length, random).map(Math.abs);
        const attributes = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, step: 1 + index };
        const arrays = { weights, gradient, first, second };
        const inputs = Object.fromEntries(
          Object.entries(arrays).map(([name, values]) => [name, tf.tensor1d(values.slice())]),
        );
        const [moved] = read(tf.engine().runKernel<tf.Tensor>(KERNEL.adam, inputs, attributes));
        const wanted = adam(arrays, attributes);
        expectClose(moved, wanted.weights);
        expectClose(inputs.first.dataSync(), wanted.first);
        expectClose(inputs.second.dataSync(), wanted.second);
        tf.dispose(Object.values(inputs));
      }
    });
  });
}
