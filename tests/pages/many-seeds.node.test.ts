import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { missingTools } from '../hosts/installed-tools.js';
import { resultNames } from '../src/notebook/result-names.js';
import { TINY_LESIONS } from '../src/notebook/tiny-lesions.js';
import { ScriptRun } from '../src/tuning/exports/script-run.js';
import { DemoSite } from './demo-site.js';
import { savedFile } from './saved-file.js';
import { shownWithin } from './shown-within.js';

const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');
process.env.LABTAGS_DATA = DATA;

describe('many seeds on a cluster', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('repeats a triplet run on MNIST in Python, whose files have the page’s numbers and open on a class page', async (t) => {
    const data = join(DATA, 'mnist');
    const missing = missingTools(['python3-distributed']);
    if (missing.length > 0 || !existsSync(data)) return t.skip(`skipped: no ${missing.join(', ') || data}`);
    const page = await site.open(
      'triplet.html#triplet=v1&src=mnist&epochs=2&triplets=1280&backend=wasm&map=pca&map-points=30',
    );
    const script = await savedFile(page, 'triplet-demo', 'Many seeds on a cluster');
    const result = await page.evaluate(() => document.querySelector('triplet-demo')?.exportResult());
    assert.ok(result);
    const run = new ScriptRun(t, script, { LABTAGS_TRAINING: '', LABTAGS_SEEDS: '2' });
    await run.start('search.py', data).end();
    const files = [7, 8].map((seed) => join(run.folder, `labtags-triplet-seed-${seed}.json`));
    for (const file of files) {
      const found = JSON.parse(readFileSync(file, 'utf8'));
      assert.deepEqual(resultNames(found), resultNames(result));
      assert.equal(found.history.length, result.history.length);
    }
    const classPage = await site.open('class.html');
    await pick(classPage, 'lab-class-data', files);
    assert.ok(await shownWithin(classPage, 'lab-class-data >>> tbody tr:nth-child(2)'));
    const curves = await shownWithin(classPage, 'lab-class-data >>> [part=curves] >>> .summary');
    assert.match((await curves?.evaluate((node) => node.textContent)) ?? '', /2 runs/);

    const lab = await site.open('triplet.html', { wholeStory: false });
    await pick(lab, 'triplet-demo', files);
    const mean = await shownWithin(lab, 'triplet-demo >>> [part=runs] tr.shown');
    assert.match((await mean?.evaluate((node) => node.textContent)) ?? '', /Mean of 2 seeds\s+\S+%\s+\(\S+% to \S+%\)/);
  });

  it('repeats an imbalance run in Python, whose files stand in the comparison of remedies', async (t) => {
    const missing = missingTools(['python3-distributed']);
    if (missing.length > 0) return t.skip(`skipped: no ${missing.join(', ')}`);
    const page = await site.open('imbalance.html#imbalance=v1&size=tenth&batch-size=16&epochs=2&backend=wasm');
    const script = await savedFile(page, 'imbalance-demo', 'Many seeds on a cluster');
    const run = new ScriptRun(t, script, { LABTAGS_TRAINING: '', LABTAGS_SEEDS: '2' });
    await run.start('-c', TINY_LESIONS).end();
    await run.start('search.py', 'tiny.npz').end();
    const files = readdirSync(run.folder).filter((name) => name.startsWith('labtags-imbalance-seed-'));
    assert.equal(files.length, 2);
    const lab = await site.open('imbalance.html', { wholeStory: false });
    await pick(
      lab,
      'imbalance-demo',
      files.map((name) => join(run.folder, name)),
    );
    const row = await shownWithin(lab, 'imbalance-demo >>> [part=comparison] tbody tr');
    assert.match((await row?.evaluate((node) => node.textContent)) ?? '', /Nothing done\s+\d\.\d\d \(\S+ to \S+\)/);
    assert.deepEqual(site.complaints, []);
  });
});

/** Picks files as a student does. */
async function pick(page: Page, tag: string, files: readonly string[]): Promise<void> {
  const input = await page.waitForSelector(`${tag} >>> input[type=file]`);
  await (input as unknown as { uploadFile(...paths: readonly string[]): Promise<void> }).uploadFile(...files);
}
