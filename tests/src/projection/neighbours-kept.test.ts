import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighboursKept } from '../../../src/projection/neighbours-kept.js';
import { assertClose, normalMatrix } from './reference-numbers.js';

describe('neighboursKept', () => {
  const points = normalMatrix(1, 120, 2);

  it('is 1 everywhere for a map that only turned, mirrored and stretched the points', () => {
    const map = Float32Array.from({ length: 240 }, (_, i) =>
      i % 2 ? 3 * points.data[i - 1] + 5 : -3 * points.data[i + 1],
    );
    assertClose(neighboursKept(points, map, 8), new Array(120).fill(1), 0);
  });

  it('tells the points that were moved away from the others', () => {
    const map = Float32Array.from(points.data);
    for (let i = 0; i < 20; i++) map[i] += 100 + 7 * i * i;
    const kept = neighboursKept(points, map, 8);
    const mean = (from: number, to: number) => kept.subarray(from, to).reduce((sum, x) => sum + x, 0) / (to - from);
    assert.ok(mean(0, 10) < 0.3 && mean(10, 120) > 0.8, `${mean(0, 10)}, ${mean(10, 120)}`);
  });

  it('is about k / n for a map that has nothing to do with the points', () => {
    const kept = neighboursKept(normalMatrix(2, 400, 5), normalMatrix(3, 400, 2).data, 20);
    const mean = kept.reduce((sum, share) => sum + share, 0) / 400;
    assert.ok(Math.abs(mean - 20 / 400) < 0.02, `${mean}`);
  });

  it('refuses a map that does not fit, no numbers, and more neighbours than there are', () => {
    assert.throws(() => neighboursKept(points, new Float32Array(10)), { code: 'points-invalid' });
    assert.throws(() => neighboursKept(points, new Float32Array(240).fill(Number.NaN)), { code: 'points-invalid' });
    assert.throws(() => neighboursKept(points, points.data, 120), { code: 'settings-invalid' });
    assert.deepEqual([...neighboursKept(normalMatrix(1, 1, 3), Float32Array.of(0, 0))], [1]);
  });
});
