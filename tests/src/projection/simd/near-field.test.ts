import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NearField } from '../../../../src/projection/simd/near-field.js';
import { normalMatrix } from '../reference-numbers.js';
import { openKernels, placeFloats, relativeError } from './kernel-arrays.js';

const CORE = 2.25;

/** What a polynomial of degree 3 in s about the core leaves out of K1 and K2, pair by pair in double precision. */
function leftOut(positions: Float32Array): { forces: Float64Array; total: number } {
  const forces = new Float64Array(positions.length);
  let total = 0;
  const u = 1 / (1 + CORE);
  for (let i = 0; i < positions.length; i += 2) {
    for (let j = 0; j < positions.length; j += 2) {
      const dx = positions[i] - positions[j];
      const dy = positions[i + 1] - positions[j + 1];
      const s = dx * dx + dy * dy;
      if (s >= CORE) continue;
      const e = (CORE - s) * u;
      total += 1 / (1 + s) - u * (1 + e + e ** 2 + e ** 3);
      const push = 1 / (1 + s) ** 2 - u * u * (1 + 2 * e + 3 * e ** 2 + 4 * e ** 3);
      forces[i] += push * dx;
      forces[i + 1] += push * dy;
    }
  }
  return { forces, total };
}

function assertCorrected(positions: Float32Array): void {
  const memory = openKernels();
  const points = positions.length / 2;
  const at = placeFloats(memory, positions);
  const forces = placeFloats(memory, new Float32Array(positions.length));
  const side = 2 * Math.max(...positions.map(Math.abs));
  const region = { centre: { x: 0, y: 0 }, side, core: CORE };
  const total = new NearField(memory, points, 256).correct(at, region, forces);
  const expected = leftOut(positions);
  assert.ok(relativeError(memory.floats(forces, positions.length), expected.forces) < 1e-5);
  assert.ok(Math.abs(total / expected.total - 1) < 1e-5, `${total}, not ${expected.total}`);
}

describe('NearField', () => {
  it('puts back what the smoothed kernels leave out between near points', () => {
    assertCorrected(normalMatrix(1, 700, 2).data.map((value) => 8 * value));
  });

  it('counts each pair once where lines of cells are all but empty', () => {
    // Three points in neighbouring cells of two lines with nothing behind them, and one far away.
    assertCorrected(Float32Array.of(0.2, 0.2, 1.4, 0.4, 0.4, 1.4, 1.2, 1.3, -20, -20));
    assertCorrected(normalMatrix(2, 60, 2).data.map((value) => 12 * value));
  });
});
