/** One step of the tuner lab's perceptron, 784-352-10, on batches of 128 and of 32 pictures of clothes. */
import { sized } from './sized.mjs';
import { printRatio, printSteps, takeTurns, withTrainingSteps } from './training-steps.mjs';

await withTrainingSteps('garments', async ({ images, labtags, pyTorch }) => {
  for (const batchSize of sized([128, 32], [8])) {
    const net = { net: 'mlp', batchSize, width: 352 };
    // The lab fetches its scores every 16 steps; only then a GPU is waited for.
    const stepsOf = { labtags: 48, 'PyTorch, default': 48, 'stock tfjs, webgl': 16 };
    const times = await takeTurns(
      {
        labtags: await labtags('wasm', net),
        'PyTorch, default': pyTorch(['mlp', String(batchSize), 'default']),
        'stock tfjs, cpu': await labtags('cpu', net),
        'stock tfjs, webgl': await labtags('webgl', net),
      },
      { rounds: 9, steps: 2, stepsOf },
    );
    printSteps(`784-352-10, batch ${batchSize}, ${images}, one thread`, times);
    printRatio(`mlp-step-${batchSize}`, { times, peer: 'PyTorch, default', goal: 1 });
  }
});
