import * as tf from '@tensorflow/tfjs-core';
import { adam } from '../../../../../src/networks/kernels/adam/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import type { GpuCases } from '../gpu/run-kernel.js';
import { expectClose, randomNumbers, randomOf } from '../numbers.js';

const RULE = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

function newVariable(length: number, index: number) {
  const random = randomOf(index);
  const [weights, gradient, first] = [0, 1, 2].map(() => randomNumbers(length, random));
  return { weights, gradient, first, second: randomNumbers(length, random).map(Math.abs) };
}

/** Moves variables of these sizes together, and gives them as they were and as they are. */
async function moveTogether(sizes: readonly number[], step: number, loss?: number) {
  const variables = sizes.map((size, i) => newVariable(size, 10 * step + i));
  const inputs: Record<string, tf.Tensor> = loss === undefined ? {} : { loss: tf.scalar(loss) };
  for (const [i, variable] of variables.entries()) {
    for (const [name, values] of Object.entries(variable)) inputs[`${name}${i}`] = tf.tensor1d(values.slice());
  }
  tf.engine().runKernel(KERNEL.adamTogether, inputs, { ...RULE, step });
  const read = (name: string) => inputs[name].data<'float32'>();
  const moved = await Promise.all(
    variables.map(async (_, i) => ({
      weights: await read(`weights${i}`),
      first: await read(`first${i}`),
      second: await read(`second${i}`),
    })),
  );
  tf.dispose(inputs);
  return { variables, moved };
}

export const ADAM_CASES: GpuCases = {
  'Adam moves weights and both moments by its rule, whatever their number': async () => {
    for (const [index, sizes] of [[1], [3, 64], [1000, 1, 65], [70_000, 10]].entries()) {
      for (const loss of [undefined, 0.3]) {
        const { variables, moved } = await moveTogether(sizes, index + 1, loss);
        for (const [i, variable] of variables.entries()) {
          const wanted = adam(variable, { ...RULE, step: index + 1 });
          expectClose(moved[i].weights, wanted.weights, { what: `weights ${i} of ${sizes}` });
          expectClose(moved[i].first, wanted.first, { what: `first moments ${i} of ${sizes}` });
          expectClose(moved[i].second, wanted.second, { what: `second moments ${i} of ${sizes}` });
        }
      }
    }
  },

  'Adam leaves everything alone where the loss is no finite number': async () => {
    for (const loss of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const { variables, moved } = await moveTogether([5, 6, 7], 2, loss);
      for (const [i, { weights, first, second }] of variables.entries()) {
        expectClose(moved[i].weights, weights, { tolerance: 0 });
        expectClose(moved[i].first, first, { tolerance: 0 });
        expectClose(moved[i].second, second, { tolerance: 0 });
      }
    }
  },
};
