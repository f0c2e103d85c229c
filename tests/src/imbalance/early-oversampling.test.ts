import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawLesions } from '../../../src/data/drawn-lesions.js';
import { indicesByClass } from '../../../src/data/image-set.js';
import { oversampleBeforeSplit } from '../../../src/imbalance/early-oversampling.js';
import { SeededRandom } from '../../../src/random.js';

describe('oversampling before the split', () => {
  const { splits } = drawLesions({ seed: 2, size: 'tenth' });
  const leaky = oversampleBeforeSplit(splits.train, 7, new SeededRandom(2));

  it('makes all classes equal, and puts copies of most claimed test images into training', () => {
    const counts = [leaky.train, leaky.claimed].map(({ labels }) =>
      indicesByClass(labels, 7).map(({ length }) => length),
    );
    const totals = counts[0].map((count, label) => count + counts[1][label]);
    assert.equal(new Set(totals).size, 1);
    assert.ok(leaky.copiedShare > 0.5, `${leaky.copiedShare} of the claimed images have copies`);
  });

  it('takes nothing from the validation part, which tells the truth', () => {
    const key = (pixels: Uint8Array, i: number) => pixels.subarray(i * 2352, (i + 1) * 2352).join();
    const kept = new Set(Array.from({ length: splits.val.count }, (_, i) => key(splits.val.pixels, i)));
    for (let i = 0; i < leaky.train.count; i++) assert.ok(!kept.has(key(leaky.train.pixels, i)));
  });
});
