import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missingTools } from '../hosts/installed-tools.js';
import { resultNames } from '../src/notebook/result-names.js';
import { ScriptRun } from '../src/tuning/exports/script-run.js';
import { DemoSite } from './demo-site.js';
import { savedFile } from './saved-file.js';

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
    const input = await classPage.waitForSelector('lab-class-data >>> input[type=file]');
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
    // Nothing changes outside of shadow roots, where puppeteer would see it: it has to look again and again.
    const visible = { visible: true };
    assert.ok(await classPage.waitForSelector('lab-class-data >>> tbody tr:nth-child(2)', visible));
    const curves = await classPage.waitForSelector('lab-class-data >>> [part=curves] >>> .summary', visible);
    assert.match((await curves?.evaluate((node) => node.textContent)) ?? '', /2 runs/);
  });
});
