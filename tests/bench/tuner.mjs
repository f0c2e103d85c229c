/**
 * The whole search of the sheet beside the same schedule in PyTorch, one thread each: 30 trials, 120
 * epochs of Hyperband on Fashion-MNIST (48,000 and 12,000 images, batch 128), then with two workers.
 *
 * LABTAGS_DATA names the folder with fashion-mnist/; node tests/bench/tuner.mjs [images] [--final]
 * `--final` also trains winner and baseline for 50 epochs, crossed.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { withLabPage } from './lab-page.mjs';
import { isTiny, sized } from './sized.mjs';

const PYTHON = '/usr/bin/python3';
const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');
process.env.LABTAGS_DATA = DATA;
const images = Number(process.argv[2] ?? sized(0, 200)) || 0;
const withFinals = isTiny || process.argv.includes('--final');

const one = await search(1, withFinals);
const two = await search(2, false);
const theirs = isTiny ? null : pyTorch(one.trials);

console.log(`${one.trials.length} trials, ${one.epochs} epochs, ${images || 60_000} images, backend ${one.backend}\n`);
const line = (name, ...cells) => console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(14)).join(''));
line('', 'labtags', 'two workers', 'PyTorch');
line('seconds', one.seconds.toFixed(1), two.seconds.toFixed(1), theirs?.seconds.toFixed(1) ?? '–');
line('best val accuracy', one.best.score.toFixed(4), two.best.score.toFixed(4), theirs?.best.toFixed(4) ?? '–');
line('best setting', `${one.best.units}, ${one.best.learningRate}`, `${two.best.units}, ${two.best.learningRate}`);
for (const run of one.finals) {
  const last = run.history.at(-1);
  const scores = [last.accuracy, last.validationAccuracy, run.test.accuracy].map((share) => share.toFixed(4));
  console.log(`${run.role}: ${run.units} units, rate ${run.learningRate}: train, val, test ${scores.join(' ')}`);
}
console.log('');
if (theirs) {
  console.log(`RATIO tuner-search-one-worker ${(one.seconds / theirs.seconds).toFixed(3)} 1`);
  console.log(`RATIO tuner-search-two-workers ${(two.seconds / theirs.seconds).toFixed(3)} 0.6`);
}

/**
 * @param {number} workers
 * @param {boolean} finals
 */
function search(workers, finals) {
  const data = sized({ source: 'fashion-mnist' }, { source: 'drawn', maxEpochs: 2, retrainEpochs: 1 });
  const settings = { ...data, backend: 'wasm', seed: 42, images, workers };
  return withLabPage('tuner.html', (page) =>
    page.evaluate(
      async (chosen, retrains) => {
        const lab = document.querySelector('tuner-demo');
        Object.assign(lab, chosen);
        await lab.updateComplete;
        // The clock starts when data and workers are there, as PyTorch's does.
        let started = 0;
        lab.addEventListener('lab-step', () => {
          started ||= performance.now();
        });
        let result = await lab.run();
        const seconds = (performance.now() - started) / 1000;
        if (retrains) result = await lab.retrain();
        const { trials, best, retrained, baseline, cross } = result.metrics;
        const { epochs } = result.timings;
        const finals = [...retrained, ...baseline, ...cross];
        return { seconds, trials, best, finals, epochs, backend: result.backend.name };
      },
      settings,
      finals,
    ),
  );
}

/** The same settings for the same epochs, in the same order. */
function pyTorch(trials) {
  const schedule = trials.map(({ units, learningRate, history }) => [units, learningRate, history.length]);
  const script = join(import.meta.dirname, 'fashion_search.py');
  const options = [script, join(DATA, 'fashion-mnist'), String(images), JSON.stringify(schedule)];
  const run = spawnSync(PYTHON, options, { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status === 0) return JSON.parse(run.stdout);
  console.log(`PyTorch is not installed for ${PYTHON}; its column stays empty.\n${run.stderr}`);
  return null;
}
