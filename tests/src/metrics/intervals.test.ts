import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootstrapInterval, percentileInterval, wilsonInterval } from '../../../src/metrics/index.js';
import { SeededRandom } from '../../../src/random.js';
import { assertClose } from '../projection/reference-numbers.js';
import { reference } from './metrics-fixture.js';

const { bootstrap, multiclass, wilson95 } = reference;

describe('percentileInterval', () => {
  it("has NumPy's quantiles of the fixture's resamples", () => {
    const hits = multiclass.y_true.map((truth, i) => Number(truth === multiclass.y_pred[i]));
    const accuracies = bootstrap.indices.map((row) => row.reduce((sum, i) => sum + hits[i], 0) / row.length);
    assertClose(accuracies, bootstrap.accuracy, 1e-15);
    const { low, high } = percentileInterval(accuracies);
    assertClose([low, high], bootstrap.ci95_accuracy, 1e-15);
  });
});

describe('bootstrapInterval', () => {
  const values = Array.from({ length: 50 }, (_, i) => Number(i % 5 === 0));
  const share = (indices: Uint32Array) => indices.reduce((sum, i) => sum + values[i], 0) / indices.length;

  it('surrounds the share of the sample, and is the same for the same seed', () => {
    const first = bootstrapInterval(50, share, { random: new SeededRandom(3) });
    assert.deepEqual(bootstrapInterval(50, share, { random: new SeededRandom(3) }), first);
    assert.ok(first.low > 0.05 && first.low < 0.2 && first.high > 0.2 && first.high < 0.35);
    assert.equal(first.used, 1000);
  });

  it('leaves resamples out in which the statistic is no number, and counts them', () => {
    const onlyWithFirst = (indices: Uint32Array) => (indices.includes(0) ? share(indices) : Number.NaN);
    const { used, resamples } = bootstrapInterval(50, onlyWithFirst, { random: new SeededRandom(3), resamples: 400 });
    assert.equal(resamples, 400);
    assert.ok(used > 200 && used < 300, `${used} of 400 hold the first sample, and about 254 should`);
  });
});

describe('wilsonInterval', () => {
  it('equals the formula, and stays within 0 and 1', () => {
    for (const { k, n, interval } of wilson95) {
      const { low, high } = wilsonInterval(k, n);
      assertClose(
        [low, high],
        interval.map((value) => Math.min(1, Math.max(0, value))),
        1e-14,
      );
    }
  });
});
