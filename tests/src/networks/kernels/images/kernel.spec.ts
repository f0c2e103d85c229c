import { before, describe, it } from 'node:test';
import type { ImageSet } from '../../../../../src/data/image-set.js';
import { bytesToShares } from '../../../../../src/networks/kernels/images/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { expectClose, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

/** Every byte occurs; an image's size is no multiple of what a kernel takes at once. */
const SET: ImageSet = {
  pixels: Uint8Array.from({ length: 6 * 7 * 7 }, (_, i) => (i * 37) % 256),
  labels: new Uint8Array(6),
  count: 6,
  height: 7,
  width: 7,
  channels: 1,
};

for (const variant of VARIANTS) {
  describe(`images, ${variant}`, () => {
    before(() => useVariant(variant));

    it('are the chosen ones, in their order, as exact shares of white', () => {
      for (const indices of [[], [0], [5, 2, 2], [0, 1, 2, 3, 4, 5]]) {
        const [got] = runKernel(KERNEL.images, {}, { set: SET, indices });
        const bytes = indices.flatMap((index) => Array.from(SET.pixels.subarray(49 * index, 49 * (index + 1))));
        expectClose(got, bytesToShares(Uint8Array.from(bytes)), { tolerance: 0, what: String(indices) });
      }
    });
  });
}
