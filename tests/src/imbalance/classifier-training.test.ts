import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { ImageSet } from '../../../src/data/image-set.js';
import { ClassifierTraining } from '../../../src/imbalance/classifier-training.js';
import { defaultImbalanceSettings, type ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import { predict } from '../../../src/imbalance/predict.js';
import { SeededRandom } from '../../../src/random.js';

/** Two classes that a child tells apart: bright and dark. */
function brightAndDark(count: number): ImageSet {
  const random = new SeededRandom(8);
  const labels = Uint8Array.from({ length: count }, (_, i) => Number(i % 4 === 0));
  const size = 18 * 18;
  const pixels = Uint8Array.from({ length: count * size }, (_, i) => {
    return (labels[Math.floor(i / size)] ? 190 : 20) + random.integer(50);
  });
  return { pixels, labels, count, height: 18, width: 18, channels: 1 };
}

const set = brightAndDark(16);
const settings = (changed: Partial<ImbalanceSettings> = {}): ImbalanceSettings => {
  return { ...defaultImbalanceSettings, batchSize: 8, learningRate: 0.003, ...changed };
};

async function lossesOf(training: ClassifierTraining, steps: number): Promise<number[]> {
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) losses.push((await training.next()).loss);
  return losses;
}

describe('ClassifierTraining', () => {
  before(() => tf.setBackend('cpu'));

  it('learns, and its network then tells the classes', async () => {
    const training = new ClassifierTraining(set, 2, settings({ balance: 'oversampling', learningRate: 0.005 }));
    const losses = await lossesOf(training, 8);
    assert.ok(losses[7] < 0.7 * losses[0], `${losses}`);
    const probabilities = await predict(training.network, set, async () => {});
    set.labels.forEach((label, row) => {
      assert.ok(probabilities[2 * row + label] > 0.5);
    });
    training.dispose();
  });

  it('gives the same losses for the same seed, and goes on from a checkpoint as if it had not stopped', async () => {
    const first = new ClassifierTraining(set, 2, settings({ augmentation: 'on' }));
    const start = await lossesOf(first, 3);
    const state = await first.state();
    const rest = await lossesOf(first, 2);
    first.dispose();
    const second = new ClassifierTraining(set, 2, settings({ augmentation: 'on' }));
    assert.deepEqual(await lossesOf(second, 3), start);
    second.restore(state);
    assert.deepEqual(await lossesOf(second, 2), rest);
    second.dispose();
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const training = new ClassifierTraining(set, 2, settings({ balance: 'weights', loss: 'focal' }));
    await training.next();
    const after = tf.memory().numTensors;
    await training.next();
    assert.equal(tf.memory().numTensors, after);
    training.dispose();
    assert.equal(tf.memory().numTensors, before);
  });

  it('ends with a clear error where the loss is no number any more, and keeps its weights', async () => {
    const training = new ClassifierTraining(set, 2, settings());
    training.network.setWeights(new Float32Array(training.network.parameterCount).fill(Number.NaN));
    await assert.rejects(training.next(), { code: 'training-diverged', message: /step 1/ });
    assert.throws(() => training.network.setWeights(new Float32Array(3)), { code: 'weights-mismatch' });
    training.dispose();
  });
});
