import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hardestPairs } from '../../../src/triplet/hardest-pairs.js';

/** Images on a line: two of class 0, then two of class 1, then one of class 2. */
const line = (...values: number[]) => ({
  values: Float32Array.from(values),
  labels: Uint8Array.of(0, 0, 1, 1, 2),
  size: 1,
});

describe('the hardest pairs', () => {
  it('are the farthest two of one class and the nearest two of different ones', () => {
    const pairs = hardestPairs(line(0, 5, 6, 8, 20), 'plain');
    assert.deepEqual(pairs?.positive, { rows: [0, 1], distance: 5 });
    assert.deepEqual(pairs?.negative, { rows: [1, 2], distance: 1 });
    assert.equal(hardestPairs(line(0, 5, 6, 8, 20), 'squared')?.positive.distance, 25);
  });

  it('come with the share of anchors that have all of their class nearer than any other', () => {
    assert.equal(hardestPairs(line(0, 1, 6, 7, 20), 'plain')?.ordered, 1);
    assert.equal(hardestPairs(line(0, 5, 6, 8, 20), 'plain')?.ordered, 1 / 2);
  });

  it('are none where all images are of one class', () => {
    const one = { ...line(0, 1, 2, 3, 4), labels: new Uint8Array(5) };
    assert.equal(hardestPairs(one, 'plain'), null);
  });
});
