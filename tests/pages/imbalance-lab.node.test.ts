import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { ImbalanceResult } from '../../src/imbalance/imbalance-events.js';
import { DemoSite } from './demo-site.js';

/** A tenth of the lesions, which train in a second or two without a GPU. */
const LINK = '#imbalance=v1&seed=11&size=tenth&batch-size=16&epochs=2&backend=wasm';

async function run(page: Page): Promise<ImbalanceResult> {
  return page.evaluate(async () => {
    await customElements.whenDefined('imbalance-demo');
    const lab = document.querySelector('imbalance-demo') as HTMLElementTagNameMap['imbalance-demo'];
    await lab.updateComplete;
    return lab.run();
  });
}

describe('the imbalance lab on a page', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('trains on the lesions that it draws, from a link, and repeats every number when the link is opened again', async () => {
    const first = await run(await site.open(`imbalance.html${LINK}`));
    assert.equal(first.settings.seed, 11);
    assert.deepEqual(first.data.counts, { train: 701, val: 99, test: 200 });
    const again = await run(await site.open(`embed/imbalance.html${LINK}`));
    assert.deepEqual(again.metrics, first.metrics);
    assert.deepEqual(site.complaints, []);
  });

  it('shows no scroll bar across at 320 pixels after a run', async () => {
    const page = await site.open(`imbalance.html?lang=fa${LINK}`);
    await page.setViewport({ width: 320, height: 700 });
    await run(page);
    await page.waitForFunction(
      () => document.querySelector('imbalance-demo')?.shadowRoot?.querySelectorAll('table.matrix').length === 2,
    );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
  });
});
