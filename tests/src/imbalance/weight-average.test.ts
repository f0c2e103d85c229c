import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averageWeights } from '../../../src/imbalance/weight-average.js';

describe('averageWeights', () => {
  it('is the mean of all epochs that were given, and leaves them as they were', () => {
    const given = [Float32Array.of(1, 2), Float32Array.of(3, 4), Float32Array.of(5, 0)];
    let mean = averageWeights(null, given[0]);
    for (const weights of given.slice(1)) mean = averageWeights(mean, weights);
    assert.deepEqual(mean, { weights: Float32Array.of(3, 2), epochs: 3 });
    assert.deepEqual(given[0], Float32Array.of(1, 2));
  });
});
