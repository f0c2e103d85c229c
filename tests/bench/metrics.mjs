/** Report text and all ROC curves of 100,000 samples in seven classes, beside scikit-learn on the same scores. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classificationReport, mostProbable, oneVersusRest, reportText, rocCurve } from '../../src/metrics/index.ts';
import { SeededRandom } from '../../src/random.ts';
import { sized } from './sized.mjs';

const COUNT = sized(100_000, 1000);
const CLASSES = 7;
const RUNS = sized(9, 1);
const GOAL_MS = 100;
const PYTHON = '/usr/bin/python3';

const random = new SeededRandom(7);
const labels = new Uint8Array(COUNT);
const probabilities = new Float32Array(COUNT * CLASSES);
for (let row = 0; row < COUNT; row++) {
  labels[row] = random.integer(CLASSES);
  const powers = Array.from({ length: CLASSES }, (_, c) => Math.exp(random.normal() + Number(c === labels[row])));
  const sum = powers.reduce((total, power) => total + power, 0);
  probabilities.set(
    powers.map((power) => power / sum),
    row * CLASSES,
  );
}
const samples = { probabilities, labels, classes: CLASSES };

let text = '';
let points = [0];
const times = Array.from({ length: RUNS }, () => {
  const started = performance.now();
  text = reportText(classificationReport({ truth: labels, predicted: mostProbable(samples) }));
  points = Array.from({ length: CLASSES }, (_, c) => rocCurve(oneVersusRest(samples, c)).thresholds.length);
  return performance.now() - started;
});
const theirs = await scikitLearn();
console.log(`${COUNT} samples, ${CLASSES} classes, median of ${RUNS}: report text and all ROC curves`);
console.log(`labtags       ${median(times).toFixed(1)} ms`);
if (theirs) {
  console.log(`scikit-learn  ${median(theirs.times).toFixed(1)} ms`);
  console.log(`the same text: ${theirs.text === text}; the same points: ${theirs.points.join() === points.join()}`);
  console.log(`RATIO metrics-time ${(median(times) / median(theirs.times)).toFixed(3)} 1`);
}
console.log(`RATIO metrics-under-100-ms ${(median(times) / GOAL_MS).toFixed(3)} 1`);

async function scikitLearn() {
  if (spawnSync(PYTHON, ['-c', 'import sklearn']).status !== 0) {
    console.log('skipped: scikit-learn (Debian: python3-sklearn)');
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'labtags-metrics-'));
  const files = [join(folder, 'scores'), join(folder, 'labels')];
  await writeFile(files[0], new Uint8Array(probabilities.buffer));
  await writeFile(files[1], labels);
  const args = ['tests/bench/metrics_sklearn.py', ...files, String(CLASSES), String(RUNS)];
  const run = spawnSync(PYTHON, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  await rm(folder, { recursive: true });
  return JSON.parse(run.stdout);
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
