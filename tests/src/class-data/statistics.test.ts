import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { histogram, outliers, pooled, quantile } from '../../../src/class-data/statistics.js';

describe('statistics of a class', () => {
  it('take quantiles as numpy.quantile does', () => {
    // numpy.quantile([3, 1, 2, 4], [0, .25, .5, .9, 1])
    assert.deepEqual(
      [0, 0.25, 0.5, 0.9, 1].map((share) => quantile([3, 1, 2, 4], share)),
      [1, 1.75, 2.5, 3.7, 4],
    );
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });

  it('find values far from the median, and none among a few', () => {
    assert.deepEqual(outliers([10, 11, 12, 11, 10, 40]), [false, false, false, false, false, true]);
    assert.deepEqual(outliers([1, 1, 1, 1, 1, 1, 1, 9]), [false, false, false, false, false, false, false, true]);
    assert.deepEqual(outliers([1, 1, 1, 1, 1]), [false, false, false, false, false]);
    assert.deepEqual(outliers([1, 2, 900]), [false, false, false]);
  });

  it('pool curves of different lengths epoch by epoch', () => {
    const curves = [
      [
        [0, 1],
        [1, 3],
      ],
      [[0, 2]],
      [
        [1, 5],
        [0, 3],
      ],
    ] as const;
    assert.deepEqual(pooled(curves), [
      { epoch: 0, median: 2, low: 1.5, high: 2.5, runs: 3 },
      { epoch: 1, median: 4, low: 3.5, high: 4.5, runs: 2 },
    ]);
  });

  it('count every value in one bin, the largest too', () => {
    assert.deepEqual(histogram([0, 1, 2, 3, 4], 4), { edges: [0, 1, 2, 3, 4], counts: [1, 1, 1, 2] });
    assert.deepEqual(histogram([5, 5], 4), { edges: [4.5, 5.5], counts: [2] });
    assert.deepEqual(histogram([], 4), { edges: [], counts: [] });
  });
});
