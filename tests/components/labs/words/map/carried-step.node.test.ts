import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Carrying, carriedEnds } from '../../../../../components/labs/words/map/carried-step.js';

const POINTS = [
  { x: 0, y: 0 },
  { x: 0, y: 10 },
  { x: 20, y: 0 },
  { x: 20, y: 10 },
];
const CARRIED = { step: [0, 1], to: [2, 3] } as const;

describe('an analogy’s step on its way', () => {
  it('starts at the first pair and comes to the fourth corner', () => {
    assert.deepEqual(carriedEnds(POINTS, CARRIED, 0), [POINTS[0], POINTS[1]]);
    assert.deepEqual(carriedEnds(POINTS, CARRIED, 0.5), [
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ]);
    assert.deepEqual(carriedEnds(POINTS, CARRIED, 1), [POINTS[2], POINTS[3]]);
  });

  it('goes on without jumping back, rests at the end, and can be played again', () => {
    const carrying = new Carrying();
    assert.equal(carrying.share(0), null);
    carrying.begin(1000, false);
    const shares = Array.from({ length: 40 }, (_, i) => carrying.share(1000 + 100 * i) ?? -1);
    assert.equal(shares[0], 0);
    assert.ok(shares.every((share, i) => i === 0 || share >= shares[i - 1]));
    assert.equal(shares[39], 1);
    assert.equal(carrying.moving(9000), false);
    carrying.begin(9000, false);
    assert.equal(carrying.share(9000), 0);
  });

  it('is there at once for a reader who wants no motion', () => {
    const carrying = new Carrying();
    carrying.begin(1000, true);
    assert.equal(carrying.share(1000), 1);
    assert.equal(carrying.moving(1000), false);
  });
});
