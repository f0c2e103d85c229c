import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import type { ImageDataset } from '../../../src/data/image-set.js';
import { EpochMeasurement } from '../../../src/triplet/epoch-measurement.js';
import { tinyImages, tinySettings } from './tiny-images.js';

const facts = { name: 'bars', origin: 'here', licence: 'MIT', sha256: '', classNames: ['a', 'b', 'c'] };
const dataset: ImageDataset = { ...facts, train: tinyImages(), test: tinyImages(12) };
const EPOCH = { epoch: 2, partial: false, mining: 'random', trainLoss: 1, trainActiveShare: 1, elapsedMs: 0 } as const;

describe('the measurement of an epoch', () => {
  it('says that the training has diverged where embeddings, or their distances, are no numbers', async () => {
    const measurement = new EpochMeasurement(dataset, tinySettings({ learningRate: 1 }), async () => {});
    const { train, validation } = measurement.samples;
    const rows = (count: number, value: number) => Float32Array.from({ length: 4 * count }, (_, i) => (i + 1) * value);
    const measured = (value: number) =>
      measurement.measure({ train: rows(train.count, value), validation: rows(validation.count, value) }, EPOCH);
    assert.ok(Number.isFinite((await measured(0.1)).validationLoss));
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      await assert.rejects(measured(value), {
        code: 'training-diverged',
        message: /After epoch 2.*rate 1 is probably/,
      });
    }
  });
});
