import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evenPlaces, rowsAt } from '../../../src/sharing/thinned.js';

describe('thinning', () => {
  it('keeps the first and the last, evenly spread', () => {
    assert.deepEqual(evenPlaces(101, 5), [0, 25, 50, 75, 100]);
    assert.deepEqual(evenPlaces(3, 5), [0, 1, 2]);
    assert.deepEqual(evenPlaces(0, 5), []);
  });

  it('takes whole rows, and leaves the source as it was', () => {
    const source = new Uint8Array([1, 2, 3, 4, 5, 6]);
    assert.deepEqual(rowsAt(source, [0, 2], 2), new Uint8Array([1, 2, 5, 6]));
    assert.deepEqual(source, new Uint8Array([1, 2, 3, 4, 5, 6]));
  });
});
