import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { textOf } from '../src/class-data/class-files.js';
import { DemoSite } from './demo-site.js';

const RECORDED = ['triplet', 'words', 'imbalance', 'tuner'];

/** Waits until a selector is found in the shadow root of an element. */
function shown(page: Page, host: string, selector: string): Promise<unknown> {
  return page.waitForFunction(
    (outer: string, inner: string) => document.querySelector(outer)?.shadowRoot?.querySelector(inner),
    { timeout: 20_000 },
    host,
    selector,
  );
}

describe('the pages for teachers', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  for (const name of RECORDED) {
    it(`show the recorded run of the ${name} lab, without a worker`, async () => {
      const page = await site.open(`embed/${name}.html?recording=recordings/${name}.json.gz`);
      const tag = await page.evaluate(() => document.body.dataset.lab ?? '');
      await shown(page, tag, '[part=recorded]');
      await shown(page, tag, '.results lab-figure, .results .lists');
      assert.deepEqual(
        page.workers().map((worker) => worker.url()),
        [],
      );
      assert.deepEqual(site.complaints, []);
    });
  }

  it('put parts of one recorded run into a text, in both languages, with no accessibility fault', async () => {
    const page = await site.open('lesson.html?lang=fa', { bypassCsp: true });
    await shown(page, 'lab-view[show=matrix]', 'table');
    await shown(page, 'imbalance-demo', '[part=task]');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0);
    assert.deepEqual(await site.accessibilityFaults(), []);
    assert.deepEqual(site.complaints, []);
  });

  it('build a lesson whose link opens the lab as it was put together', async () => {
    const page = await site.open('builder.html');
    await shown(page, 'lab-builder', '#set-epochs');
    const link = await page.evaluate(async () => {
      const builder = document.querySelector('lab-builder') as HTMLElementTagNameMap['lab-builder'];
      const root = builder.shadowRoot as ShadowRoot;
      for (const [selector, text] of [
        ['#set-epochs', '2'],
        ['#task-goal', 'knn >= 99.9 % at epoch 1'],
      ]) {
        const input = root.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('input'));
      }
      await builder.updateComplete;
      return root.querySelector('[part=link] code')?.textContent ?? '';
    });
    assert.ok(link.startsWith(site.address));
    const lesson = await site.open(link.slice(site.address.length));
    await shown(lesson, 'triplet-demo', '[part=task] code');
    assert.equal(await lesson.evaluate(() => document.querySelector('triplet-demo')?.epochs), 2);
    assert.deepEqual(site.complaints, []);
  });

  it('pool files that are opened by hand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'labtags-class-'));
    try {
      const names = ['Ada', 'Bob', 'Cyd'];
      await Promise.all(
        names.map((name, i) => writeFile(join(folder, `${name}.json`), textOf({ name, knn: 0.8 + i / 20, seed: i }))),
      );
      const page = await site.open('class.html', { bypassCsp: true });
      await shown(page, 'lab-class-data', 'input[type=file]');
      const input = await page.waitForSelector('lab-class-data >>> input[type=file]');
      const files = (await readdir(folder)).map((name) => join(folder, name));
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
      await shown(page, 'lab-class-data', 'tbody tr:nth-child(3)');
      assert.deepEqual(await site.accessibilityFaults(), []);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
