import * as tf from '@tensorflow/tfjs-core';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import {
  batchHardTriplets,
  type Triplet,
  tripletLoss,
} from '../../../../../src/networks/kernels/triplet-loss/reference.js';
import { type GpuCases, runOnGpu } from '../gpu/run-kernel.js';
import { expectClose, randomNumbers, randomOf } from '../numbers.js';

const DISTANCES = ['squared', 'plain'] as const;

export const TRIPLET_CASES: GpuCases = {
  'triplet losses are the means over given triplets, with their gradients': async () => {
    for (const [index, size] of [3, 64, 70].entries()) {
      const triplets = index === 1 ? 128 : 1 + 7 * index;
      const values = randomNumbers(3 * triplets * size, randomOf(index)).map((value) => 0.3 * value);
      const rows = Array.from({ length: triplets }, (_, t): Triplet => [t, t + triplets, t + 2 * triplets]);
      for (const distance of DISTANCES) {
        const options = { margin: 0.4, distance };
        const embeddings = tf.tensor2d(values, [3 * triplets, size]);
        const [summary, gradient, loss] = await runOnGpu(KERNEL.tripletLoss, { embeddings }, options);
        const wanted = tripletLoss({ values, size }, rows, options);
        expectClose(summary, wanted.summary, { what: `${triplets} × ${size}, ${distance}` });
        expectClose(gradient, wanted.gradient, { what: `${triplets} × ${size}, ${distance}` });
        expectClose(loss, [wanted.summary[0]]);
      }
    }
  },

  'triplet losses choose the hardest of a batch, the first where several are': async () => {
    for (const [index, [classes, perClass, size]] of [
      [2, 2, 2],
      [3, 4, 5],
      [10, 12, 64],
    ].entries()) {
      const values = randomNumbers(classes * perClass * size, randomOf(index)).map((value) => 0.5 * value);
      for (const distance of DISTANCES) {
        const options = { margin: 0.4, distance };
        const inputs = { embeddings: tf.tensor2d(values, [classes * perClass, size]) };
        const got = await runOnGpu(KERNEL.batchHardLoss, inputs, { ...options, classes, perClass });
        const rows = batchHardTriplets({ values, size }, { classes, perClass });
        const wanted = tripletLoss({ values, size }, rows, options);
        expectClose(got[0], wanted.summary, { what: `${classes} × ${perClass} × ${size}, ${distance}` });
        expectClose(got[1], wanted.gradient, { what: `${classes} × ${perClass} × ${size}, ${distance}` });
      }
    }
  },

  'triplet losses stay finite where all embeddings are equal, and say so where one is no number': async () => {
    const layout = { classes: 2, perClass: 2, margin: 0.4, distance: 'plain' };
    const [summary, gradient] = await runOnGpu(KERNEL.batchHardLoss, { embeddings: tf.fill([4, 3], 0.5) }, layout);
    expectClose(summary, [0.4, 1, 1e-8, 1e-8, 0]);
    expectClose(gradient, new Float32Array(12));
    const broken = tf.tensor2d([Number.NaN, 1, 2], [3, 1]);
    const [lost] = await runOnGpu(KERNEL.tripletLoss, { embeddings: broken }, { margin: 0.4, distance: 'squared' });
    expectClose([lost[0]], [Number.NaN]);
  },
};
