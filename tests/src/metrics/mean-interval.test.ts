import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meanInterval } from '../../../src/metrics/mean-interval.js';

describe('the interval of a mean', () => {
  it('is scipy’s: t.interval(.95, 4, mean, sem) of five values', () => {
    const { mean, interval } = meanInterval([0.986, 0.9885, 0.988, 0.9835, 0.987]);
    assert.ok(Math.abs(mean - 0.9866) < 1e-9);
    assert.ok(interval);
    assert.ok(Math.abs(interval.low - 0.984144) < 1e-5 && Math.abs(interval.high - 0.989056) < 1e-5, `${interval.low}`);
  });

  it('is not known of one value, and is no wider than the normal one of very many', () => {
    assert.equal(meanInterval([0.9]).interval, null);
    const { mean, interval } = meanInterval(Array.from({ length: 100 }, (_, i) => i % 2));
    assert.ok(interval);
    assert.ok(Math.abs(interval.high - mean - 1.96 * (0.5 / Math.sqrt(99))) < 1e-9);
  });
});
