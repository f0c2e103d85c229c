import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { isLabError } from '../../../src/errors.js';
import type { StepRecord } from '../../../src/triplet/triplet-events.js';
import { TripletTraining } from '../../../src/triplet/triplet-training.js';
import { tinyImages, tinySettings } from './tiny-images.js';

async function train(training: TripletTraining, steps: number): Promise<StepRecord[]> {
  const records: StepRecord[] = [];
  for (let i = 0; i < steps; i++) records.push(await training.next());
  return records;
}

describe('training on triplets', () => {
  it('gives the same numbers, bit for bit, for the same seed', async () => {
    for (const mining of ['random', 'semi-hard'] as const) {
      const runs = [0, 1].map(() => new TripletTraining(tinyImages(), tinySettings({ mining })));
      const [first, second] = [await train(runs[0], 4), await train(runs[1], 4)];
      assert.deepEqual(first, second);
      for (const run of runs) run.dispose();
    }
  });

  it('starts from other weights with another seed', async () => {
    const runs = [7, 8].map((seed) => new TripletTraining(tinyImages(), tinySettings({ seed })));
    const [first, second] = [await train(runs[0], 1), await train(runs[1], 1)];
    assert.notEqual(first[0].loss, second[0].loss);
    for (const run of runs) run.dispose();
  });

  it('learns: the loss of random triplets falls', async () => {
    const training = new TripletTraining(tinyImages(), tinySettings({ learningRate: 0.005 }));
    const records = await train(training, 12);
    const mean = (part: StepRecord[]) => part.reduce((sum, record) => sum + record.loss, 0) / part.length;
    assert.ok(mean(records.slice(9)) < 0.5 * mean(records.slice(0, 3)), JSON.stringify(records.map((r) => r.loss)));
    training.dispose();
  });

  it('goes on from a checkpoint as the unbroken run does, within an epoch too', async () => {
    for (const mining of ['random', 'batch-hard'] as const) {
      const unbroken = new TripletTraining(tinyImages(), tinySettings({ mining }));
      await train(unbroken, 4);
      const checkpoint = await unbroken.state();
      const expected = await train(unbroken, 2);
      const resumed = new TripletTraining(tinyImages(), tinySettings({ mining }));
      resumed.restore(checkpoint);
      assert.deepEqual(await train(resumed, 2), expected);
      unbroken.dispose();
      resumed.dispose();
    }
  });

  it('turns to batch-hard after the epochs that the schedule names', async () => {
    const training = new TripletTraining(tinyImages(), tinySettings({ hardAfter: 1 }));
    const records = await train(training, 4);
    assert.deepEqual(
      records.map(({ epoch, mining }) => [epoch, mining]),
      [
        [1, 'random'],
        [1, 'random'],
        [1, 'random'],
        [2, 'batch-hard'],
      ],
    );
    training.dispose();
  });

  it('takes its first hard step no larger than the learning rate, whatever it remembers of easy ones', async () => {
    const settings = tinySettings({ hardAfter: 1, triplets: 80 });
    const training = new TripletTraining(tinyImages(), settings);
    await train(training, 10);
    const before = await training.network.weights();
    const [record] = await train(training, 1);
    const after = await training.network.weights();
    assert.equal(record.mining, 'batch-hard');
    const moves = after.map((weight, i) => Math.abs(weight - before[i]));
    assert.ok(Math.max(...moves) <= settings.learningRate * 1.01, `${Math.max(...moves)}`);
    training.dispose();
  });

  it('keeps no tensor from step to step, and none at all once disposed', async () => {
    const before = tf.memory().numTensors;
    const training = new TripletTraining(tinyImages(), tinySettings());
    await train(training, 1);
    const after = tf.memory().numTensors;
    await train(training, 2);
    assert.equal(tf.memory().numTensors, after);
    training.dispose();
    assert.equal(tf.memory().numTensors, before);
  });

  it('stops with a clear error, and keeps its weights, when the loss is no longer a number', async () => {
    const training = new TripletTraining(tinyImages(), tinySettings());
    const weights = await training.network.weights();
    weights[0] = Number.NaN;
    training.network.setWeights(weights);
    await assert.rejects(training.next(), (error) => isLabError(error) && error.code === 'training-diverged');
    assert.deepEqual(await training.network.weights(), weights);
    training.dispose();
  });
});
