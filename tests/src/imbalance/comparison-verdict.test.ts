import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonCost, comparisonVerdict } from '../../../src/imbalance/comparison-verdict.js';
import type { ComparisonRow, Remedy } from '../../../src/imbalance/imbalance-events.js';

const row = (remedy: Remedy, seed: number, macroRecall: number, accuracy = 0.7): ComparisonRow => {
  return { remedy, split: 'val', seed, macroRecall, accuracy, minRecall: 0, macroAuc: 0.9, recall: [] };
};

const rowsOf = (recalls: Partial<Record<Remedy, readonly number[]>>) =>
  Object.entries(recalls).flatMap(([remedy, values]) => values.map((value, i) => row(remedy as Remedy, i, value)));

describe('the verdict on compared remedies', () => {
  it('is clear where every seed gains, and names gain, interval and price', () => {
    const rows = [
      ...rowsOf({ baseline: [0.4, 0.42, 0.41], weights: [0.45, 0.46, 0.47] }),
      ...[0.6, 0.61, 0.63].map((value, seed) => row('oversampling', seed, value, 0.65)),
    ];
    const verdict = comparisonVerdict(rows) ?? assert.fail();
    assert.deepEqual([verdict.best, verdict.kind, verdict.seeds], ['oversampling', 'clear', 3]);
    assert.ok(Math.abs(verdict.gain - 0.61 / 3) < 1e-9);
    // Gains .20, .19, .22: mean .2033, sd .01528, 4.303 · sd / √3 = .03795.
    assert.ok(Math.abs((verdict.interval?.low ?? 0) - 0.16538) < 1e-4);
    assert.ok(Math.abs(verdict.accuracy + 0.05) < 1e-12);
  });

  it('is unclear where seeds differ by more than they gain, and always with one seed', () => {
    assert.equal(comparisonVerdict(rowsOf({ baseline: [0.4, 0.5, 0.6], focal: [0.6, 0.48, 0.65] }))?.kind, 'unclear');
    const one = comparisonVerdict(rowsOf({ baseline: [0.4], focal: [0.9] }));
    assert.deepEqual([one?.kind, one?.interval], ['unclear', null]);
  });

  it('says that nothing beats nothing done where that is so, and nothing before there are two', () => {
    assert.deepEqual(
      comparisonVerdict(rowsOf({ baseline: [0.5, 0.5], weights: [0.4, 0.45], thresholds: [0.5, 0.48] }))?.best,
      'baseline',
    );
    assert.equal(comparisonVerdict(rowsOf({ baseline: [0.5] })), null);
    assert.equal(comparisonVerdict([row('weights', 3, 0.7), row('baseline', 4, 0.5)]), null);
  });
});

describe('what a comparison costs', () => {
  it('is four trainings a seed, at the pace of this machine', () => {
    const cost = comparisonCost({ epochs: 20, seeds: 3 }, { stepsPerEpoch: 55, stepMs: 40 });
    assert.deepEqual(cost, { trainings: 12, ms: 12 * 20 * 55 * 40 });
  });
});
