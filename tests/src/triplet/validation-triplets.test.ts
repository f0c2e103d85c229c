import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  distanceHistogram,
  hardestTriplets,
  lossOf,
  measureTriplets,
  orderedShare,
} from '../../../src/triplet/validation-triplets.js';

/** Four images on a line at 0, 1, 3 and 7, stored in another order than their indices. */
const embedded = {
  indices: Uint32Array.of(30, 10, 20, 0),
  embeddings: Float32Array.of(7, 1, 3, 0),
  size: 1,
};
const triplets = Uint32Array.of(0, 10, 20, 10, 20, 30, 20, 30, 10);

describe('validation triplets', () => {
  it('are measured by image index, wherever the image stands', () => {
    const squared = measureTriplets(triplets, embedded, 'squared');
    assert.deepEqual(Array.from(squared.positive), [1, 4, 16]);
    assert.deepEqual(Array.from(squared.negative), [9, 36, 4]);
    const plain = measureTriplets(triplets, embedded, 'plain');
    assert.deepEqual(Array.from(plain.positive), [1, 2, 4]);
  });

  it('give the mean over all triplets, zeros included, and the share above zero', () => {
    const distances = measureTriplets(triplets, embedded, 'squared');
    const { loss, activeShare } = lossOf(distances, 0.4);
    assert.ok(Math.abs(loss - 12.4 / 3) < 1e-6);
    assert.ok(Math.abs(activeShare - 1 / 3) < 1e-12);
  });

  it('give the standard error of that mean, and the share in the right order', () => {
    const distances = measureTriplets(triplets, embedded, 'squared');
    const losses = [0, 0, 12.4];
    const mean = 12.4 / 3;
    const variance = losses.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3;
    assert.ok(Math.abs(lossOf(distances, 0.4).error - Math.sqrt(variance / 3)) < 1e-6);
    assert.equal(orderedShare(distances), 2 / 3);
  });

  it('count every distance in one of the shared bins, the largest in the last', () => {
    const histogram = distanceHistogram(measureTriplets(triplets, embedded, 'squared'), 6);
    assert.deepEqual(histogram.edges, [0, 6, 12, 18, 24, 30, 36]);
    assert.deepEqual(histogram.positive, [2, 0, 1, 0, 0, 0]);
    assert.deepEqual(histogram.negative, [1, 1, 0, 0, 0, 1]);
  });

  it('count distances that are all zero, as after a collapse', () => {
    const zero = { positive: new Float32Array(3), negative: new Float32Array(3) };
    assert.equal(distanceHistogram(zero, 4).positive[0], 3);
  });

  it('show the hardest first, with a copy of its pictures', () => {
    const pixels = Uint8Array.from({ length: 40 }, (_, i) => i);
    const set = { pixels, labels: new Uint8Array(40), count: 40, height: 1, width: 1, channels: 1 };
    const distances = measureTriplets(triplets, embedded, 'squared');
    const [hardest, next] = hardestTriplets(triplets, distances, { set, part: 'train', margin: 0.4, count: 2 });
    assert.deepEqual([hardest.anchor.index, hardest.positive.index, hardest.negative.index], [20, 30, 10]);
    assert.ok(Math.abs(hardest.loss - 12.4) < 1e-5 && next.loss === 0);
    assert.deepEqual(hardest.anchor.pixels, Uint8Array.of(20));
    assert.notEqual(hardest.anchor.pixels.buffer, pixels.buffer);
  });
});
