import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { daskScript } from '../../../../src/tuning/exports/dask-script.js';
import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import { missingTools } from '../../../hosts/installed-tools.js';
import { startCluster } from './dask-cluster.js';
import { exportedFacts } from './exported-facts.js';
import { assertOpens, openedResult } from './opened-result.js';
import { ScriptRun, until } from './script-run.js';

function isMissing(t: TestContext): boolean {
  const missing = missingTools(['python3-distributed']);
  if (missing.length > 0) t.skip(`skipped: no ${missing.join(', ')}`);
  return missing.length > 0;
}

/** Everything of the final table but the time that it took. */
function table(trials: readonly TrialRecord[]) {
  return trials.map((trial) => ({ ...trial, history: trial.history.map((epoch) => ({ ...epoch, ms: 0 })) }));
}

describe('the Dask script', () => {
  it('gives the same final table where a worker is killed, and the search too, and opens in the lab', async (t) => {
    if (isMissing(t)) return;
    const script = daskScript(exportedFacts);
    const undisturbed = new ScriptRun(t, script, { QUICK_SECONDS: '0' });
    await undisturbed.start('search.py').end();

    const run = new ScriptRun(t, script, { QUICK_CREW: '2' });
    const { address, workers } = await startCluster(run, 2);
    const search = run.start('search.py', '.', address);
    await until(() => new Set(run.epochs.map(({ process }) => process)).size === 2, 'both workers have begun');
    await until(() => run.epochs.at(-1)?.process === workers[0].pid, 'the first worker trains');
    await workers[0].kill();
    const before = run.epochs.length;
    await until(() => run.epochs.length >= before + 10, 'the other has gone on');
    await search.kill();
    const kept = readFileSync(join(run.folder, 'labtags-journal/trainings.jsonl'), 'utf8');
    // As if it had been killed while it wrote.
    writeFileSync(join(run.folder, 'labtags-journal/trainings.jsonl'), `${kept}{"units=`);
    const again = await run.start('search.py', '.', address).end();
    assert.ok(Number(/^(\d+): /m.exec(again)?.[1]) > kept.split('\n').length - 2, again);

    const [first, second] = [openedResult(undisturbed), openedResult(run)];
    assert.deepEqual(table(second.result.metrics.trials), table(first.result.metrics.trials));
    assert.equal(second.result.metrics.summaryText, first.result.metrics.summaryText);
    assertOpens(second);
    assert.ok(second.result.metrics.trials.some(({ parentKey }) => parentKey !== null));
  });
});
