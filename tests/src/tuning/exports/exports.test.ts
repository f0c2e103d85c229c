import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import { pytorchScript } from '../../../../src/tuning/exports/pytorch-script.js';
import { trialsCsv } from '../../../../src/tuning/exports/trials-csv.js';
import { PerceptronTraining } from '../../../../src/tuning/training/perceptron-training.js';
import { splitValidation } from '../../../../src/tuning/training/validation-split.js';
import { tinyGarments } from '../training/tiny-garments.js';
import { exportedFacts, exportedTrial, exportedTrials } from './exported-facts.js';
import { writeIdxFiles } from './idx-files.js';

const PYTHON = '/usr/bin/python3';

/** Skips where Python, or one of its modules, is not installed. */
function python(t: TestContext, args: readonly string[], modules: readonly string[] = []) {
  const found = spawnSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')]);
  if (found.status !== 0) {
    t.skip(`skipped: no Python with ${modules.join(', ') || 'anything'}`);
    return null;
  }
  return spawnSync(PYTHON, args, { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } });
}

describe('programs that carry a search on', () => {
  it('are a PyTorch program of the winner that learns what the page’s network learns', async (t) => {
    const dataset = tinyGarments(1500, 400);
    const folder = mkdtempSync(join(tmpdir(), 'labtags-winner-'));
    mkdirSync(folder, { recursive: true });
    writeIdxFiles(folder, dataset);
    writeFileSync(
      join(folder, 'winner.py'),
      pytorchScript({ ...exportedFacts, best: exportedTrial('0', { learningRate: 0.003 }) }),
    );
    const run = python(t, [join(folder, 'winner.py'), folder, '6'], ['numpy', 'torch']);
    if (!run) return;
    assert.equal(run.status, 0, run.stderr);
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(lines.length, 7);
    assert.equal(lines[6].parameters, 784 * 32 + 32 + 32 * 10 + 10);
    const ours = await trainHere(dataset, 6);
    assert.ok(
      Math.abs(lines[5].val_accuracy - ours.validation) < 0.08,
      `${lines[5].val_accuracy} and ${ours.validation}`,
    );
    assert.ok(Math.abs(lines[5].loss - ours.loss) < 0.15, `${lines[5].loss} and ${ours.loss}`);
  });

  it('are a table of all trials, in the order of their ids', () => {
    const [head, first, second] = trialsCsv(exportedTrials).split('\r\n');
    assert.match(head, /^id,units,learningRate,score,/);
    assert.equal(first, '0000,32,0.001,0.8,2,0,2,2,0,,completed,1.500,0.8');
    assert.equal(second, '0001,32,0.001,0.875,2,2,10,2,1,0000,completed,0.000,');
  });
});

async function trainHere(dataset: ReturnType<typeof tinyGarments>, epochs: number) {
  const parts = splitValidation(dataset);
  const training = new PerceptronTraining({
    parts,
    classes: 10,
    units: 32,
    learningRate: 0.003,
    batchSize: 128,
    seed: 42,
  });
  let loss = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let step = 0; step < training.stepsPerEpoch; step++) await training.step();
    loss = (await training.endEpoch()).loss;
  }
  const { accuracy } = await training.measure(parts.validation);
  training.dispose();
  return { loss, validation: accuracy };
}
