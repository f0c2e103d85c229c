import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedConfusions } from '../../../src/imbalance/confusions.js';

describe('the confusions that are named', () => {
  const confusion = [
    [1200, 100, 41],
    [8, 4, 0],
    [30, 0, 70],
  ];

  it('are those that take most of their class, not those of most images', () => {
    const named = namedConfusions(confusion, 3);
    assert.deepEqual(
      named.map(({ truth, predicted, count, of }) => [truth, predicted, count, of]),
      [
        [1, 0, 8, 12],
        [2, 0, 30, 100],
        [0, 1, 100, 1341],
      ],
    );
  });

  it('are none where every image is told right, and a class without images has none', () => {
    assert.deepEqual(
      namedConfusions(
        [
          [9, 0],
          [0, 0],
        ],
        4,
      ),
      [],
    );
  });
});
