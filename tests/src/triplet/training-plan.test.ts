import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  affordableTriplets,
  anchorsPerStep,
  evenSample,
  measuredImages,
  miningOf,
} from '../../../src/triplet/training-plan.js';
import { defaultTripletSettings, type TripletSettings } from '../../../src/triplet/triplet-settings.js';

describe('plan', () => {
  it('keeps the asked triplets on a fast machine', () => {
    assert.equal(affordableTriplets(defaultTripletSettings, { stepMs: 70, anchors: 128 }), 10_000);
  });

  it('keeps five epochs near three minutes on a slow machine', () => {
    const triplets = affordableTriplets(defaultTripletSettings, { stepMs: 1500, anchors: 128 });
    const minutes = (5 * Math.ceil(triplets / 128) * 1500) / 60_000;
    assert.ok(triplets < 10_000 && minutes <= 3, `${triplets} triplets take ${minutes} minutes`);
  });

  it('never asks for fewer than ten steps an epoch, nor for more triplets than asked', () => {
    assert.equal(affordableTriplets(defaultTripletSettings, { stepMs: 60_000, anchors: 128 }), 1280);
    assert.equal(affordableTriplets({ ...defaultTripletSettings, triplets: 64 }, { stepMs: 60_000, anchors: 40 }), 64);
  });

  it('takes 128 random triplets a step, and of a mined batch each image as an anchor', () => {
    assert.equal(anchorsPerStep(defaultTripletSettings, 10), 128);
    assert.equal(anchorsPerStep({ ...defaultTripletSettings, mining: 'batch-hard' }, 10), 40);
    assert.equal(anchorsPerStep({ ...defaultTripletSettings, mining: 'semi-hard' }, 10), 120);
    // Random triplets first, the hardest later: the epochs of one run have as many steps.
    assert.equal(anchorsPerStep({ ...defaultTripletSettings, hardAfter: 1 }, 10), 128);
  });

  it('warms up by semi-hard triplets before the hardest, unless there is no epoch to spare or none is wanted', () => {
    const rules = (changed: Partial<TripletSettings>) => {
      const settings = { ...defaultTripletSettings, epochs: 3, ...changed };
      return [1, 2, 3].map((epoch) => miningOf(settings, epoch));
    };
    assert.deepEqual(rules({}), ['random', 'random', 'random']);
    assert.deepEqual(rules({ mining: 'batch-hard' }), ['semi-hard', 'batch-hard', 'batch-hard']);
    assert.deepEqual(rules({ mining: 'batch-hard', warmUp: 0 }), ['batch-hard', 'batch-hard', 'batch-hard']);
    assert.deepEqual(rules({ mining: 'batch-hard', warmUp: 9 }), ['semi-hard', 'semi-hard', 'batch-hard']);
    assert.equal(miningOf({ ...defaultTripletSettings, epochs: 1, mining: 'batch-hard' }, 1), 'batch-hard');
    assert.deepEqual(rules({ hardAfter: 2 }), ['random', 'random', 'batch-hard']);
  });

  it('measures on samples that depend on the settings alone', () => {
    const counts = { train: 60_000, test: 10_000 };
    assert.deepEqual(measuredImages(defaultTripletSettings, counts), { references: 5000, queries: 2000 });
    assert.deepEqual(measuredImages({ ...defaultTripletSettings, triplets: 60_000 }, counts), {
      references: 30_000,
      queries: 10_000,
    });
  });

  it('samples evenly, not the head', () => {
    assert.deepEqual(Array.from(evenSample(10, 4)), [0, 2, 5, 7]);
    assert.deepEqual(Array.from(evenSample(3, 9)), [0, 1, 2]);
  });
});
