import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { columnSums } from '../../../../../src/networks/kernels/column-sums/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

for (const variant of VARIANTS) {
  describe(`sums over rows, ${variant}`, () => {
    before(() => useVariant(variant));

    it('are those of the definition for any number of columns', () => {
      for (const [index, columns] of [1, 3, 7, 8, 10, 17, 64].entries()) {
        const x = randomNumbers(23 * columns, randomOf(index));
        const [got] = runKernel(KERNEL.columnSums, { x: tf.tensor2d(x, [23, columns]) });
        expectClose(got, columnSums(x, columns), { what: `${columns} columns` });
      }
    });
  });
}
