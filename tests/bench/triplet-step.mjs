/**
 * One step of the triplet lab on real digits: 128 triplets, 384 images through
 * conv32-pool-conv32-pool-conv32-dense128-dense64, or with batch-hard mining 120 images embedded once.
 */
import { sized } from './sized.mjs';
import { printRatio, printSteps, takeTurns, withTrainingSteps } from './training-steps.mjs';

/** On a machine without a GPU these take seconds a step, so one is enough. */
const SLOW_STEPS = 1;

const THREADS = 'labtags, threads of an isolated page';

await withTrainingSteps('digits', async ({ images, labtags, threaded, pyTorch }) => {
  const batchSize = sized(128, 4);
  const triplet = { net: 'triplet', batchSize };
  const ours = await labtags('wasm', triplet);
  const times = await takeTurns(
    {
      labtags: ours,
      [THREADS]: await threaded(triplet),
      'PyTorch, default': pyTorch(['triplet', String(batchSize), 'default']),
      'PyTorch, channels_last': pyTorch(['triplet', String(batchSize), 'channels_last']),
    },
    { rounds: 9, steps: 6 },
  );
  for (const backend of sized(['webgl', 'cpu'], [])) {
    const stock = await labtags(backend, triplet);
    if (backend === 'webgl') await stock(SLOW_STEPS);
    [times[`stock tfjs, ${backend}`]] = await stock(SLOW_STEPS);
  }
  printSteps(`Triplet step, ${3 * batchSize} images of ${images}, one thread`, times);
  const { memoryBytes, tensors } = ours.last();
  console.log(`memory of the wasm backend at its peak: ${(memoryBytes / 2 ** 20).toFixed(1)} MB, ${tensors} tensors\n`);

  const mined = await takeTurns(
    {
      labtags: await labtags('wasm', { net: 'mined', batchSize: sized(128, 20) }),
      'PyTorch, default': pyTorch(['mined', String(sized(128, 20)), 'default']),
      'PyTorch, channels_last': pyTorch(['mined', String(sized(128, 20)), 'channels_last']),
    },
    { rounds: 7, steps: 6 },
  );
  printSteps('Batch-hard step, 120 images embedded once', mined);
  printRatio('triplet-step', { times, peer: 'PyTorch, default', goal: 0.35 });
  printRatio('triplet-step-channels-last', { times, peer: 'PyTorch, channels_last', goal: 0.45 });

  const threads = { labtags: times[THREADS], 'one thread': times.labtags };
  printRatio('triplet-step-threads', { times: threads, peer: 'one thread', goal: 1 });
  printRatio('batch-hard-step', { times: mined, peer: 'PyTorch, default', goal: 0.45 });
});
