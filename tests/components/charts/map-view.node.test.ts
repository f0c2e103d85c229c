import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MapTravel } from '../../../components/charts/map-travel.js';
import { fromScreen, pan, reveal, toScreen, WHOLE_MAP, zoomAt } from '../../../components/charts/map-view.js';

const size = { width: 400, height: 300 };

describe('the view of a map', () => {
  it('zooms around the place under the pointer', () => {
    const at = { x: 250, y: 100 };
    const before = fromScreen(WHOLE_MAP, size, at);
    const after = toScreen(zoomAt(WHOLE_MAP, size, { factor: 3, at }), size, before);
    assert.ok(Math.hypot(after.x - at.x, after.y - at.y) < 1e-9);
  });

  it('moves what is under the pointer along with it', () => {
    const view = { zoom: 4, x: 0, y: 0 };
    const moved = toScreen(pan(view, size, { x: 30, y: -20 }), size, { x: 0, y: 0 });
    assert.deepEqual({ x: Math.round(moved.x), y: Math.round(moved.y) }, { x: 230, y: 130 });
  });

  it('never loses the map, and shows all of it when zoomed out', () => {
    assert.deepEqual(pan(WHOLE_MAP, size, { x: 500, y: 500 }), WHOLE_MAP);
    assert.deepEqual(zoomAt({ zoom: 4, x: 0.7, y: 0.7 }, size, { factor: 0.01, at: { x: 0, y: 0 } }), WHOLE_MAP);
    assert.ok(Math.abs(pan({ zoom: 2, x: 0, y: 0 }, size, { x: -1e4, y: 0 }).x) <= 0.5);
  });

  it('moves no further than needed to bring a point into the picture', () => {
    const view = { zoom: 4, x: 0, y: 0 };
    assert.deepEqual(reveal(view, size, { x: 0, y: 0 }), view);
    const shown = toScreen(reveal(view, size, { x: 0.6, y: 0 }), size, { x: 0.6, y: 0 });
    assert.ok(shown.x > 300 && shown.x <= 400, String(shown.x));
  });
});

describe('points on their way', () => {
  it('leave slowly, pass the middle at half time and arrive', () => {
    const travel = new MapTravel();
    travel.go(Float32Array.of(0, 0), 0, 0);
    travel.go(Float32Array.of(8, -8), 1000, 400);
    assert.deepEqual([...travel.at(1000)], [0, 0]);
    assert.deepEqual([...travel.at(1200)], [4, -4]);
    assert.deepEqual([...travel.at(1400)], [8, -8]);
    assert.equal(travel.moving(1400), false);
  });

  it('turn round from where they are', () => {
    const travel = new MapTravel();
    travel.go(Float32Array.of(0, 0), 0, 0);
    travel.go(Float32Array.of(8, 8), 0, 400);
    travel.go(Float32Array.of(0, 0), 200, 400);
    assert.deepEqual([...travel.at(200)], [4, 4]);
  });

  it('jump where the maps have different points', () => {
    const travel = new MapTravel();
    travel.go(Float32Array.of(1, 1), 0, 400);
    assert.deepEqual([...travel.at(0)], [1, 1]);
  });
});
