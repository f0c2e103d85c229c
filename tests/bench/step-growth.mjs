/** How the time of a step grows with the batch and with the channels: it should be in proportion. */
import { sized } from './sized.mjs';
import { takeTurns, withTrainingSteps } from './training-steps.mjs';

const STEPS = { rounds: 5, steps: 3 };

await withTrainingSteps('noise', async ({ labtags }) => {
  console.log('lesion net, filters of its first convolution × batch: ms a step, and µs an image\n');
  const batches = sized([16, 32, 64, 128, 256], [4]);
  console.log(['filters', ...batches.map(String)].map((text) => text.padStart(18)).join(''));
  for (const width of sized([8, 16, 32, 64], [8])) {
    const cells = [];
    for (const batchSize of batches) {
      const { labtags: ms } = await takeTurns(
        { labtags: await labtags('wasm', { net: 'lesion', batchSize, width }) },
        STEPS,
      );
      cells.push(`${ms.toFixed(1)} (${((1000 * ms) / batchSize).toFixed(0)})`);
    }
    console.log([String(width), ...cells].map((text) => text.padStart(18)).join(''));
  }
});
