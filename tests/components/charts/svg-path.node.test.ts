import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linePath, stairPath } from '../../../components/charts/svg-path.js';

describe('paths', () => {
  it('break a line where a point is not a number, and make a dot of a lone point', () => {
    const points = [0, 1, Number.NaN, 3].map((y, x) => ({ x, y }));
    assert.equal(linePath(points), 'M0,0h0L1,1M3,3h0');
    assert.equal(linePath([]), '');
  });

  it('hold a stair’s height until the next step', () => {
    const points = [
      { x: 0, y: 9 },
      { x: 0, y: 4 },
      { x: 2.005, y: 9 },
    ];
    assert.equal(stairPath(points), 'M0,9H0V4H2.01V9');
  });
});
