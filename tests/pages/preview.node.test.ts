import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { shownWithin } from './shown-within.js';
import { LAB_TAGS, runLab, TINY_RUNS } from './tiny-runs.js';

/** A step of each lab’s story that has a preview. */
const STEPS = {
  'triplet-demo': 'maps',
  'imbalance-demo': 'matrix',
  'word-vectors-demo': '',
  'tuner-demo': 'search',
} as const;

describe('the preview of a lab', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  /** One lab alone on a page. */
  async function openLab(tag: string, attributes: Readonly<Record<string, string>>): Promise<Page> {
    const page = await site.open('paste.html', { wholeStory: false });
    await page.evaluate(
      (name, settings) => {
        const lab = document.createElement(name);
        for (const [attribute, value] of Object.entries(settings)) lab.setAttribute(attribute, value);
        document.body.replaceChildren(lab);
      },
      tag,
      attributes,
    );
    // It is loaded when it is nearly seen.
    await page.waitForFunction(
      (name) => {
        const place = document.querySelector(name)?.shadowRoot?.querySelector('lab-preview');
        place?.scrollIntoView();
        return place;
      },
      {},
      tag,
    );
    return page;
  }

  for (const tag of LAB_TAGS) {
    it(`shows a recorded run of <${tag}>, marked and not to be pressed, without a worker; Run takes its place`, async () => {
      const page = await openLab(tag, { ...TINY_RUNS[tag], task: 'nearest', step: STEPS[tag] });
      const preview = await shownWithin(page, `${tag} >>> lab-preview >>> .preview`);
      assert.match((await preview?.evaluate((box) => box.textContent ?? '')) ?? '', /Preview: a recorded run/);
      const inert = await page.waitForSelector(`${tag} >>> lab-preview >>> [inert]`);
      assert.ok(((await inert?.evaluate((box) => box.getBoundingClientRect().height)) ?? 0) > 100);
      assert.equal(page.workers().length, 0);
      await runLab(page, tag);
      assert.equal(await page.$(`${tag} >>> lab-preview`), null);
      assert.deepEqual(site.complaints, []);
    });
  }

  it('is in Persian where the lab is', async () => {
    const page = await openLab('tuner-demo', { lang: 'fa' });
    await page.waitForFunction(() => {
      const place = document.querySelector('tuner-demo')?.shadowRoot?.querySelector('lab-preview');
      return place?.shadowRoot?.querySelector('summary')?.textContent?.startsWith('پیش‌نمایش');
    });
  });

  it('is not in a step that asks what will come, and goes with hide="preview"', async () => {
    const page = await openLab('imbalance-demo', { step: 'matrix' });
    await shownWithin(page, 'imbalance-demo >>> lab-preview >>> .preview');
    for (const [name, value] of [
      ['step', 'accuracy'],
      ['hide', 'preview'],
    ]) {
      await page.evaluate(
        async (attribute, text) => {
          const lab = document.querySelector('imbalance-demo') as HTMLElementTagNameMap['imbalance-demo'];
          lab.setAttribute('step', 'matrix');
          lab.setAttribute(attribute, text);
          await lab.updateComplete;
        },
        name,
        value,
      );
      assert.equal(await page.$('imbalance-demo >>> lab-preview'), null, name);
    }
  });

  it('is not loaded for those who save data', async () => {
    const page = await site.open('paste.html', { wholeStory: false });
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const scripts: string[] = [];
    site.onRequest = (address) => scripts.push(address);
    await page.goto(`${site.address}tuner.html`, { waitUntil: 'networkidle0' });
    await new Promise((done) => setTimeout(done, 3000));
    assert.ok(scripts.some((address) => address.includes('/tuner.js')));
    assert.deepEqual(
      scripts.filter((address) => /preview/.test(address)),
      [],
    );
    assert.equal(await page.evaluate(() => customElements.get('lab-preview')), undefined);
  });
});
