import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extendLoop, pointsWithin } from '../../../components/charts/map-area.js';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('pointsWithin', () => {
  it('names the points inside a loop, and none outside', () => {
    const points = [
      { x: 5, y: 5 },
      { x: 11, y: 5 },
      { x: 9.9, y: 0.1 },
      { x: -1, y: -1 },
    ];
    assert.deepEqual(
      pointsWithin(square, 4, (index) => points[index]),
      [0, 2],
    );
  });

  it('leaves out the bay of a loop that bends inwards', () => {
    const bay = [...square, { x: 5, y: 5 }];
    const points = [
      { x: 1, y: 5 },
      { x: 8, y: 5 },
    ];
    assert.deepEqual(
      pointsWithin(bay, 2, (index) => points[index]),
      [1],
    );
  });

  it('takes a mere stroke for no loop', () => {
    assert.deepEqual(
      pointsWithin(square.slice(0, 2), 1, () => ({ x: 5, y: 0 })),
      [],
    );
  });
});

describe('extendLoop', () => {
  it('leaves out corners that lie too near to the last', () => {
    const loop = extendLoop([{ x: 0, y: 0 }], { x: 1, y: 1 });
    assert.equal(loop.length, 1);
    assert.equal(extendLoop(loop, { x: 9, y: 0 }).length, 2);
  });
});
