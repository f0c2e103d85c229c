import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImageSet } from '../../../src/data/image-set.js';
import { isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { batchLayout } from '../../../src/triplet/batch-layout.js';
import { ClassBatches, drawTriplets } from '../../../src/triplet/batches.js';
import { defaultTripletSettings, type TripletSettings } from '../../../src/triplet/triplet-settings.js';

function labelled(labels: readonly number[]): ImageSet {
  const count = labels.length;
  return { pixels: new Uint8Array(count), labels: Uint8Array.from(labels), count, height: 1, width: 1, channels: 1 };
}

const mined = (changed: Partial<TripletSettings>) => ({
  ...defaultTripletSettings,
  ...{ mining: 'semi-hard' as const, ...changed },
});

const threeClasses = labelled(Array.from({ length: 60 }, (_, i) => i % 3));

describe('random triplets', () => {
  it('pair every anchor with another image of its class and with one of another class', () => {
    const triplets = drawTriplets(threeClasses, 500, new SeededRandom(1));
    const { labels } = threeClasses;
    for (let i = 0; i < triplets.length; i += 3) {
      const [anchor, positive, negative] = triplets.slice(i, i + 3);
      assert.notEqual(anchor, positive);
      assert.equal(labels[anchor], labels[positive]);
      assert.notEqual(labels[anchor], labels[negative]);
    }
  });

  it('use every image once as an anchor before any image twice', () => {
    const triplets = drawTriplets(threeClasses, 60, new SeededRandom(2));
    const anchors = new Set(Array.from({ length: 60 }, (_, i) => triplets[3 * i]));
    assert.equal(anchors.size, 60);
  });

  it('are the same for the same seed and others for another', () => {
    const draw = (seed: number) => drawTriplets(threeClasses, 50, new SeededRandom(seed));
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  it('leave out a class with one image, which has no positive', () => {
    const triplets = drawTriplets(labelled([0, 0, 1, 1, 2]), 40, new SeededRandom(3));
    assert.ok(!triplets.includes(4));
  });

  it('say that two classes are needed where there is one', () => {
    assert.throws(
      () => drawTriplets(labelled([0, 0, 0]), 4, new SeededRandom(1)),
      (error) => isLabError(error) && error.code === 'data-mismatch',
    );
  });
});

describe('batches for mining', () => {
  it('hold the same number of different images of each class, sorted by class', () => {
    const batches = new ClassBatches(threeClasses, mined({ batchSize: 14, imagesPerClass: 4 }));
    assert.deepEqual(batches.layout, { classes: 3, perClass: 4 });
    const batch = batches.draw(new SeededRandom(1));
    assert.equal(new Set(batch).size, 12);
    for (let row = 0; row < batch.length; row++) {
      assert.equal(threeClasses.labels[batch[row]], threeClasses.labels[batch[4 * Math.floor(row / 4)]]);
    }
  });

  it('take four images of each of ten classes for the hardest, though a batch of 128 has room for twelve', () => {
    assert.deepEqual(batchLayout(10, mined({ mining: 'batch-hard' })), { classes: 10, perClass: 4 });
    assert.deepEqual(batchLayout(10, mined({ mining: 'random', hardAfter: 1 })), { classes: 10, perClass: 4 });
    assert.deepEqual(batchLayout(10, mined({ mining: 'semi-hard' })), { classes: 10, perClass: 12 });
    assert.deepEqual(batchLayout(10, mined({ mining: 'batch-hard', imagesPerClass: 12 })), {
      classes: 10,
      perClass: 12,
    });
  });

  it('take some of the classes where the batch is too small for all, and two of two at least', () => {
    assert.deepEqual(batchLayout(10, mined({ batchSize: 16, imagesPerClass: 4 })), { classes: 4, perClass: 4 });
    assert.deepEqual(batchLayout(10, mined({ batchSize: 8, imagesPerClass: 64 })), { classes: 2, perClass: 4 });
    assert.deepEqual(batchLayout(10, mined({ batchSize: 8 })), { classes: 4, perClass: 2 });
    const tenClasses = labelled(Array.from({ length: 200 }, (_, i) => i % 10));
    const batch = new ClassBatches(tenClasses, mined({ batchSize: 8 })).draw(new SeededRandom(4));
    assert.equal(new Set([...batch].map((index) => tenClasses.labels[index])).size, 4);
  });
});
