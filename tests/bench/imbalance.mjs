/**
 * The imbalance lab on DermaMNIST in a tab, beside the same small network in PyTorch on one thread: accuracy,
 * area, recall and time of the plain network, and of the best remedy found.
 *
 * node tests/bench/imbalance.mjs [plain epochs] [remedy epochs; 0 leaves the remedy out]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLabPage } from './lab-page.mjs';
import { isTiny, sized } from './sized.mjs';

const [plainEpochs = sized('20', '1'), remedyEpochs = sized('30', '1')] = process.argv.slice(2);
const PYTHON = '/usr/bin/python3';
/** One seed's accuracy moves by .01 from run to run. */
const SEEDS = sized([7, 8, 9], [7]);
const FILE = 'dermamnist/dermamnist_28_rebuilt.npz';

process.env.LABTAGS_DATA ??= '../shared/data';
const data = join(process.env.LABTAGS_DATA, FILE);
if (!isTiny && !existsSync(data)) {
  console.log(`skipped: no data (${data})`);
  process.exit(0);
}

const plain = [];
for (const seed of SEEDS) plain.push(await ours({ seed, epochs: Number(plainEpochs) }));
const plainTheirs = isTiny ? null : pyTorch('plain', plainEpochs);
const remedy = Number(remedyEpochs) === 0 ? null : await ours(remedySettings(Number(remedyEpochs)));
const remedyTheirs = remedy && !isTiny && pyTorch('augmented', plainEpochs);

console.log('DermaMNIST’s split and labels with rebuilt pixels, test part');
console.log(`backend ${plain[0].backend.name} (${plain[0].backend.reason})\n`);
console.log(['', 'accuracy', 'macro recall', 'least recall', 'macro AUC', 'seconds'].map(cell).join(''));
for (const [i, run] of plain.entries()) row(`plain, labtags, seed ${SEEDS[i]}`, run);
row('plain, PyTorch', plainTheirs);
row(`remedy, labtags (deep, ${remedyEpochs})`, remedy);
row('remedy, PyTorch (small)', remedyTheirs);
if (plainTheirs)
  console.log(`RATIO imbalance-training-time ${(medianOf('seconds') / plainTheirs.seconds).toFixed(3)} 0.6`);
console.log(`RATIO imbalance-plain-error ${((1 - medianOf('accuracy')) / (1 - 0.72)).toFixed(3)} 1`);
console.log(`RATIO imbalance-plain-auc-loss ${((1 - medianOf('macroAuc')) / (1 - 0.9)).toFixed(3)} 1`);
if (remedy) {
  console.log(`recall by class, labtags with remedy: ${remedy.recall.map((value) => value.toFixed(2)).join(' ')}`);
  console.log(`RATIO imbalance-remedy-macro-recall-loss ${((1 - remedy.macroRecall) / (1 - 0.6)).toFixed(3)} 1`);
  console.log(`RATIO imbalance-remedy-least-recall-loss ${((1 - remedy.minRecall) / (1 - 0.45)).toFixed(3)} 1`);
}

/**
 * The best remedy found: the deep network on oversampled, augmented images, and the mean of its last epochs.
 *
 * @param {number} epochs
 */
function remedySettings(epochs) {
  const averaging = Math.round(0.4 * epochs);
  return { epochs, averaging, balance: 'oversampling', augmentation: 'on', network: sized('deep', 'small') };
}

/** @param {'seconds' | 'accuracy' | 'macroAuc'} figure */
function medianOf(figure) {
  const values = plain.map((run) => run[figure]).sort((a, b) => a - b);
  return values[values.length >> 1];
}

/** @param {object} settings */
function ours(settings) {
  return withLabPage('embed/imbalance.html', (page) =>
    page.evaluate(
      async (given) => {
        await customElements.whenDefined('imbalance-demo');
        const lab = document.querySelector('imbalance-demo');
        Object.assign(lab, given);
        await lab.updateComplete;
        const { metrics, timings, backend } = await lab.run();
        const { accuracy, macroRecall, minRecall, macroAuc, recall } = metrics.test;
        return { accuracy, macroRecall, minRecall, macroAuc, recall, backend, seconds: timings.trainingMs / 1000 };
      },
      {
        ...sized({ source: `data/${FILE}` }, { source: 'drawn', size: 'tenth', batchSize: 64 }),
        seal: 'broken',
        ...settings,
      },
    ),
  );
}

/**
 * @param {'plain' | 'augmented'} mode
 * @param {string} epochs
 */
function pyTorch(mode, epochs) {
  if (spawnSync(PYTHON, ['-c', 'import torch, sklearn']).status !== 0) {
    console.log('skipped: PyTorch (Debian: python3-torch python3-sklearn)');
    return null;
  }
  const args = ['tests/bench/derma_cnn.py', data, mode, epochs, '0'];
  const run = spawnSync(PYTHON, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? 'null');
}

function row(name, result) {
  if (!result) return;
  const { accuracy, macroRecall, minRecall, macroAuc, seconds } = result;
  const figures = [accuracy, macroRecall, minRecall, macroAuc].map((value) => value.toFixed(4));
  console.log([name, ...figures, seconds.toFixed(1)].map(cell).join(''));
}

function cell(text, column) {
  return column === 0 ? text.padEnd(30) : text.padStart(14);
}
