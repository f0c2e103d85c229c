import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pearson, spearman } from '../../../src/metrics/correlation.js';

describe('correlation', () => {
  it('gives equal values the mean of their ranks, as SciPy does', () => {
    // scipy.stats.spearmanr([1, 2, 2, 3, 10], [5, 6, 7, 7, 1]) and pearsonr of the same
    assert.ok(Math.abs(spearman([1, 2, 2, 3, 10], [5, 6, 7, 7, 1]) + 0.13157894736842107) < 1e-12);
    assert.ok(Math.abs(pearson([1, 2, 2, 3, 10], [5, 6, 7, 7, 1]) + 0.869972302396287) < 1e-12);
  });

  it('is not a number where nothing varies', () => {
    assert.ok(Number.isNaN(pearson([1, 1, 1], [1, 2, 3])));
  });
});
