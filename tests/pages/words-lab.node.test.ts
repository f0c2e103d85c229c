import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { WordResult } from '../../src/words/word-result.js';
import { missing } from '../src/words/real-data.js';
import { DemoSite } from './demo-site.js';

const LINK = '#words=v1&seed=11&sentences=4000&task=failure';

/** Runs the page's lab by its button and waits for the end. */
async function run(page: Page): Promise<WordResult> {
  return page.evaluate(async () => {
    await customElements.whenDefined('word-vectors-demo');
    const lab = document.querySelector('word-vectors-demo') as HTMLElementTagNameMap['word-vectors-demo'];
    await lab.updateComplete;
    const ended = new Promise<WordResult>((resolve, reject) => {
      lab.addEventListener('lab-complete', (event) => resolve((event as CustomEvent).detail.result));
      lab.addEventListener('lab-error', (event) => reject(new Error((event as CustomEvent).detail.message)));
    });
    lab.shadowRoot?.querySelector<HTMLElement>('.run-button')?.click();
    return ended;
  });
}

/** What the lab shows in one of its parts. */
function shown(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (wanted) => document.querySelector('word-vectors-demo')?.shadowRoot?.querySelector(wanted)?.textContent ?? '',
    selector,
  );
}

describe('the words lab on a page', () => {
  let site: DemoSite;

  before(async () => {
    process.env.LABTAGS_DATA ??= '../shared/data';
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('trains from a link, with SIMD, and repeats every number when the link is opened again', async () => {
    const results = [];
    for (let i = 0; i < 2; i++) results.push(await run(await site.open(`words.html${LINK}`)));
    const [first, again] = results.map(({ settings, data, history, metrics }) => ({
      settings,
      data,
      history,
      metrics,
    }));
    assert.equal(first.settings.seed, 11);
    assert.equal(first.metrics.failure?.solved, false);
    assert.deepEqual(again, first);
    assert.equal(results[0].backend.name, 'wasm');
    assert.deepEqual(site.complaints, []);
  });

  it('repairs the failing analogy by the slider', async () => {
    const page = await site.open(`words.html${LINK}`);
    await run(page);
    assert.match(await shown(page, '.verdict'), /fails/);
    await page.evaluate(() => {
      const root = document.querySelector('word-vectors-demo')?.shadowRoot;
      const slider = root?.querySelectorAll<HTMLInputElement>('.experiment input')[1] as HTMLInputElement;
      slider.value = '0';
      slider.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(() => {
      const root = document.querySelector('word-vectors-demo')?.shadowRoot;
      return /first answer is calf/.test(root?.querySelector('.verdict.solved')?.textContent ?? '');
    });
  });

  it('runs under a strict content security policy', async () => {
    const page = await site.open(`strict-csp.html${LINK}`);
    // Two labs on one page would share the names of their sections.
    await page.evaluate(() => {
      document.querySelector('triplet-demo')?.replaceWith(document.createElement('word-vectors-demo'));
    });
    const { backend } = await run(page);
    assert.equal(backend.name, 'wasm');
    assert.deepEqual(site.complaints, []);
  });

  it('has no accessibility fault in any task once there are results, in either language', async () => {
    for (const [query, tasks] of [
      ['', ['nearest', 'distance', 'formulas', 'clusters', 'evaluation']],
      ['?lang=fa', ['gender', 'failure']],
    ] as const) {
      for (const task of tasks) {
        const page = await site.open(`words.html${query}#words=v1&seed=7&sentences=4000&task=${task}`, {
          bypassCsp: true,
        });
        await run(page);
        await page.waitForFunction(
          () => !document.querySelector('word-vectors-demo')?.shadowRoot?.querySelector('lab-word-map:not(:defined)'),
        );
        assert.deepEqual([task, await site.accessibilityFaults()], [task, []]);
      }
    }
  });

  it('shows no scroll bar across at 320 pixels with results', async () => {
    for (const task of ['nearest', 'distance', 'plural', 'failure']) {
      const page = await site.open(`words.html#words=v1&seed=7&sentences=4000&task=${task}`);
      await page.setViewport({ width: 320, height: 700 });
      await run(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${task}: ${overflow} pixels too wide`);
    }
  });

  it('reads GloVe as text and answers as gensim does', {
    skip: missing('glove/glove.6B.100d.wink30k.txt.gz'),
  }, async () => {
    const page = await site.open('words.html#words=v1&seed=7&src=data%2Fglove%2Fglove.6B.100d.wink30k.txt.gz');
    const { data, metrics } = await run(page);
    assert.deepEqual(data.counts, { words: 30_000, dimensions: 100 });
    assert.equal(metrics.failure?.answers[0][0], 'pigs');
    assert.deepEqual(metrics.oddPairs, [
      ['husband', 'wife'],
      ['farm', 'farms'],
    ]);
    assert.deepEqual(
      metrics.families?.gender.map(({ name, parallelism }) => [name, parallelism.toFixed(2)]),
      [
        ['gender', '0.48'],
        ['age', '0.70'],
      ],
    );
    assert.match(await shown(page, '[part=data]'), /30,000 words, 100 numbers each/);
  });

  it('opens in a frame with the settings of its query', async () => {
    const page = await site.open('embed/words.html?task=plural&seed=3');
    await page.waitForFunction(() => document.querySelector('word-vectors-demo:defined'));
    const settings = await page.evaluate(() => {
      const lab = document.querySelector('word-vectors-demo') as HTMLElementTagNameMap['word-vectors-demo'];
      return [lab.task, lab.seed];
    });
    assert.deepEqual(settings, ['plural', 3]);
  });
});
