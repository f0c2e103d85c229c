import { bytesToShares } from '../../../../../src/networks/kernels/images/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { type GpuCases, runOnGpu } from '../gpu/run-kernel.js';
import { expectClose, randomOf } from '../numbers.js';

export const IMAGES_CASES: GpuCases = {
  'images are the shares of white of the chosen ones, in their order': async () => {
    for (const [index, [height, width, channels]] of [
      [5, 3, 1],
      [28, 28, 1],
      [7, 5, 3],
    ].entries()) {
      const random = randomOf(index);
      const size = height * width * channels;
      const pixels = Uint8Array.from({ length: 11 * size }, () => random.integer(256));
      const set = { pixels, labels: new Uint8Array(11), count: 11, height, width, channels };
      for (const indices of [
        [10, 0, 3, 3],
        [7, 10],
      ]) {
        const [got] = await runOnGpu(KERNEL.images, {}, { set, indices });
        const chosen = indices.flatMap((i) => [...bytesToShares(pixels.subarray(i * size, (i + 1) * size))]);
        expectClose(got, chosen, { what: `${height} × ${width} × ${channels}` });
      }
    }
  },
};
