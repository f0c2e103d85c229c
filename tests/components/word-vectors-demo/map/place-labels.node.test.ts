import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overlap, placeLabels } from '../../../../components/word-vectors-demo/map/place-labels.js';
import { SeededRandom } from '../../../../src/random.js';

describe('labels of a map', () => {
  it('cover neither each other, nor a dot, nor a blocked place, and stay on the map', () => {
    const random = new SeededRandom(2);
    const room = { width: 400, height: 300 };
    const blocked = [{ x: 350, y: 0, width: 50, height: 100 }];
    const points = Array.from({ length: 40 }, () => ({
      x: random.uniform(0, 400),
      y: random.uniform(0, 300),
      width: 40,
    }));
    const placed = placeLabels(points, { ...room, blocked });
    const boxes = placed.filter((box) => box !== null);
    assert.ok(boxes.length > 20, `${boxes.length} of 40 have a label`);
    boxes.forEach((box, i) => {
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= room.width && box.y + box.height <= room.height);
      assert.ok(!overlap(box, blocked[0]));
      assert.ok(boxes.every((other, j) => i === j || !overlap(box, other)));
    });
    placed.forEach((box, i) => {
      if (!box) return;
      const others = points.filter((_, j) => j !== i);
      assert.ok(others.every(({ x, y }) => !overlap(box, { x: x - 1, y: y - 1, width: 2, height: 2 })));
    });
  });

  it('of the first points are placed first', () => {
    const points = Array.from({ length: 60 }, () => ({ x: 50, y: 50, width: 80 }));
    const placed = placeLabels(points, { width: 160, height: 100 });
    assert.ok(placed[0] !== null && placed[59] === null);
  });
});
