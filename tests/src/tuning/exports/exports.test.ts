import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import type { ImageSet } from '../../../../src/data/image-set.js';
import { IDX_FILE_NAMES } from '../../../../src/data/known-datasets.js';
import type { ExportFacts } from '../../../../src/tuning/exports/export-facts.js';
import { kerasNotebook } from '../../../../src/tuning/exports/keras-notebook.js';
import { optunaScript } from '../../../../src/tuning/exports/optuna-script.js';
import { pytorchScript } from '../../../../src/tuning/exports/pytorch-script.js';
import { trialsCsv } from '../../../../src/tuning/exports/trials-csv.js';
import { PerceptronTraining } from '../../../../src/tuning/training/perceptron-training.js';
import { splitValidation } from '../../../../src/tuning/training/validation-split.js';
import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import { defaultTuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { tinyGarments } from '../training/tiny-garments.js';

const PYTHON = '/usr/bin/python3';

const trial = (id: string, changed: Partial<TrialRecord> = {}): TrialRecord => ({
  ...{ key: id, id, units: 32, learningRate: 0.001, bracket: 2, round: 0, initialEpoch: 0, epochs: 2, parentKey: null },
  ...{ status: 'completed', score: 0.8, bestEpoch: 2, history: [], worker: null, ...changed },
});

const trials = [
  trial('0001', { parentKey: '0000', initialEpoch: 2, epochs: 10, score: 0.875, round: 1 }),
  trial('0000', {
    history: [{ epoch: 1, loss: 1, accuracy: 0.5, validationLoss: 1, validationAccuracy: 0.8, ms: 1500 }],
  }),
];

const facts: ExportFacts = {
  settings: { ...defaultTuningSettings, seed: 42 },
  ...{ dataName: 'fashion-mnist', trials, best: trials[0] },
};

/** Skips where Python, or one of its modules, is not installed. */
function python(t: TestContext, args: readonly string[], modules: readonly string[] = []) {
  const found = spawnSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')]);
  if (found.status !== 0) {
    t.skip(`skipped: no Python with ${modules.join(', ') || 'anything'}`);
    return null;
  }
  return spawnSync(PYTHON, args, { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } });
}

/** Syntax only: neither Keras Tuner nor Optuna is needed. */
function compiles(t: TestContext, source: string): void {
  const run = python(t, ['-c', 'import ast, sys; ast.parse(sys.argv[1])', source]);
  if (run) assert.equal(run.status, 0, run.stderr);
}

describe('programs that carry a search on', () => {
  it('are a notebook for Keras Tuner with space, seed, chief and workers, and the trials so far', (t) => {
    const notebook = JSON.parse(kerasNotebook(facts));
    const code: string[] = notebook.cells
      .filter(({ cell_type }: { cell_type: string }) => cell_type === 'code')
      .map(({ source }: { source: string[] }) => source.join(''));
    const all = code.join('\n');
    assert.equal(notebook.nbformat, 4);
    assert.match(all, /hp\.Int\("units", min_value=16, max_value=512, step=16\)/);
    assert.match(all, /hp\.Choice\("learning_rate", values=\[0\.01, 0\.001, 0\.0001\]\)/);
    assert.match(all, /max_epochs=10,\n {4}factor=3,\n {4}hyperband_iterations=1,/);
    assert.match(all, /seed=42,/);
    assert.match(all, /KERASTUNER_TUNER_ID.*\n.*KERASTUNER_ORACLE_IP.*\n.*KERASTUNER_ORACLE_PORT/);
    assert.match(all, /\("0000", 32, 0\.001, 0, 2, 0\.8\),\n {4}\("0001", 32, 0\.001, 2, 10, 0\.875\)/);
    compiles(t, code.filter((source) => !source.startsWith('!')).join('\n'));
  });

  it('name the rival in its place, and say where the data are not the page’s', () => {
    const rival = { ...facts, dataName: 'drawn', settings: { ...facts.settings, search: 'random' as const } };
    assert.match(kerasNotebook(rival), /kt\.RandomSearch\(/);
    assert.match(kerasNotebook(rival), /The drawn garments exist only in the page; this program takes fashion-mnist/);
  });

  it('are a script for Optuna with the same budget, storage for many processes, and finished trials', (t) => {
    const script = optunaScript(facts);
    assert.match(script, /MAX_EPOCHS, FACTOR, MIN_EPOCHS = 10, 3, 2/);
    assert.match(script, /TRIALS = 22 /);
    assert.match(script, /DONE = \[\n {4}\(32, 0\.001, 0\.875\),\n\]/);
    assert.match(script, /storage=os\.environ\.get\("OPTUNA_STORAGE"\)/);
    compiles(t, script);
  });

  it('are a PyTorch program of the winner that learns what the page’s network learns', async (t) => {
    const dataset = tinyGarments(1500, 400);
    const folder = mkdtempSync(join(tmpdir(), 'labtags-winner-'));
    mkdirSync(folder, { recursive: true });
    [dataset.train, dataset.test].forEach((set, part) => {
      writeFileSync(join(folder, IDX_FILE_NAMES[2 * part]), idx([set.count, set.height, set.width], set.pixels));
      writeFileSync(join(folder, IDX_FILE_NAMES[2 * part + 1]), idx([set.count], set.labels));
    });
    writeFileSync(join(folder, 'winner.py'), pytorchScript({ ...facts, best: trial('0', { learningRate: 0.003 }) }));
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
    const [head, first, second] = trialsCsv(trials).split('\n');
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

function idx(shape: readonly number[], values: ImageSet['pixels']): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint8(2, 8);
  head.setUint8(3, shape.length);
  shape.forEach((size, i) => {
    head.setUint32(4 + 4 * i, size);
  });
  const bytes = new Uint8Array(head.byteLength + values.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(values, head.byteLength);
  return bytes;
}
