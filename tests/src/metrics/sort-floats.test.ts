import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortFloats } from '../../../src/metrics/sort-floats.js';
import { SeededRandom } from '../../../src/random.js';

describe('sortFloats', () => {
  it('orders as the native sort does, negative numbers, equal ones and extremes included', () => {
    const random = new SeededRandom(5);
    const values = Float32Array.from({ length: 5001 }, (_, i) =>
      i % 7 === 0 ? 0.25 : random.normal() * 10 ** random.integer(30),
    );
    values.set([3.4e38, -3.4e38, 1e-45, -1e-45, 0]);
    assert.deepEqual(sortFloats(values.slice()), values.slice().sort());
  });

  it('takes −0 for 0, so that both are one threshold', () => {
    const values = Float32Array.from({ length: 3000 }, (_, i) => (i % 2 ? -0 : 0));
    assert.ok(sortFloats(values).every((value) => Object.is(value, 0)));
  });
});
