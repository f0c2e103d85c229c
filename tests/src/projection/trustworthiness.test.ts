import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trustworthiness } from '../../../src/projection/trustworthiness.js';
import { matrixOf, normalMatrix, readFixture } from './reference-numbers.js';

const fixture = readFixture<{ X: number[][]; Y: number[][]; trustworthiness: Record<string, number> }>('tsne');

describe('trustworthiness', () => {
  it("equals scikit-learn's for every number of neighbours", () => {
    const positions = Float64Array.from(fixture.Y.flat());
    for (const [k, expected] of Object.entries(fixture.trustworthiness)) {
      assert.ok(Math.abs(trustworthiness(matrixOf(fixture.X), positions, Number(k)) - expected) < 1e-12);
    }
  });

  it('is 1 for the points themselves and about .5 for a random map', () => {
    const points = normalMatrix(1, 400, 2);
    assert.equal(trustworthiness(points, points.data), 1);
    assert.ok(Math.abs(trustworthiness(points, normalMatrix(2, 400, 2).data) - 0.5) < 0.05);
  });

  it('refuses neighbours that are half the points or more, and says how many can be had', () => {
    const positions = Float64Array.from(fixture.Y.flat());
    assert.throws(() => trustworthiness(matrixOf(fixture.X), positions, 12), {
      code: 'settings-invalid',
      message: /from 1 to 11/,
    });
  });

  it('refuses a map of other points', () => {
    assert.throws(() => trustworthiness(matrixOf(fixture.X), new Float32Array(10)), { code: 'points-invalid' });
  });
});
