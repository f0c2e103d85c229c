import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decimate } from '../../../components/charts/decimate.js';

describe('decimate', () => {
  it('keeps short series whole', () => {
    assert.deepEqual(decimate([0, 1, 2], [5, 6, 7], { pixelsPerUnit: 0.01, most: 3 }), [0, 1, 2]);
  });

  it('keeps the first, lowest, highest and last point of every pixel column', () => {
    const y = [3, 9, 4, 1, 2, 7, 7, 7, 7, 7];
    const x = y.map((_, index) => index);
    assert.deepEqual(decimate(x, y, { pixelsPerUnit: 0.2, most: 4 }), [0, 1, 3, 4, 5, 9]);
  });

  it('keeps gaps, and the extremes beside them', () => {
    const y = [Number.NaN, 2, 8, 1, 3, Number.NaN, 3, 3];
    const x = y.map((_, index) => index);
    assert.deepEqual(decimate(x, y, { pixelsPerUnit: 0.01, most: 4 }), [0, 2, 3, 5, 7]);
  });
});
