import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cooccurrence } from '../../../../src/words/corpus/cooccurrence.js';
import { positiveInformation } from '../../../../src/words/corpus/pointwise-information.js';

describe('co-occurrence', () => {
  it('counts within the window, both ways, with unknown words left out', () => {
    const counted = new Cooccurrence(['a', 'b', 'c'], 1);
    counted.add(['a', 'rare', 'b', 'c', 'a']);
    assert.deepEqual([...counted.counts], [0, 1, 1, 1, 0, 1, 1, 1, 0]);
  });

  it('becomes the logarithm of how much likelier than chance a pair is, where it is likelier', () => {
    const { starts, columns, values } = positiveInformation(Float32Array.of(0, 8, 1, 8, 0, 1, 1, 1, 0), 3);
    const sums = [9, 9, 2];
    const total = sums.reduce((sum, value) => sum + value ** 0.75, 0);
    const wanted = Math.log((8 * total) / (9 * 9 ** 0.75));
    assert.equal(columns[starts[0]], 1);
    assert.ok(Math.abs(values[starts[0]] - wanted) < 1e-6);
    assert.ok(values.every((value) => value > 0));
  });
});
