import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawGarments } from '../../../src/data/drawn-garments.js';
import { imagePixels } from '../../../src/data/image-set.js';

function drawn(options: Parameters<typeof drawGarments>[0]) {
  const drawing = drawGarments(options);
  drawing.step(drawing.total);
  return drawing;
}

describe('drawn garments', () => {
  it('are the same for the same seed, and the start of a larger set', () => {
    const small = drawn({ seed: 5, train: 20, test: 10 });
    const large = drawn({ seed: 5, train: 30, test: 15 });
    assert.deepEqual(small.train.pixels, large.train.pixels.subarray(0, 20 * 784));
    assert.deepEqual(small.test.pixels, large.test.pixels.subarray(0, 10 * 784));
    assert.notDeepEqual(drawn({ seed: 6, train: 20, test: 10 }).train.pixels, small.train.pixels);
  });

  it('come in ten classes, about equally often', () => {
    const { train, classNames } = drawn({ seed: 1, train: 1000, test: 0 });
    const counts = classNames.map((_, label) => train.labels.filter((other) => other === label).length);
    assert.equal(classNames.length, 10);
    assert.ok(Math.min(...counts) > 60 && Math.max(...counts) < 140, counts.join());
  });

  it('fill a good part of the picture and leave its border dark', () => {
    const { train } = drawn({ seed: 2, train: 200, test: 0 });
    for (let i = 0; i < train.count; i++) {
      const lit = imagePixels(train, i).filter((value) => value > 10).length;
      assert.ok(lit > 30 && lit < 700, `image ${i} of class ${train.labels[i]}: ${lit} lit pixels`);
    }
  });

  it('can be told apart, but not by their mean pictures alone', () => {
    const { train, test, classNames } = drawn({ seed: 3, train: 2000, test: 400 });
    const means = classNames.map(() => new Float64Array(784));
    const counts = classNames.map(() => 0);
    for (let i = 0; i < train.count; i++) {
      counts[train.labels[i]]++;
      imagePixels(train, i).forEach((value, j) => {
        means[train.labels[i]][j] += value;
      });
    }
    const distance = (pixels: Uint8Array, label: number) =>
      means[label].reduce((sum, total, j) => sum + (total / counts[label] - pixels[j]) ** 2, 0);
    let right = 0;
    for (let i = 0; i < test.count; i++) {
      const distances = classNames.map((_, label) => distance(imagePixels(test, i), label));
      if (distances.indexOf(Math.min(...distances)) === test.labels[i]) right++;
    }
    assert.ok(right / test.count > 0.4 && right / test.count < 0.75, `${right} of ${test.count}`);
  });
});
