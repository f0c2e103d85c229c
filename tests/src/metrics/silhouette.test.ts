import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { silhouetteSamples } from '../../../src/metrics/silhouette.js';

const points = { data: Float64Array.from([0, 0, 1, 0, 0, 2, 5, 5, 6, 5, 9, 0]), rows: 6, columns: 2 };

describe('silhouette', () => {
  it('is scikit-learn’s, with 0 for a point alone in its group', () => {
    // silhouette_samples([[0,0],[1,0],[0,2],[5,5],[6,5],[9,0]], [0,0,0,1,1,2])
    const wanted = [0.79840495, 0.75983213, 0.66217279, 0.84382624, 0.82850141, 0];
    silhouetteSamples(points, [0, 0, 0, 1, 1, 2]).forEach((value, i) => {
      assert.ok(Math.abs(value - wanted[i]) < 1e-7, `point ${i}: ${value}`);
    });
  });

  it('needs two groups, and not as many as there are points', () => {
    assert.throws(() => silhouetteSamples(points, [1, 1, 1, 1, 1, 1]), { code: 'query-invalid' });
    assert.throws(() => silhouetteSamples(points, [1, 2, 3, 4, 5, 6]), { code: 'query-invalid' });
  });
});
