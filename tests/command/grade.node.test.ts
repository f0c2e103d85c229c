import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sealed } from '../../src/sharing/seal.js';
import { findBrowser } from '../find-browser.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { textOf } from '../src/class-data/class-files.js';

const TASK = 'knn >= 0 and epochs <= 1';

describe('npx labtags grade', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-grade-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const grade = (words: readonly string[], browser = '') =>
    execFileSync(process.execPath, ['command/labtags.mjs', 'grade', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...(browser && { LABTAGS_BROWSER: browser }) },
    });

  it('writes a result for each file as Gradescope reads it', () => {
    const files = join(folder, 'plain');
    mkdirSync(files);
    writeFileSync(join(files, 'ada.json'), textOf({ name: 'Ada', knn: 0.9 }));
    grade([files, '--task', TASK, '--to', 'gradescope', '--out', join(folder, 'out')]);
    const { score } = JSON.parse(readFileSync(join(folder, 'out/ada/results.json'), 'utf8'));
    assert.equal(score, 50);
  });

  it('runs again what was handed in: a real run is equal bit for bit, three edited ones with a fitting hash are not', async () => {
    const files = join(folder, 'real');
    mkdirSync(files);
    const site = await DemoSite.start();
    const page = await site.open(
      'triplet.html#triplet=v1&src=drawn&epochs=1&triplets=64&batch-size=32&map=pca&map-points=30&backend=wasm',
    );
    const result = await page.evaluate(async () => {
      await customElements.whenDefined('triplet-demo');
      return document.querySelector('triplet-demo')?.run();
    });
    await site.end();
    assert.ok(result);
    const { metrics, history } = result;
    const edited = [
      { metrics: { ...metrics, knnAfter: 0.99 } },
      { settings: { ...result.settings, seed: 8 } },
      { history: history.map((entry) => ({ ...entry, knn: entry.knn + 2 ** -40 })) },
    ];
    const handIn = { name: 'Ada', savedAt: '', link: '', task: null };
    [result, ...edited].forEach((change, i) => {
      writeFileSync(join(files, `${i}.json`), JSON.stringify(sealed({ ...result, ...change, handIn })));
    });
    const lines = grade([files, '--task', TASK, '--rerun'], await findBrowser())
      .split('\r\n')
      .slice(1, 5);
    assert.match(lines[0], /^0\.json,Ada,,100,.*bit for bit/);
    for (const line of lines.slice(1)) assert.match(line, /,Ada,,0,.*other numbers/);
  });
});
