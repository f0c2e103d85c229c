import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoSite } from './demo-site.js';

/** Each lab's page with a run of some seconds, and what only a run shows. */
const LABS = {
  'triplet-demo': ['triplet.html#triplet=v1&epochs=1&triplets=64&batch-size=16&map=pca&map-points=30', 'table.scores'],
  'imbalance-demo': ['imbalance.html#imbalance=v1&size=tenth&epochs=1&batch-size=64', 'table.report'],
  'tuner-demo': ['tuner.html#tuning=v1&max-epochs=2&max-units=32&train-images=500', 'table.trials'],
} as const;

describe('by the keyboard alone', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  const shows = (tag: string, selector: string) =>
    site.page.waitForFunction(([lab, wanted]) => document.querySelector(lab)?.shadowRoot?.querySelector(wanted), {}, [
      tag,
      selector,
    ] as const);

  for (const [tag, [path, shown]] of Object.entries(LABS)) {
    it(`runs <${tag}> with Tab and Enter`, async () => {
      const page = await site.open(path);
      await page.waitForFunction((name) => document.querySelector(`${name}:defined`), {}, tag);
      await site.tabTo('.run-button');
      await page.keyboard.press('Enter');
      await shows(tag, shown);
      assert.deepEqual(site.complaints, []);
    });
  }

  it('moves the threshold of a class with the arrow keys, and opens the images of a cell and closes them', async () => {
    const page = await site.open(LABS['imbalance-demo'][0]);
    const lab = 'imbalance-demo';
    await shows(lab, '.run-button');
    await site.tabTo('.run-button');
    await page.keyboard.press('Enter');
    await shows(lab, 'table.report');
    await site.tabTo('#threshold');
    const said = () => page.$eval(lab, (found) => found.shadowRoot?.querySelector('#threshold')?.ariaValueText ?? '');
    const before = await said();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (old) => document.querySelector('imbalance-demo')?.shadowRoot?.querySelector('#threshold')?.ariaValueText !== old,
      {},
      before,
    );
    await site.tabTo('table.matrix td.wrong button:not(:disabled)');
    await page.keyboard.press('Enter');
    await shows(lab, '.cell .images li');
    await site.tabTo('.cell button');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => !document.querySelector('imbalance-demo')?.shadowRoot?.querySelector('.cell'));
  });
});
