import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoMounts } from '../../demo/serve.mjs';
import { LAB_NAMES } from '../../src/labs/names.js';
import { sealed } from '../../src/sharing/seal.js';
import { findBrowser } from '../find-browser.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { type LabTag, runLab, TINY_RUNS } from '../pages/tiny-runs.js';
import { textOf } from '../src/class-data/class-files.js';

const TASK = 'knn >= 0 and epochs <= 1';

/** What a file holds that was handed in. */
interface Made {
  readonly settings: Readonly<Record<string, string | number>>;
  // biome-ignore lint/suspicious/noExplicitAny: of whatever lab
  readonly metrics: any;
  // biome-ignore lint/suspicious/noExplicitAny: of whatever lab
  readonly history: readonly any[];
}

/** A run of each lab, what its student did after it, and files that were made up of its numbers. */
const HANDED_IN: Readonly<
  Record<string, { tag: LabTag; after: string; goal: string; edited: (made: Made) => readonly object[] }>
> = {
  triplet: {
    tag: 'triplet-demo',
    after: "async () => document.querySelector('triplet-demo').exportResult()",
    goal: 'knn >= 0',
    edited: ({ metrics, settings, history }) => [
      { metrics: { ...metrics, knnAfter: 0.99 } },
      { settings: { ...settings, seed: 8 } },
      { history: history.map((entry) => ({ ...entry, knn: entry.knn + 2 ** -40 })) },
    ],
  },
  imbalance: {
    tag: 'imbalance-demo',
    after: `async () => {
      const lab = document.querySelector('imbalance-demo');
      lab.step = 'all';
      await lab.updateComplete;
      while (!lab.exportResult().metrics.test) {
        lab.shadowRoot.querySelector('.open-button')?.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return lab.exportResult();
    }`,
    goal: 'macro-recall >= 0',
    edited: ({ metrics }) => [{ metrics: { ...metrics, test: { ...metrics.test, macroRecall: 0.81 } } }],
  },
  tuner: {
    tag: 'tuner-demo',
    after: "async () => document.querySelector('tuner-demo').retrain()",
    goal: 'best-score >= 0',
    edited: ({ metrics }) => [{ metrics: { ...metrics, best: { ...metrics.best, score: 0.9 } } }],
  },
  words: {
    tag: 'word-vectors-demo',
    after: `async () => {
      const lab = document.querySelector('word-vectors-demo');
      lab.queries = 'king';
      lab.task = 'nearest';
      while (lab.exportResult().metrics.nearest.length !== 1) await new Promise((resolve) => setTimeout(resolve, 50));
      return lab.exportResult();
    }`,
    goal: 'solved >= 0',
    edited: ({ metrics }) => [{ metrics: { ...metrics, silhouettes: [0.9, 0.9] } }],
  },
};

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

  it('runs again what was handed in, of every lab: a real run is equal bit for bit, an edited one with a fitting hash is not', async () => {
    const site = await DemoSite.start();
    const files = join(folder, 'real');
    mkdirSync(files);
    for (const [name, { tag, after, goal, edited }] of Object.entries(HANDED_IN)) {
      const { page } = LAB_NAMES.find((lab) => lab.tag === tag) ?? LAB_NAMES[0];
      const opened = await site.open(`embed/${page}.html?${new URLSearchParams(TINY_RUNS[tag])}`);
      await runLab(opened, tag);
      const result = await opened.evaluate(
        async (script) => JSON.parse(JSON.stringify(await new Function(`return (${script})()`)())),
        after,
      );
      const changes = [{}, ...edited(result)];
      mkdirSync(join(files, name));
      changes.forEach((change, i) => {
        const handIn = { name, savedAt: '', link: '', task: null };
        writeFileSync(join(files, name, `${i}.json`), JSON.stringify(sealed({ ...result, ...change, handIn })));
      });
      const lines = grade([join(files, name), '--task', goal, '--rerun'], await findBrowser())
        .split('\r\n')
        .slice(1, 1 + changes.length);
      assert.match(lines[0], /^0\.json,\w+,,100,.*bit for bit/);
      for (const line of lines.slice(1)) assert.match(line, new RegExp(`,${name},,0,.*other numbers`));
    }
    await site.end();
  });

  it('proves an honest run of a browser without relaxed SIMD, too, and takes nothing from one of a graphics card', async () => {
    // Its files lie before those of the site: what is asked for as relaxed is plain.
    const plain = join(folder, 'plain-simd');
    mkdirSync(plain);
    copyFileSync('dist/training.wasm', join(plain, 'training-relaxed.wasm'));
    const site = await DemoSite.start([...['/dist/', '/'].map((path) => ({ path, folder: plain })), ...demoMounts({})]);
    const opened = await site.open(`embed/triplet.html?${new URLSearchParams(TINY_RUNS['triplet-demo'])}`);
    const result = {
      ...(await runLab(opened, 'triplet-demo')),
      handIn: { name: 'sara', savedAt: '', link: '', task: null },
    };
    await site.end();
    const files = join(folder, 'elsewhere');
    mkdirSync(files);
    writeFileSync(join(files, 'safari.json'), JSON.stringify(sealed(result)));
    const onCard = { ...result, backend: { name: 'webgpu', reason: 'faster', adapter: 'a card' } };
    writeFileSync(join(files, 'webgpu.json'), JSON.stringify(sealed(onCard)));
    const lines = grade([files, '--task', 'knn >= 0', '--rerun'], await findBrowser()).split('\r\n');
    assert.match(lines[1], /^safari\.json,sara,,100,.*bit for bit/);
    assert.match(lines[2], /^webgpu\.json,sara,,100,.*cannot be run again: it was made on webgpu/);
  });
});
