import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignTo } from '../../../src/projection/procrustes.js';
import { assertClose, normalMatrix } from './reference-numbers.js';

/** Turns by `angle`, after mirroring y if asked, then scales and shifts. */
function moved(
  positions: Float32Array,
  { angle, mirror = 1, scale = 1 }: { angle: number; mirror?: number; scale?: number },
) {
  const turned = positions.slice();
  for (let i = 0; i < positions.length; i += 2) {
    const y = mirror * positions[i + 1];
    turned[i] = scale * (Math.cos(angle) * positions[i] - Math.sin(angle) * y) + 7;
    turned[i + 1] = scale * (Math.sin(angle) * positions[i] + Math.cos(angle) * y) - 3;
  }
  return turned;
}

const map = normalMatrix(1, 40, 2).data;

describe('alignTo', () => {
  it('undoes any turn, mirroring and shift', () => {
    for (const mirror of [1, -1]) {
      for (const angle of [0, 0.3, Math.PI / 2, 2.5, Math.PI, -1.2]) {
        assertClose(alignTo(map, moved(map, { angle, mirror })), map, 1e-5);
      }
    }
  });

  it('scales nothing: a map twice as large stays twice as large about the same centre', () => {
    const aligned = alignTo(map, moved(map, { angle: 1, scale: 2 }));
    const centre = [0, 1].map((axis) => map.reduce((sum, x, i) => sum + (i % 2 === axis ? x : 0), 0) / 40);
    assertClose(
      aligned,
      map.map((x, i) => centre[i % 2] + 2 * (x - centre[i % 2])),
      1e-5,
    );
  });

  it('brings a noisy map nearer than any other turn about the same centre does', () => {
    const noise = normalMatrix(2, 40, 2).data;
    const noisy = moved(map, { angle: 2, mirror: -1 }).map((x, i) => x + 0.4 * noise[i]);
    const distance = (other: Float32Array) => other.reduce((sum, x, i) => sum + (x - map[i]) ** 2, 0);
    const best = alignTo(map, noisy);
    const smallest = distance(best);
    for (const mirror of [1, -1]) {
      for (let angle = 0.05; angle < 6.25; angle += 0.1) {
        assert.ok(smallest < distance(recentred(moved(best, { angle, mirror }), best)));
      }
    }
  });

  it('leaves its arguments alone, and works on one point, on none, and on points that coincide', () => {
    const before = map.slice();
    alignTo(map, map);
    assert.deepEqual(map, before);
    assert.deepEqual([...alignTo(Float32Array.of(3, 4), Float32Array.of(-1, 0))], [3, 4]);
    assert.deepEqual([...alignTo(new Float32Array(0), new Float32Array(0))], []);
    assert.deepEqual([...alignTo(Float32Array.of(1, 1, 3, 3), new Float32Array(4))], [2, 2, 2, 2]);
  });

  it('refuses maps of different numbers of points', () => {
    assert.throws(() => alignTo(map, map.slice(2)), { code: 'points-invalid' });
  });
});

/** The map shifted so that it has the centre of the other. */
function recentred(positions: Float32Array, other: Float32Array): Float32Array {
  const shift = [0, 1].map(
    (axis) => other.reduce((sum, x, i) => sum + (i % 2 === axis ? x - positions[i] : 0), 0) / (other.length / 2),
  );
  return positions.map((x, i) => x + shift[i % 2]);
}
