import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DigitDrawing, drawDigits } from '../../../src/data/drawn-digits.js';
import { type ImageSet, imagePixels } from '../../../src/data/image-set.js';
import { sha256OfDataset } from '../../../src/data/sha256.js';

/** Share of the test images whose ten nearest training images (by pixels) mostly have the same label. */
function tenNearestAccuracy(train: ImageSet, test: ImageSet): number {
  let right = 0;
  for (let i = 0; i < test.count; i++) {
    const wanted = imagePixels(test, i);
    const distances = Float64Array.from({ length: train.count }, (_, j) =>
      squaredDistance(wanted, imagePixels(train, j)),
    );
    const nearest = Array.from(distances.keys())
      .sort((a, b) => distances[a] - distances[b])
      .slice(0, 10);
    const votes = new Array<number>(10).fill(0);
    for (const j of nearest) votes[train.labels[j]]++;
    if (votes.indexOf(Math.max(...votes)) === test.labels[i]) right++;
  }
  return right / test.count;
}

function squaredDistance(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

describe('drawn digits', () => {
  it('are the same for the same seed and others for another', () => {
    const first = sha256OfDataset(drawDigits({ seed: 7, train: 60, test: 20 }));
    assert.equal(sha256OfDataset(drawDigits({ seed: 7, train: 60, test: 20 })), first);
    assert.notEqual(sha256OfDataset(drawDigits({ seed: 8, train: 60, test: 20 })), first);
  });

  it('do not depend on the steps in which they are drawn', () => {
    const drawing = new DigitDrawing({ seed: 7, train: 60, test: 20 });
    while (!drawing.done) drawing.step(7);
    assert.equal(drawing.drawn, 80);
    assert.equal(sha256OfDataset(drawing), sha256OfDataset(drawDigits({ seed: 7, train: 60, test: 20 })));
  });

  it('of a smaller set are the start of a larger one, and no test image is a training image', () => {
    const small = drawDigits({ seed: 3, train: 10, test: 5 });
    const large = drawDigits({ seed: 3, train: 50, test: 25 });
    assert.deepEqual(large.train.pixels.subarray(0, small.train.pixels.length), small.train.pixels);
    assert.deepEqual(large.test.pixels.subarray(0, small.test.pixels.length), small.test.pixels);
    for (let i = 0; i < 25; i++) {
      for (let j = 0; j < 50; j++)
        assert.ok(squaredDistance(imagePixels(large.test, i), imagePixels(large.train, j)) > 0);
    }
  });

  it('hold all ten classes about equally often, in no order', () => {
    const { labels } = drawDigits({ seed: 1, train: 2000, test: 0 }).train;
    const everyTenth = labels.filter((_, i) => i % 10 === 0);
    for (let digit = 0; digit < 10; digit++) {
      const share = labels.filter((label) => label === digit).length / 2000;
      assert.ok(share > 0.07 && share < 0.13, `digit ${digit} has a share of ${share}`);
      assert.ok(everyTenth.includes(digit), `digit ${digit} is missing in every tenth image`);
    }
  });

  it('are white on black with the ink inside the frame', () => {
    const { train } = drawDigits({ seed: 5, train: 300, test: 0 });
    for (let i = 0; i < train.count; i++) {
      const pixels = imagePixels(train, i);
      const ink = pixels.reduce((sum, value) => sum + value, 0) / (255 * pixels.length);
      assert.ok(ink > 0.015 && ink < 0.35, `image ${i} has ${ink} of its area inked`);
      assert.ok(Math.max(...pixels) > 120, `image ${i} is pale`);
    }
  });

  it('are hard enough to be worth a lab and easy enough to be learnt', () => {
    const { train, test } = drawDigits({ seed: 7, train: 5000, test: 200 });
    const accuracy = tenNearestAccuracy(train, test);
    assert.ok(accuracy > 0.82 && accuracy < 0.95, `ten nearest neighbours on raw pixels are right for ${accuracy}`);
  });
});
