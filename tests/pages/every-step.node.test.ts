import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { LAB_TAGS, type LabTag, runLab, tinyTag } from './tiny-runs.js';

const SLOW = { timeout: 300_000 };

/** Puts one lab on the page, in the way that an author does. */
async function show(page: Page, tag: LabTag): Promise<void> {
  await page.evaluate((html) => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = html;
  }, tinyTag(tag));
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[role=tab]'), {}, tag);
}

/** Opens the step at a place of the story; false where there is none. */
function openStep(page: Page, tag: LabTag, at: number): Promise<boolean> {
  return page.evaluate(
    async (name, place) => {
      const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
      const tab = lab.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]')[place];
      tab?.click();
      await lab.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return tab !== undefined;
    },
    tag,
    at,
  );
}

describe('every step of every lab', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  async function faultsOfSteps(page: Page, tag: LabTag): Promise<{ steps: number; faults: string[] }> {
    const faults: string[] = [];
    let steps = 0;
    while (await openStep(page, tag, steps)) {
      faults.push(...(await site.accessibilityFaults(tag)).map((fault) => `step ${steps + 1}: ${fault}`));
      steps++;
    }
    return { steps, faults };
  }

  for (const tag of LAB_TAGS) {
    it(`has no accessibility fault, before a run and after it: ${tag}`, SLOW, async () => {
      const page = await site.open('paste.html', { bypassCsp: true, wholeStory: false });
      await show(page, tag);
      const { steps, faults } = await faultsOfSteps(page, tag);
      assert.ok(steps >= 5, `${steps} steps`);
      assert.deepEqual(faults, []);
      await runLab(page, tag);
      assert.deepEqual((await faultsOfSteps(page, tag)).faults, []);
    });
  }
});
