import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oversampledOrder } from '../../../src/imbalance/epoch-order.js';
import { shuffledOrder } from '../../../src/networks/epoch-training.js';
import { SeededRandom } from '../../../src/random.js';

const LABELS = Uint8Array.from({ length: 90 }, (_, i) => (i < 80 ? 0 : i < 88 ? 1 : 2));

describe('the order of an epoch', () => {
  it('has every image once without a remedy', () => {
    const order = shuffledOrder(90, new SeededRandom(1));
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      Array.from({ length: 90 }, (_, i) => i),
    );
  });

  it('draws every class equally often with oversampling, and each of its images about as often', () => {
    const order = oversampledOrder(LABELS, 3, new SeededRandom(1));
    const byClass = [0, 0, 0];
    const byImage = new Array<number>(90).fill(0);
    for (const image of order) {
      byClass[LABELS[image]]++;
      byImage[image]++;
    }
    assert.deepEqual(byClass, [30, 30, 30]);
    assert.deepEqual(byImage.slice(88), [15, 15]);
    assert.ok(byImage.slice(80, 88).every((times) => times === 3 || times === 4));
  });

  it('needs no image of a class that has none', () => {
    const order = oversampledOrder(LABELS, 5, new SeededRandom(1));
    assert.equal(order.length, 90);
  });
});
