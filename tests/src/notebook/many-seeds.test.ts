import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { curveOf, finalValue, readHandIn } from '../../../src/class-data/hand-ins.js';
import { seedsScript as imbalanceScript } from '../../../src/imbalance/exports/seeds-script.js';
import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import { codeOf } from '../../../src/notebook/script.js';
import { seedsScript } from '../../../src/triplet/exports/seeds-script.js';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import { recordedImbalance, recordedTriplet } from '../../components/lab/lesson/recorded-labs.js';
import { missingTools } from '../../hosts/installed-tools.js';
import { ScriptRun } from '../tuning/exports/script-run.js';
import { resultNames } from './result-names.js';
import { TINY_LESIONS } from './tiny-lesions.js';

const SEEDS = [7, 8, 9, 10, 11, 12];

async function startedRun(t: TestContext): Promise<ScriptRun> {
  const { result } = await recordedTriplet();
  const script = seedsScript({
    ...(result as unknown as TripletResult),
    settings: { ...result.settings, seed: 7 } as never,
  });
  const run = new ScriptRun(t, script, { LABTAGS_TRAINING: 'quick_run', LABTAGS_SEEDS: String(SEEDS.length) });
  copyFileSync('tests/src/notebook/quick_run.py', join(run.folder, 'quick_run.py'));
  return run;
}

describe('a run with many seeds', () => {
  it('gives a result a seed that the class page compares, although a worker dies, and no seed twice', async (t) => {
    const missing = missingTools(['python3-distributed']);
    if (missing.length > 0) return t.skip(`skipped: no ${missing.join(', ')}`);
    const run = await startedRun(t);
    const said = await run.start('search.py').end();
    // Mean and 95 % interval of 0.57 … 0.62: 2.571 · 0.0187 / √6.
    assert.match(said, /^knnAfter +0\.5950 ± 0\.0196$/m);
    assert.match(said, /^knnRaw +0\.5000 ± 0\.0000$/m);
    const rows = SEEDS.map((seed) => {
      const name = `labtags-triplet-seed-${seed}.json`;
      return readHandIn(name, readFileSync(join(run.folder, name), 'utf8'));
    });
    rows.forEach((row, i) => {
      assert.deepEqual([row.lab, row.seal, row.file.settings.seed], ['triplet', 'intact', SEEDS[i]]);
      assert.equal(finalValue(row, 'knn'), 0.5 + SEEDS[i] / 100);
      assert.deepEqual(curveOf(row, 'train-loss'), [[1, 1 / SEEDS[i]]]);
    });
    assert.equal(new Set(rows.map(({ runKey }) => runKey)).size, SEEDS.length);

    const epochs = run.epochs.length;
    rmSync(join(run.folder, 'labtags-triplet-seed-9.json'));
    await run.start('search.py').end();
    assert.equal(run.epochs.length, epochs + 1);
  });
});

describe('an imbalance run with many seeds', () => {
  it('has every number of the page’s result, on data of its own', async (t) => {
    const missing = missingTools(['python3-distributed']);
    if (missing.length > 0) return t.skip(`skipped: no ${missing.join(', ')}`);
    const result = (await recordedImbalance()).result as unknown as ImbalanceResult;
    const settings = { ...result.settings, seed: 7, epochs: 2, patience: 1, batchSize: 16 };
    const script = imbalanceScript({ ...result, settings });
    const run = new ScriptRun(t, script, { LABTAGS_TRAINING: '', LABTAGS_SEEDS: '1' });
    await run.start('-c', TINY_LESIONS).end();
    await run.start('search.py', 'tiny.npz').end();
    const found = JSON.parse(readFileSync(join(run.folder, 'labtags-imbalance-seed-7.json'), 'utf8'));
    const ofPage = resultNames(result).filter((name) => name !== '.history[].elapsedMs');
    assert.deepEqual(resultNames(found), ofPage);
    assert.ok(found.epoch === 1 || found.epoch === 2);
    const row = readHandIn('7.json', readFileSync(join(run.folder, 'labtags-imbalance-seed-7.json'), 'utf8'));
    assert.equal(finalValue(row, 'val-recall(mel)'), found.metrics.val.recall[4]);
    const { valLoss, trainAccuracy } = found.history[0];
    assert.ok(valLoss > 0 && valLoss < 10 && trainAccuracy >= 0 && trainAccuracy <= 1);
  });
});

describe('the code of a notebook’s program', () => {
  it('is all cells but the settings, the prose, and what is only shown', () => {
    const program = '# %% [markdown]\n# A\n\n# %% settings\nX = 1\n\n# %%\na = 1\n\n# %% maps\nb = 2\n\n# %%\nc = 3\n';
    assert.equal(codeOf(program, ['maps']), 'a = 1\n\n\nc = 3');
  });
});
