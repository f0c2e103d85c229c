/**
 * One step of the imbalance lab's network on 128 images of 28×28 in three channels:
 * conv32-pool-conv64-pool-conv64-dense64-dense7.
 */
import { sized } from './sized.mjs';
import { printRatio, printSteps, takeTurns, withTrainingSteps } from './training-steps.mjs';

await withTrainingSteps('noise', async ({ images, labtags, threaded, pyTorch }) => {
  const net = { net: 'lesion', batchSize: sized(128, 4) };
  const times = await takeTurns(
    {
      labtags: await labtags('wasm', net),
      'labtags, threads of an isolated page': await threaded(net),
      'PyTorch, default': pyTorch(['lesion', String(net.batchSize), 'default']),
      'PyTorch, channels_last': pyTorch(['lesion', String(net.batchSize), 'channels_last']),
    },
    { rounds: 9, steps: 6 },
  );
  for (const backend of sized(['webgl', 'cpu'], [])) {
    const stock = await labtags(backend, net);
    if (backend === 'webgl') await stock(1);
    [times[`stock tfjs, ${backend}`]] = await stock(1);
  }
  printSteps(`Lesion step, ${net.batchSize} images of ${images}, one thread`, times);
  printRatio('lesion-step', { times, peer: 'PyTorch, default', goal: 0.5 });
  printRatio('lesion-step-channels-last', { times, peer: 'PyTorch, channels_last', goal: 0.5 });
});
