import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { openRecorded, RECORDED_LABS } from './recorded-lab.js';

const WIDTH = 390;

/** Tables that are wider than what they stand in, where that neither scrolls for everybody nor shows that it does. */
function cutTables(page: Page): Promise<{ wide: number; cut: string[] }> {
  return page.evaluate(() => {
    const cut: string[] = [];
    let wide = 0;
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element.localName !== 'table' || !element.checkVisibility()) continue;
        const box = element.parentElement as HTMLElement;
        const edges = box.getBoundingClientRect();
        if (edges.left < -1 || edges.right > innerWidth + 1) cut.push(`${element.className} stands out of the page`);
        if (element.getBoundingClientRect().width <= box.clientWidth + 1) continue;
        wide++;
        const { overflowX, backgroundImage, backgroundAttachment } = getComputedStyle(box);
        const isShaded = backgroundImage.includes('gradient') && backgroundAttachment.includes('local');
        if (overflowX !== 'auto' || box.tabIndex !== 0 || !isShaded)
          cut.push(`${element.className} in ${box.className}`);
      }
    }
    return { wide, cut };
  });
}

describe('on a phone', () => {
  let site: DemoSite;
  let wideTables = 0;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  for (const lab of RECORDED_LABS) {
    for (const language of ['en', 'fa']) {
      it(`no table of ${lab.tag} is cut, and the page does not scroll sideways (${language})`, async () => {
        const page = await openRecorded(site, lab, { width: WIDTH, language, step: 'all' });
        const { wide, cut } = await cutTables(page);
        assert.deepEqual(cut, []);
        wideTables += wide;
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      });
    }
  }

  it('some tables are wide, or the above proves nothing', () => {
    assert.ok(wideTables >= 4, `${wideTables}`);
  });
});
