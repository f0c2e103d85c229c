import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionAmong } from '../../../src/triplet/drawing.js';

describe('a drawing', () => {
  it('lands on the map point that it equals', () => {
    const points = Float32Array.of(0, 0, 4, 0, 0, 4, 9, 9);
    const positions = Float32Array.of(10, 10, 20, 10, 10, 20, 90, 90);
    const [x, y] = positionAmong(Float32Array.of(4, 0), points, positions);
    assert.ok(Math.abs(x - 20) < 1e-3 && Math.abs(y - 10) < 1e-3, `${x}, ${y}`);
  });

  it('lands among its nearest points, not among far ones', () => {
    const points = Float32Array.of(0, 0, 2, 0, 0, 2, 50, 50);
    const positions = Float32Array.of(0, 0, 2, 0, 0, 2, 1000, 1000);
    const [x, y] = positionAmong(Float32Array.of(0.7, 0.7), points, positions);
    assert.ok(x > 0 && x < 2 && y > 0 && y < 2, `${x}, ${y}`);
  });
});
