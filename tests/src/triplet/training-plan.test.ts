import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { affordableTriplets, evenSample, measuredImages } from '../../../src/triplet/training-plan.js';
import { defaultTripletSettings } from '../../../src/triplet/triplet-settings.js';

describe('plan', () => {
  it('keeps the asked triplets on a fast machine', () => {
    assert.equal(affordableTriplets(defaultTripletSettings, 70), 10_000);
  });

  it('keeps five epochs near three minutes on a slow machine', () => {
    const triplets = affordableTriplets(defaultTripletSettings, 1500);
    const minutes = (5 * Math.ceil(triplets / 128) * 1500) / 60_000;
    assert.ok(triplets < 10_000 && minutes <= 3, `${triplets} triplets take ${minutes} minutes`);
  });

  it('never asks for fewer than ten steps an epoch, nor for more triplets than asked', () => {
    assert.equal(affordableTriplets(defaultTripletSettings, 60_000), 1280);
    assert.equal(affordableTriplets({ ...defaultTripletSettings, triplets: 64 }, 60_000), 64);
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
