import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { falseAlarmsPerHit, goalsReached, recallPrice } from '../../../src/imbalance/goals-reached.js';

describe('recall goals', () => {
  it('are reached from the goal on, and asked only of classes that have images', () => {
    const reached = goalsReached([0.8, 0.79, 0, 1], [0.8, 0.8, 0.8, 0.8], [10, 10, 0, 5]);
    assert.deepEqual(reached, { present: [0, 1, 3], reached: [0, 3] });
  });

  it('cost accuracy, and precision of the class that loses most', () => {
    const before = { accuracy: 0.76, precision: [0.9, 0.5, 0] };
    assert.deepEqual(recallPrice(before, { accuracy: 0.6, precision: [0.95, 0.2, 0.1] }), {
      accuracyBefore: 0.76,
      accuracyAfter: 0.6,
      precision: { label: 1, before: 0.5, after: 0.2 },
    });
    assert.equal(recallPrice(before, before).precision, null);
  });

  it('cost false alarms where flags are separate', () => {
    const flags = [
      { recall: 0.8, precision: 0.5, support: 10 },
      { recall: 1, precision: 0.25, support: 4 },
    ];
    // 8 hits with 8 alarms, 4 hits with 12.
    assert.equal(falseAlarmsPerHit(flags), 20 / 12);
    assert.ok(Number.isNaN(falseAlarmsPerHit([{ recall: 0, precision: 0, support: 3 }])));
  });
});
