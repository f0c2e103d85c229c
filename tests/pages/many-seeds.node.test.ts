import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { missingTools } from '../hosts/installed-tools.js';
import { ScriptRun } from '../src/tuning/exports/script-run.js';
import { DemoSite } from './demo-site.js';
import { savedFile } from './saved-file.js';

const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');
process.env.LABTAGS_DATA = DATA;

const BUTTON = 'Many seeds on a cluster';

interface SavedResult {
  readonly history: readonly object[];
  readonly metrics: object;
}

interface Repeated {
  readonly tag: string;
  readonly page: string;
  readonly data: string;
  /** Numbers that a page alone has. */
  readonly pageOnly: readonly string[];
}

/** Names of all numbers, of lists the first entry's. */
function names(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length > 0 ? names(value[value.length - 1], `${path}[]`) : [path];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => names(item, `${path}.${key}`));
}

describe('many seeds on a cluster', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  /** The page's script trains two seeds in Python; their files have the page's numbers, and a class page compares them. */
  async function assertRepeats(t: TestContext, { tag, page: path, data, pageOnly }: Repeated): Promise<void> {
    const missing = missingTools(['python3-distributed']);
    if (missing.length > 0 || !existsSync(data)) return t.skip(`skipped: no ${missing.join(', ') || data}`);
    const page = await site.open(path);
    const script = await savedFile(page, tag, BUTTON);
    const result = await page.evaluate(
      (name) => (document.querySelector(name) as unknown as { exportResult(): SavedResult }).exportResult(),
      tag,
    );
    const run = new ScriptRun(t, script, { LABTAGS_TRAINING: '', LABTAGS_SEEDS: '2' });
    await run.start('search.py', data).end();
    const word = tag.replace('-demo', '');
    const files = [7, 8].map((seed) => join(run.folder, `labtags-${word}-seed-${seed}.json`));
    for (const file of files) {
      const { history, metrics }: SavedResult = JSON.parse(readFileSync(file, 'utf8'));
      assert.deepEqual(
        names({ history, metrics }).toSorted(),
        names({ history: result.history, metrics: result.metrics })
          .filter((name) => !pageOnly.includes(name))
          .toSorted(),
      );
      assert.equal(history.length, result.history.length);
    }
    const classPage = await site.open('class.html');
    const input = await classPage.waitForSelector('lab-class-data >>> input[type=file]');
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
    const table = await classPage.waitForSelector('lab-class-data >>> tbody tr:nth-child(2)');
    assert.ok(table);
    const curves = await classPage.waitForSelector('lab-class-data >>> [part=curves] >>> .summary');
    assert.match(await (curves?.evaluate((node) => node.textContent ?? '') ?? ''), /2 runs/);
  }

  it('repeats a triplet run on MNIST', (t) =>
    assertRepeats(t, {
      tag: 'triplet-demo',
      page: 'triplet.html#triplet=v1&src=mnist&epochs=2&triplets=1280&backend=wasm&map=pca&map-points=30',
      data: join(DATA, 'mnist'),
      pageOnly: [],
    }));

  it('repeats an imbalance run on DermaMNIST', (t) =>
    assertRepeats(t, {
      tag: 'imbalance-demo',
      page: 'imbalance.html#imbalance=v1&src=data/dermamnist/dermamnist_28_rebuilt.npz&epochs=1&backend=wasm',
      data: join(DATA, 'dermamnist/dermamnist_28_rebuilt.npz'),
      pageOnly: ['.history[].elapsedMs'],
    }));
});
