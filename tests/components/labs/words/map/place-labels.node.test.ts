import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crosses, overlap, placeLabels } from '../../../../../components/labs/words/map/place-labels.js';
import { SeededRandom } from '../../../../../src/random.js';

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

  it('leave arrows free where there is a place beside them, and take one on them where there is none', () => {
    const point = { x: 100, y: 10, width: 40 };
    const arrow = { start: point, end: { x: 160, y: 10 } };
    const [free] = placeLabels([point], { width: 300, height: 100, lines: [arrow] });
    assert.ok(free !== null && !crosses(arrow, free));
    // Neither above nor below nor to the left is there room.
    const blocked = [{ x: 0, y: 0, width: 95, height: 20 }];
    const [onArrow] = placeLabels([point], { width: 300, height: 20, lines: [arrow], blocked });
    assert.ok(onArrow !== null && crosses(arrow, onArrow));
  });

  it('of the first points are placed first', () => {
    const points = Array.from({ length: 60 }, () => ({ x: 50, y: 50, width: 80 }));
    const placed = placeLabels(points, { width: 160, height: 100 });
    assert.ok(placed[0] !== null && placed[59] === null);
  });
});

describe('a line', () => {
  it('crosses a box by its middle, its end, or from corner to corner, and not beside it', () => {
    const box = { x: 10, y: 10, width: 20, height: 10 };
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      start: { x: x1, y: y1 },
      end: { x: x2, y: y2 },
    });
    for (const through of [line(0, 15, 40, 15), line(0, 0, 15, 15), line(20, 0, 20, 40), line(12, 12, 14, 14)]) {
      assert.ok(crosses(through, box));
    }
    for (const beside of [line(0, 0, 40, 0), line(0, 0, 5, 40), line(0, 30, 20, 40), line(40, 15, 60, 15)]) {
      assert.ok(!crosses(beside, box));
    }
  });
});
