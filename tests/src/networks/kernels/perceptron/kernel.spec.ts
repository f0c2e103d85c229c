import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../../../../src/data/image-set.js';
import { bytesToShares } from '../../../../../src/networks/kernels/images/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { perceptronStep } from '../../../../../src/networks/kernels/perceptron/reference.js';
import { PerceptronTraining } from '../../../../../src/tuning/training/perceptron-training.js';
import { splitValidation } from '../../../../../src/tuning/training/validation-split.js';
import { tinyGarments } from '../../../tuning/training/tiny-garments.js';
import { expectClose, randomOf, read, useVariant, VARIANTS } from '../wasm-variants.js';

const fixture = JSON.parse(readFileSync(new URL('../../../../fixtures/perceptron.json', import.meta.url), 'utf8'));

/** Rows, pixels, units, classes; the first are the lab's. */
const SIZES = [
  [32, 784, 96, 10],
  [128, 49, 32, 10],
  [1, 16, 32, 10],
  [530, 12, 20, 3],
  ...Array.from({ length: 16 }, (_, index) => {
    const random = randomOf(index);
    return [1 + random.integer(150), 1 + random.integer(120), 1 + random.integer(110), 2 + random.integer(11)];
  }),
];

/** @param share of pixels that are black */
function randomImages([count, pixels, , classes]: number[], share: number): ImageSet {
  const random = randomOf(count + pixels);
  return {
    pixels: Uint8Array.from({ length: count * pixels }, () => (random.next() < share ? 0 : 1 + random.integer(255))),
    labels: Uint8Array.from({ length: count }, () => random.integer(classes)),
    ...{ count, height: 1, width: pixels, channels: 1 },
  };
}

for (const variant of VARIANTS) {
  describe(`a step of the perceptron, ${variant}`, () => {
    before(() => useVariant(variant));

    for (const share of [0, 0.5, 0.95, 1]) {
      it(`gives the logits, weights and moments of the definition with ${100 * share} % black`, () => {
        for (const [index, size] of SIZES.entries()) {
          const [count, pixels, units, classes] = size;
          const set = randomImages(size, share);
          const random = randomOf(index + 300);
          const normal = (length: number) => Float32Array.from({ length }, () => 0.1 * random.normal());
          const shapes = [[pixels, units], [units], [units, classes], [classes]];
          const variables = shapes.map((shape) => {
            const length = shape.reduce((product, side) => product * side, 1);
            return { weights: normal(length), first: normal(length), second: normal(length).map(Math.abs) };
          });
          // A large ε, as Adam divides rounding by rounding where gradients vanish.
          const rule = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 0.1, step: 1 + index };
          const indices = Uint32Array.from({ length: count }, (_, i) => (i * 7) % count);
          const x = indices.reduce<number[]>((all, i) => {
            all.push(...bytesToShares(set.pixels.subarray(i * pixels, (i + 1) * pixels)));
            return all;
          }, []);
          const wanted = perceptronStep(
            { x: { rows: count, columns: pixels, values: x }, labels: Array.from(indices, (i) => set.labels[i]) },
            variables,
            rule,
          );
          const inputs = (['weights', 'first', 'second'] as const).flatMap((part) =>
            variables.map((variable, i) => tf.tensor(variable[part].slice(), shapes[i])),
          );
          const [logits, ...moved] = read(
            tf
              .engine()
              .runKernel<tf.Tensor[]>(
                KERNEL.perceptronStep,
                inputs as unknown as tf.NamedTensorMap,
                { ...rule, set, indices } as unknown as tf.NamedAttrMap,
              ),
          );
          expectClose(logits, wanted.logits, { what: `logits of ${size}` });
          for (const [i, { weights, first, second }] of wanted.moved.entries()) {
            expectClose(moved[i], weights, { what: `weights ${i} of ${size}` });
            expectClose(inputs[4 + i].dataSync(), first, { what: `first moments ${i} of ${size}` });
            expectClose(inputs[8 + i].dataSync(), second, { what: `second moments ${i} of ${size}` });
          }
          tf.dispose(inputs);
        }
      });
    }

    it("is PyTorch's, three times", async () => {
      const { pixels, labels, units, classes, learning_rate: learningRate } = fixture;
      const set: ImageSet = {
        ...{ pixels: Uint8Array.from(pixels.flat()), labels: Uint8Array.from(labels) },
        ...{ count: labels.length, height: 4, width: 4, channels: 1 },
      };
      const parts = { train: set, validation: set, test: set };
      const training = new PerceptronTraining({
        ...{ parts, units, classes, learningRate, batchSize: labels.length, seed: 1 },
      });
      training.restore({ epoch: 0, weights: Float32Array.from(fixture.weights), optimizer: null });
      for (const { loss, accuracy } of fixture.steps) {
        await training.step();
        const scores = await training.endEpoch();
        assert.ok(Math.abs(scores.loss - loss) < 1e-6, `${scores.loss} for ${loss}`);
        assert.equal(scores.accuracy, accuracy);
      }
      expectClose(await training.network.weights(), fixture.weights_after, { tolerance: 1e-5 });
      training.dispose();
    });

    it('trains alike from one seed, bit for bit, also from a checkpoint, and leaves no tensors behind', async () => {
      const tensors = tf.memory().numTensors;
      const newTraining = () =>
        new PerceptronTraining({
          ...{ parts: splitValidation(tinyGarments()), classes: 10, units: 40, learningRate: 0.01 },
          ...{ batchSize: 16, seed: 7 },
        });
      const trainEpoch = async (training: PerceptronTraining) => {
        for (let step = 0; step < training.stepsPerEpoch; step++) await training.step();
        return training.endEpoch();
      };
      const [whole, first, second] = [newTraining(), newTraining(), newTraining()];
      const wanted = [await trainEpoch(whole), await trainEpoch(whole)];
      const scores = [await trainEpoch(first)];
      second.restore(structuredClone(await first.checkpoint()));
      scores.push(await trainEpoch(second));
      assert.deepEqual(scores, wanted);
      assert.deepEqual(await second.network.weights(), await whole.network.weights());
      for (const training of [whole, first, second]) training.dispose();
      assert.equal(tf.memory().numTensors, tensors);
    });
  });
}
