import * as tf from '@tensorflow/tfjs-core';
import { bytesToShares } from '../../../../../src/networks/kernels/images/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { perceptronStep } from '../../../../../src/networks/kernels/perceptron/reference.js';
import type { GpuCases } from '../gpu/run-kernel.js';
import { expectClose, randomOf } from '../numbers.js';

/** Rows, pixels, units, classes. */
const SIZES = [
  [32, 784, 96, 10],
  [535, 12, 20, 3],
];

function newCase([count, pixels, units, classes]: number[], index: number) {
  const random = randomOf(index + 300);
  const normal = (length: number) => Float32Array.from({ length }, () => 0.1 * random.normal());
  const shapes = [[pixels, units], [units], [units, classes], [classes]];
  const variables = shapes.map((shape) => {
    const length = shape.reduce((product, side) => product * side, 1);
    return { weights: normal(length), first: normal(length), second: normal(length).map(Math.abs) };
  });
  const set = {
    pixels: Uint8Array.from({ length: count * pixels }, () => (random.next() < 0.5 ? 0 : random.integer(256))),
    labels: Uint8Array.from({ length: count }, () => random.integer(classes)),
    ...{ count, height: 1, width: pixels, channels: 1 },
  };
  return { shapes, variables, set, indices: Uint32Array.from({ length: count }, (_, i) => (i * 7) % count) };
}

export const PERCEPTRON_CASES: GpuCases = {
  'a step of the perceptron gives the logits, weights and moments of the definition': async () => {
    for (const [index, size] of SIZES.entries()) {
      const { shapes, variables, set, indices } = newCase(size, index);
      const pixels = size[1];
      // A large ε, as Adam divides rounding by rounding where gradients vanish.
      const rule = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 0.1, step: 1 + index };
      const rows = Array.from(indices, (i) => [...bytesToShares(set.pixels.subarray(i * pixels, (i + 1) * pixels))]);
      const wanted = perceptronStep(
        {
          x: { rows: rows.length, columns: pixels, values: rows.flat() },
          labels: Array.from(indices, (i) => set.labels[i]),
        },
        variables,
        rule,
      );
      const inputs = (['weights', 'first', 'second'] as const).flatMap((part) =>
        variables.map((variable, i) => tf.tensor(variable[part].slice(), shapes[i])),
      );
      const attributes = { ...rule, set, indices } as unknown as tf.NamedAttrMap;
      const results = tf
        .engine()
        .runKernel<tf.Tensor[]>(KERNEL.perceptronStep, inputs as unknown as tf.NamedTensorMap, attributes);
      const [logits, ...moved] = await Promise.all(results.map((tensor) => tensor.data<'float32'>()));
      expectClose(logits, wanted.logits, { what: `logits of ${size}` });
      for (const [i, { weights, first, second }] of wanted.moved.entries()) {
        expectClose(moved[i], weights, { what: `weights ${i} of ${size}` });
        expectClose(await inputs[4 + i].data<'float32'>(), first, { what: `first moments ${i} of ${size}` });
        expectClose(await inputs[8 + i].data<'float32'>(), second, { what: `second moments ${i} of ${size}` });
      }
      tf.dispose([results, inputs]);
    }
  },
};
