import { assert } from 'chai';
import { placeTip } from '../../../components/charts/map-template.js';
import { clearPage, show } from './page-fixture.js';

const TIP = { width: 200, height: 50 };

/** Where the box about a point stands, relative to its map. */
function tipFor(at: { x: number; y: number }, size: { width: number; height: number }) {
  const map = show(document.createElement('div'), size.width);
  Object.assign(map.style, { position: 'relative', height: `${size.height}px` });
  const tip = document.createElement('div');
  Object.assign(tip.style, { position: 'absolute', inset: '0 auto auto 0' });
  Object.assign(tip.style, { width: `${TIP.width}px`, height: `${TIP.height}px` });
  map.append(tip);
  placeTip(tip, at, size);
  const [box, edge] = [tip.getBoundingClientRect(), map.getBoundingClientRect()];
  clearPage();
  return {
    left: box.left - edge.left,
    right: box.right - edge.left,
    top: box.top - edge.top,
    bottom: box.bottom - edge.top,
  };
}

describe('the box about a point of a map', () => {
  for (const size of [
    { width: 326, height: 261 },
    { width: 640, height: 512 },
  ]) {
    it(`never covers its point, and stays within a map of ${size.width} pixels`, () => {
      for (const across of [0, 0.02, 0.25, 0.5, 0.75, 0.98, 1]) {
        for (const down of [0, 0.1, 0.5, 0.9, 1]) {
          const at = { x: across * size.width, y: down * size.height };
          const { left, right, top, bottom } = tipFor(at, size);
          const covers = left < at.x + 6 && right > at.x - 6 && top < at.y + 6 && bottom > at.y - 6;
          assert.isFalse(covers, `${JSON.stringify(at)} under ${left}–${right}, ${top}–${bottom}`);
          assert.isTrue(left >= 0 && top >= 0 && right <= size.width && bottom <= size.height, JSON.stringify(at));
        }
      }
    });
  }
});
