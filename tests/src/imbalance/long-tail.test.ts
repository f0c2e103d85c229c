import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawDigits } from '../../../src/data/drawn-digits.js';
import { classCounts } from '../../../src/data/image-splits.js';
import { threeParts } from '../../../src/data/own-parts.js';
import { keptCounts, withLongTail } from '../../../src/imbalance/long-tail.js';

const { train: set } = drawDigits({ seed: 1, train: 2000, test: 10 });
const DIGITS = threeParts({ name: 'digits', set, classNames: [...'0123456789'] }, 7);

test('each class keeps a constant fraction of the one before, as in Cui et al. 2019', () => {
  assert.deepEqual(keptCounts([5000, 5000, 5000], 100), [5000, 500, 50]);
  assert.deepEqual(keptCounts([100, 30, 100], 100), [100, 2, 10]);
});

test('no class grows or vanishes, however large the ratio', () => {
  assert.deepEqual(
    keptCounts([8, 3, 100], 4),
    [8, 3, 100].map((count, i) => (i === 1 ? 3 : count)),
  );
  assert.deepEqual(keptCounts([100, 100], 100), [100, 2]);
});

test('only the training part becomes unbalanced', () => {
  const before = classCounts(DIGITS);
  const after = classCounts(withLongTail(DIGITS, { imbalanceRatio: 20, seed: 7 }));
  assert.deepEqual([after.val, after.test], [before.val, before.test]);
  const ratio = Math.max(...after.train) / Math.min(...after.train);
  assert.ok(Math.abs(ratio - 20) < 2, String(ratio));
  assert.equal(withLongTail(DIGITS, { imbalanceRatio: 1, seed: 7 }), DIGITS);
});
