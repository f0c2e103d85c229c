import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { maxPool, maxPoolGradient } from '../../../../../src/networks/kernels/max-pool/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

function makeCase(index: number) {
  const random = randomOf(index);
  const shape: [number, number, number, number] = [
    random.integer(3),
    3 + random.integer(8),
    3 + random.integer(8),
    1 + random.integer(9),
  ];
  const attributes = {
    filterSize: 1 + random.integer(3),
    strides: 1 + random.integer(3),
    pad: random.next() < 0.5 ? ('valid' as const) : ('same' as const),
  };
  const { filterSize, strides, pad } = attributes;
  const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
  // Whole numbers, so that a window often has two largest.
  const x = randomNumbers(tf.util.sizeFromShape(shape), random).map(Math.round);
  return { shape, attributes, info, x };
}

for (const variant of VARIANTS) {
  describe(`max pooling, ${variant}`, () => {
    before(() => useVariant(variant));

    it('takes the largest of any window, and sends its gradient to the first of them', () => {
      for (let index = 0; index < 40; index++) {
        const { shape, attributes, info, x } = makeCase(index);
        const what = JSON.stringify({ shape, ...attributes });
        const [got] = runKernel('MaxPool', { x: tf.tensor4d(x, shape) }, attributes);
        expectClose(got, maxPool(x, info).values, { what });
        const dy = randomNumbers(got.length, randomOf(index + 100));
        const inputs = {
          dy: tf.tensor(dy, info.outShape),
          input: tf.tensor4d(x, shape),
          output: tf.tensor(got, info.outShape),
        };
        const [gradient] = runKernel('MaxPoolGrad', inputs, attributes);
        expectClose(gradient, maxPoolGradient(x, dy, info), { what });
      }
    });
  });
}
