import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import {
  batchHardTriplets,
  type Triplet,
  tripletLoss,
} from '../../../../../src/networks/kernels/triplet-loss/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

const DISTANCES = ['squared', 'plain'] as const;

for (const variant of VARIANTS) {
  describe(`triplet losses, ${variant}`, () => {
    before(() => useVariant(variant));

    it('are the means over given triplets, with their gradients', () => {
      for (const [index, size] of [2, 3, 4, 13, 64].entries()) {
        const triplets = 1 + 7 * index;
        const values = randomNumbers(3 * triplets * size, randomOf(index)).map((value) => 0.3 * value);
        const rows = Array.from({ length: triplets }, (_, t): Triplet => [t, t + triplets, t + 2 * triplets]);
        for (const distance of DISTANCES) {
          const options = { margin: 0.4, distance };
          const embeddings = tf.tensor2d(values, [3 * triplets, size]);
          const [summary, gradient] = runKernel(KERNEL.tripletLoss, { embeddings }, options);
          const wanted = tripletLoss({ values, size }, rows, options);
          expectClose(summary, wanted.summary, { what: `${triplets} × ${size}, ${distance}` });
          expectClose(gradient, wanted.gradient, { what: `${triplets} × ${size}, ${distance}` });
        }
      }
    });

    it('choose the hardest of a batch, the first where several are', () => {
      for (const [index, [classes, perClass, size]] of [
        [2, 2, 2],
        [3, 4, 5],
        [10, 12, 64],
        [4, 3, 16],
      ].entries()) {
        const values = randomNumbers(classes * perClass * size, randomOf(index)).map((value) => 0.5 * value);
        for (const distance of DISTANCES) {
          const options = { margin: 0.4, distance };
          const embeddings = tf.tensor2d(values, [classes * perClass, size]);
          const [summary, gradient] = runKernel(
            KERNEL.batchHardLoss,
            { embeddings },
            { ...options, classes, perClass },
          );
          const rows = batchHardTriplets({ values, size }, { classes, perClass });
          const wanted = tripletLoss({ values, size }, rows, options);
          expectClose(summary, wanted.summary, { what: `${classes} × ${perClass} × ${size}, ${distance}` });
          expectClose(gradient, wanted.gradient, { what: `${classes} × ${perClass} × ${size}, ${distance}` });
        }
      }
    });

    it('stay finite where all embeddings are equal, and say so where one is no number', () => {
      const equal = tf.fill([4, 3], 0.5);
      const layout = { classes: 2, perClass: 2, margin: 0.4, distance: 'plain' };
      const [summary, gradient] = runKernel(KERNEL.batchHardLoss, { embeddings: equal }, layout);
      expectClose(summary, [0.4, 1, 1e-8, 1e-8, 0]);
      expectClose(gradient, new Float32Array(12));
      const broken = tf.tensor2d([Number.NaN, 1, 2], [3, 1]);
      const [lost] = runKernel(KERNEL.tripletLoss, { embeddings: broken }, { margin: 0.4, distance: 'squared' });
      expectClose([lost[0]], [Number.NaN]);
    });
  });
}
