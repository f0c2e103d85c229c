import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { Adam } from '../../../../src/networks/kernels/adam.js';
import { convRelu, convReluPool, dense, softmaxCrossEntropy } from '../../../../src/networks/kernels/fused-ops.js';
import { givenTripletLoss } from '../../../../src/triplet/triplet-loss.js';
import { expectClose, randomNumbers, randomOf, useVariant, VARIANTS } from './wasm-variants.js';

type Nested = number | Nested[];

type NetName = 'triplet' | 'softmax' | 'mlp';

interface Steps {
  readonly losses: readonly number[];
  readonly lossAfter: number;
  readonly gradients: readonly Nested[];
  readonly weightsAfter: readonly Nested[];
}

const fixture = JSON.parse(readFileSync(new URL('../../../fixtures/training-steps.json', import.meta.url), 'utf8')) as {
  images: Nested;
  labels: number[];
  weights: Nested[];
  mlp: { x: Nested; labels: number[]; weights: Nested[] };
  cases: Record<NetName, Steps>;
};

/** Below it the true gradient is 0, and Adam turns rounding into steps. */
const REAL_GRADIENT = 1e-6;

const flat = (values: Nested): number[] => (Array.isArray(values) ? values.flatMap(flat) : [values]);
const tensor = (values: Nested) => tf.tensor(values as number[]);

function convNet(weights: tf.Variable[]): tf.Tensor2D {
  const [w1, b1, w2, b2, w3, b3, w4, b4] = weights as never[];
  const features = convRelu(convReluPool(tensor(fixture.images) as tf.Tensor4D, w1, b1), w2, b2);
  return dense(dense(tf.reshape(features, [12, -1]), w3, b3, 'relu'), w4, b4, 'linear');
}

const LOSSES: Record<NetName, { weights: Nested[]; loss: (weights: tf.Variable[]) => tf.Scalar }> = {
  triplet: {
    weights: fixture.weights,
    loss: (weights) => givenTripletLoss(convNet(weights), { margin: 0.4, distance: 'squared' }).loss,
  },
  softmax: {
    weights: fixture.weights,
    loss: (weights) => softmaxCrossEntropy(convNet(weights), tf.tensor1d(fixture.labels, 'int32')),
  },
  mlp: {
    weights: fixture.mlp.weights,
    loss: (weights) => {
      const [w1, b1, w2, b2] = weights as never[];
      const hidden = dense(tensor(fixture.mlp.x) as tf.Tensor2D, w1, b1, 'relu');
      return softmaxCrossEntropy(dense(hidden, w2, b2, 'linear'), tf.tensor1d(fixture.mlp.labels, 'int32'));
    },
  },
};

for (const variant of VARIANTS) {
  describe(`fused operations, ${variant}`, () => {
    before(() => useVariant(variant));

    for (const [name, { weights, loss }] of Object.entries(LOSSES)) {
      it(`take three Adam steps of the ${name} net as PyTorch does`, () => {
        const wanted = fixture.cases[name as NetName];
        const variables = weights.map((values) => tf.variable(tensor(values)));
        const adam = new Adam({ learningRate: 1e-3, epsilon: 1e-7 });
        for (const [step, expected] of wanted.losses.entries()) {
          const { value, grads } = tf.variableGrads(() => loss(variables), variables);
          expectClose(value.dataSync(), [expected], { what: `loss of step ${step + 1}` });
          const gradients = variables.map((variable) => ({ variable, gradient: grads[variable.name] }));
          if (step === 0) {
            gradients.forEach(({ gradient }, i) => {
              const real = flat(wanted.gradients[i]).map((value) => (Math.abs(value) >= REAL_GRADIENT ? 1 : 0));
              const only = (values: ArrayLike<number>) => Float64Array.from(values, (value, j) => value * real[j]);
              expectClose(only(gradient.dataSync()), only(flat(wanted.gradients[i])), {
                what: `gradient ${i}`,
                tolerance: 1e-5,
              });
            });
          }
          adam.apply(gradients);
          tf.dispose([value, ...Object.values(grads)]);
        }
        variables.forEach((variable, i) => {
          const real = flat(wanted.gradients[i]).map((gradient) => Math.abs(gradient) >= REAL_GRADIENT);
          const kept = (values: ArrayLike<number>) => Array.from(values).filter((_, j) => real[j]);
          const after = kept(flat(wanted.weightsAfter[i]));
          expectClose(kept(variable.dataSync()), after, { what: `weights ${i}`, tolerance: 2e-5 });
        });
        expectClose(loss(variables).dataSync(), [wanted.lossAfter], { what: 'loss after', tolerance: 1e-5 });
        adam.dispose();
        tf.dispose(variables);
      });
    }

    it('have the gradients that finite differences have', () => {
      const random = randomOf(1);
      // Away from 0, where relu bends.
      const x = randomNumbers(2 * 8 * 8 * 2, random);
      const filter = randomNumbers(3 * 3 * 2 * 8, random).map((value) => 0.3 * value);
      const weights = randomNumbers(72 * 3, random).map((value) => 0.3 * value);
      const labels = tf.tensor1d([0, 2], 'int32');
      const loss = (image: tf.Tensor, kernel: tf.Tensor, matrix: tf.Tensor) => {
        const features = convReluPool(image as tf.Tensor4D, kernel as tf.Tensor4D, tf.fill([8], 0.1));
        const logits = dense(tf.reshape(features, [2, 72]), matrix as tf.Tensor2D, tf.zeros([3]), 'linear');
        return softmaxCrossEntropy(logits, labels, tf.tensor1d([0.5, 2]));
      };
      const shapes = [
        [2, 8, 8, 2],
        [3, 3, 2, 8],
        [72, 3],
      ] as const;
      const arrays = [x, filter, weights];
      const tensors = () =>
        arrays.map((values, i) => tf.tensor(values, [...shapes[i]])) as [tf.Tensor, tf.Tensor, tf.Tensor];
      const { grads } = tf.valueAndGrads(loss as (...inputs: tf.Tensor[]) => tf.Tensor)(tensors());
      const value = () => tf.tidy(() => loss(...tensors()).dataSync()[0]);
      for (const [which, values] of arrays.entries()) {
        const gradient = grads[which].dataSync<'float32'>();
        const largest = gradient.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
        let agreeing = 0;
        for (let trial = 0; trial < 40; trial++) {
          const i = random.integer(values.length);
          const [kept, step] = [values[i], 1e-3];
          values[i] = kept + step;
          const above = value();
          values[i] = kept - step;
          const below = value();
          values[i] = kept;
          if (Math.abs((above - below) / (2 * step) - gradient[i]) < 0.02 * largest + 2e-4) agreeing++;
        }
        // Where a step crosses a bend of relu or of a pool the two differ.
        if (agreeing < 36) throw new Error(`input ${which}: only ${agreeing} of 40 agree`);
      }
    });
  });
}
