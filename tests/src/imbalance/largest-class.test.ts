import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { largestClass, shareOfLargest } from '../../../src/imbalance/largest-class.js';

describe('the largest class', () => {
  it('is that of the training images, also where another is larger in the part that is asked', () => {
    const data = { counts: { train: [10, 70, 20], val: [6, 3, 1], test: [0, 8, 2] } };
    assert.equal(largestClass(data), 1);
    assert.deepEqual([shareOfLargest(data, 'val'), shareOfLargest(data, 'test')], [0.3, 0.8]);
  });
});
