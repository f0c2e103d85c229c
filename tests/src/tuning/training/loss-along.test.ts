import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { WAY_PLACES } from '../../../../src/tuning/epoch-way.js';
import { PerceptronTraining } from '../../../../src/tuning/training/perceptron-training.js';
import { splitValidation } from '../../../../src/tuning/training/validation-split.js';
import { tinyGarments } from './tiny-garments.js';

const parts = splitValidation(tinyGarments());
const options = { parts, classes: 10, units: 16, learningRate: 0.01, batchSize: 16, seed: 7 };

async function trainEpoch(training: PerceptronTraining): Promise<Float32Array> {
  for (let step = 0; step < training.stepsPerEpoch; step++) await training.step();
  await training.endEpoch();
  return (await training.checkpoint()).weights;
}

describe('the loss on the way between two epochs’ weights', () => {
  it('is at every place what the network with the weights of that place says', async () => {
    const training = new PerceptronTraining(options);
    const from = await trainEpoch(training);
    const to = await trainEpoch(training);
    const way = await training.lossOnTheWay(from);
    const other = new PerceptronTraining(options);
    for (const [i, place] of WAY_PLACES.entries()) {
      const weights = from.map((start, k) => start + place * (to[k] - start));
      other.restore({ epoch: 1, weights, optimizer: null });
      const { loss } = await other.measure(parts.train);
      assert.ok(Math.abs(way[i] - loss) < 1e-5, `${way[i]} for ${loss} at ${place}`);
    }
    training.dispose();
    other.dispose();
  });

  it('leaves the training as it was, and no tensor behind', async () => {
    const [watched, plain] = [new PerceptronTraining(options), new PerceptronTraining(options)];
    const first = await trainEpoch(watched);
    await trainEpoch(plain);
    const tensors = tf.memory().numTensors;
    await watched.lossOnTheWay(first);
    assert.equal(tf.memory().numTensors, tensors);
    assert.deepEqual(await trainEpoch(watched), await trainEpoch(plain));
    watched.dispose();
    plain.dispose();
  });
});
