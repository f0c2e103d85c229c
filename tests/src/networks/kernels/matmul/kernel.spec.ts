import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { type Matrix, matMul, transposed } from '../../../../../src/networks/kernels/matmul/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

/** Rows, terms, columns; the first are the labs'. */
const SIZES = [
  [17, 784, 352],
  [32, 784, 16],
  [13, 288, 128],
  [128, 64, 7],
  [9, 512, 10],
  [0, 5, 3],
  ...Array.from({ length: 30 }, (_, index) => {
    const random = randomOf(index);
    return [1 + random.integer(40), 1 + random.integer(300), 1 + random.integer(70)];
  }),
];

/** @param share of numbers that are 0 */
function randomMatrix(rows: number, columns: number, { seed, share }: { seed: number; share: number }): Matrix {
  const random = randomOf(seed);
  const values = Float32Array.from({ length: rows * columns }, () => (random.next() < share ? 0 : random.normal()));
  return { rows, columns, values };
}

const tensorOf = ({ rows, columns, values }: Matrix) => tf.tensor2d(Float32Array.from(values), [rows, columns]);

for (const variant of VARIANTS) {
  describe(`products, ${variant}`, () => {
    before(() => useVariant(variant));

    for (const share of [0, 0.3, 0.8]) {
      it(`are those of the definition with ${100 * share} % zeros, either side transposed`, () => {
        for (const [index, [rows, terms, columns]] of SIZES.entries()) {
          const a = randomMatrix(rows, terms, { seed: index, share });
          const b = randomMatrix(terms, columns, { seed: index + 500, share: 0 });
          const wanted = matMul(a, b);
          for (const [transposeA, transposeB] of [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ]) {
            const inputs = {
              a: tf.expandDims(tensorOf(transposeA ? transposed(a) : a)),
              b: tf.expandDims(tensorOf(transposeB ? transposed(b) : b)),
            };
            const [got] = runKernel('BatchMatMul', inputs, { transposeA, transposeB });
            expectClose(got, wanted, { what: `${rows}×${terms}×${columns}, ${transposeA}, ${transposeB}` });
          }
        }
      });

      it(`have bias and relu in one with ${100 * share} % zeros`, () => {
        for (const [index, [rows, terms, columns]] of SIZES.entries()) {
          const x = randomMatrix(rows, terms, { seed: index, share });
          const weights = randomMatrix(terms, columns, { seed: index + 500, share: 0 });
          const bias = randomNumbers(columns, randomOf(index + 900));
          for (const relu of [false, true]) {
            const inputs = { x: tensorOf(x), weights: tensorOf(weights), bias: tf.tensor(bias) };
            const [got] = runKernel(KERNEL.dense, inputs, { relu });
            expectClose(got, matMul(x, weights, { bias, relu }), { what: `${rows}×${terms}×${columns}, ${relu}` });
          }
        }
      });
    }

    it('keep what is not a number where it belongs', () => {
      const x: Matrix = { rows: 2, columns: 3, values: [1, Number.NaN, 2, 1, 2, 3] };
      const y: Matrix = { rows: 3, columns: 2, values: [1, 2, 3, Number.POSITIVE_INFINITY, 5, 6] };
      const inputs = { x: tensorOf(x), weights: tensorOf(y), bias: tf.tensor1d([0, 0]) };
      const [got] = runKernel(KERNEL.dense, inputs, { relu: true });
      expectClose(got, [Number.NaN, Number.NaN, 22, Number.POSITIVE_INFINITY]);
    });
  });
}
