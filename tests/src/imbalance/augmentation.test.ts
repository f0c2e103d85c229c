import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { augmentImages, changeImage } from '../../../src/imbalance/augmentation.js';
import { SeededRandom } from '../../../src/random.js';

const SIDE = 5;
const IMAGE = { height: SIDE, width: SIDE, channels: 3, count: 1, labels: Uint8Array.of(0) };
const pixels = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, i) => (i * 37) % 256);
const still = { turn: 0, down: 0, right: 0, brightness: 1 };

function changed(change: Partial<typeof still>): Float32Array {
  const out = new Float32Array(pixels.length);
  changeImage(pixels, IMAGE, { ...still, ...change }, out);
  return out;
}

const colours = (values: ArrayLike<number>) =>
  Array.from({ length: SIDE * SIDE }, (_, i) => [0, 1, 2].map((c) => values[3 * i + c]).join());

describe('augmentation', () => {
  it('changes nothing when it is asked for nothing', () => {
    assert.deepEqual(
      changed({}),
      Float32Array.from(pixels, (value) => value / 255),
    );
  });

  it('turns into eight different pictures of the same colours', () => {
    const turned = Array.from({ length: 8 }, (_, turn) => colours(changed({ turn })));
    assert.equal(new Set(turned.map((picture) => picture.join(' '))).size, 8);
    for (const picture of turned) assert.deepEqual([...picture].sort(), [...turned[0]].sort());
  });

  it('moves an image by whole pixels and continues its edge', () => {
    const [before, moved] = [colours(changed({})), colours(changed({ down: 1, right: 2 }))];
    assert.equal(moved[1 * SIDE + 2], before[0]);
    assert.equal(moved[4 * SIDE + 4], before[3 * SIDE + 2]);
    assert.equal(moved[0], before[0]);
  });

  it('makes all colours brighter alike, and none brighter than white', () => {
    const bright = changed({ brightness: 1.5 });
    pixels.forEach((value, i) => {
      assert.ok(Math.abs(bright[i] - Math.min(1, (1.5 * value) / 255)) < 1e-6);
    });
  });

  it('is the same for the same seed, and another for each image', () => {
    const set = { ...IMAGE, pixels };
    const draw = (seed: number) => {
      const out = new Float32Array(2 * pixels.length);
      augmentImages(set, [0, 0], out, new SeededRandom(seed));
      return out;
    };
    assert.deepEqual(draw(4), draw(4));
    assert.notDeepEqual(draw(4).subarray(0, pixels.length), draw(4).subarray(pixels.length));
  });
});
