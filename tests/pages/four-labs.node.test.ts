import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';

/** Two tags of one lab, and one of each other, with settings that train in seconds on any machine. */
const TAGS = `
  <triplet-demo name="first" seed="1" epochs="1" triplets="64" batch-size="16" embedding-size="8" map="pca"
    map-points="30" backend="wasm"></triplet-demo>
  <triplet-demo name="second" seed="2" epochs="1" triplets="64" batch-size="16" embedding-size="8" map="pca"
    map-points="30" backend="wasm"></triplet-demo>
  <imbalance-demo size="tenth" batch-size="64" epochs="1" backend="wasm"></imbalance-demo>
  <word-vectors-demo sentences="1000"></word-vectors-demo>
  <tuner-demo max-epochs="2" factor="2" images="300" units-max="32" workers="1" backend="wasm"></tuner-demo>`;

interface Ended {
  readonly lab: string;
  readonly seed: number;
  readonly stopped: boolean;
  readonly metrics: unknown;
}

type Lab = HTMLElementTagNameMap['triplet-demo' | 'imbalance-demo' | 'word-vectors-demo' | 'tuner-demo'];

/** Puts the tags on the page and starts them all in the same moment. */
function runAll(page: Page, tags: string): Promise<Ended[]> {
  return page.evaluate(async (html) => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = html;
    const labs = [...main.children] as Lab[];
    await Promise.all(labs.map(({ localName }) => customElements.whenDefined(localName)));
    const results = await Promise.all(labs.map((lab) => lab.run()));
    return results.map(({ lab, settings, stopped, metrics }) => ({ lab, seed: settings.seed, stopped, metrics }));
  }, tags);
}

function workerScripts(page: Page): string[] {
  return page
    .workers()
    .map((worker) => new URL(worker.url()).pathname.replace(/.*\//, ''))
    .sort();
}

async function waitForWorkers(page: Page, fits: (count: number) => boolean): Promise<number> {
  const deadline = Date.now() + 10_000;
  while (!fits(page.workers().length) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return page.workers().length;
}

describe('several labs on one page', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('train at the same time, each as if it were alone, in one worker a lab, and leave no worker behind when they are removed', async () => {
    const page = await site.open('paste.html');
    const results = await runAll(page, TAGS);
    assert.deepEqual(
      results.map(({ lab, seed, stopped }) => [lab, seed, stopped]),
      [
        ['triplet', 1, false],
        ['triplet', 2, false],
        ['imbalance', 7, false],
        ['words', 7, false],
        ['tuning', 7, false],
      ],
    );
    assert.deepEqual(workerScripts(page), [
      ...['imbalance.worker.js', 'trial.worker.js', 'triplet.worker.js', 'tuning.worker.js', 'words.worker.js'],
    ]);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    assert.equal(await waitForWorkers(page, (count) => count === 0), 0);
    assert.deepEqual(site.complaints, []);

    const alone = TAGS.slice(TAGS.lastIndexOf('<triplet-demo'), TAGS.indexOf('<imbalance-demo'));
    const [second] = await runAll(await site.open('paste.html'), alone);
    assert.deepEqual(second, results[1]);
  });

  it('each read their own part of the address', async () => {
    const page = await site.open('paste.html#first=v1&seed=21&second=v1&seed=22&imbalance=v1&seed=23');
    const seeds = await page.evaluate(async (html) => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = html;
      const labs = [...main.children] as Lab[];
      await Promise.all(labs.map(({ localName }) => customElements.whenDefined(localName)));
      return labs.map((lab) => lab.seed);
    }, TAGS);
    assert.deepEqual(seeds, [21, 22, 23, 7, 7]);
  });
});
