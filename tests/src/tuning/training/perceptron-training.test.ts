import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../../../src/data/image-set.js';
import { isLabError } from '../../../../src/errors.js';
import { PerceptronTraining } from '../../../../src/tuning/training/perceptron-training.js';
import { splitValidation } from '../../../../src/tuning/training/validation-split.js';
import { tinyGarments } from './tiny-garments.js';

const fixture = JSON.parse(readFileSync(new URL('../../../fixtures/perceptron.json', import.meta.url), 'utf8'));
const parts = splitValidation(tinyGarments());

const newTraining = (changed: Partial<ConstructorParameters<typeof PerceptronTraining>[0]> = {}) =>
  new PerceptronTraining({ parts, classes: 10, units: 16, learningRate: 0.01, batchSize: 16, seed: 7, ...changed });

async function trainEpoch(training: PerceptronTraining) {
  for (let step = 0; step < training.stepsPerEpoch; step++) await training.step();
  return training.endEpoch();
}

describe('training the perceptron', () => {
  it("takes PyTorch's steps", async () => {
    const { pixels, labels, units, classes, learning_rate: learningRate } = fixture;
    const count = labels.length;
    const set: ImageSet = {
      ...{ pixels: Uint8Array.from(pixels.flat()), labels: Uint8Array.from(labels) },
      ...{ count, height: 4, width: 4, channels: 1 },
    };
    const training = newTraining({
      ...{ parts: { train: set, validation: set, test: set }, classes, units, learningRate, batchSize: count },
    });
    training.restore({ epoch: 0, weights: Float32Array.from(fixture.weights), optimizer: null });
    for (const { loss, accuracy } of fixture.steps) {
      const scores = await trainEpoch(training);
      assert.ok(Math.abs(scores.loss - loss) < 1e-6, `${scores.loss} for ${loss}`);
      assert.equal(scores.accuracy, accuracy);
    }
    const after = await training.network.weights();
    after.forEach((weight, i) => {
      assert.ok(Math.abs(weight - fixture.weights_after[i]) < 1e-5, `weight ${i}: ${weight}`);
    });
    training.dispose();
  });

  it('gives the same numbers, bit for bit, when it goes on from a checkpoint', async () => {
    const whole = newTraining();
    const wanted = [await trainEpoch(whole), await trainEpoch(whole), await trainEpoch(whole)];
    const first = newTraining();
    const scores = [await trainEpoch(first), await trainEpoch(first)];
    const second = newTraining();
    second.restore(structuredClone(await first.checkpoint()));
    scores.push(await trainEpoch(second));
    assert.deepEqual(scores, wanted);
    assert.deepEqual(await second.network.weights(), await whole.network.weights());
    for (const training of [whole, first, second]) training.dispose();
  });

  it('learns, and measures a part in several passes as in one', async () => {
    const training = newTraining();
    const before = await training.measure(parts.train);
    for (let epoch = 0; epoch < 15; epoch++) await trainEpoch(training);
    const after = await training.measure(parts.train);
    assert.ok(
      after.loss < 0.5 * before.loss && after.accuracy > before.accuracy + 0.3,
      JSON.stringify([before, after]),
    );
    training.dispose();
  });

  it('leaves no tensors behind', async () => {
    const before = tf.memory().numTensors;
    const training = newTraining();
    await trainEpoch(training);
    const during = tf.memory().numTensors;
    await trainEpoch(training);
    await training.measure(parts.validation);
    assert.equal(tf.memory().numTensors, during);
    training.dispose();
    assert.equal(tf.memory().numTensors, before);
  });

  it('refuses the weights of another width', () => {
    const training = newTraining();
    const checkpoint = { epoch: 1, weights: new Float32Array(3), optimizer: null };
    assert.throws(
      () => training.restore(checkpoint),
      (error) => isLabError(error) && error.code === 'weights-mismatch',
    );
    training.dispose();
  });
});

describe('the validation part', () => {
  it('is the last fifth, as in Keras', () => {
    const { train, validation } = splitValidation(tinyGarments());
    assert.deepEqual([train.count, validation.count], [48, 12]);
    const all = tinyGarments().train;
    assert.deepEqual(validation.labels, all.labels.subarray(48));
    assert.deepEqual(validation.pixels, all.pixels.subarray(48 * 784));
  });

  it('is taken from the images that are used', () => {
    const { train, validation } = splitValidation(tinyGarments(), 30);
    assert.deepEqual([train.count, validation.count], [24, 6]);
  });

  it('is refused where nothing would be left', () => {
    assert.throws(
      () => splitValidation(tinyGarments(2)),
      (error) => isLabError(error) && error.code === 'data-mismatch',
    );
  });
});
