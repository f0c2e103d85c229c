import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { TripletResult } from '../../src/triplet/triplet-events.js';
import { DemoSite } from './demo-site.js';

/** Small enough for a machine without a GPU, and still two epochs of the whole lab. */
const TINY = 'epochs=2&triplets=64&batch-size=16&embedding-size=8&map=pca&map-points=30&backend=wasm';
const LINK = `#triplet=v1&seed=11&${TINY}`;

/** Runs the page's lab by its button and waits for the end. */
async function run(page: Page): Promise<TripletResult> {
  return page.evaluate(async () => {
    await customElements.whenDefined('triplet-demo');
    const lab = document.querySelector('triplet-demo') as HTMLElementTagNameMap['triplet-demo'];
    await lab.updateComplete;
    const ended = new Promise<TripletResult>((resolve, reject) => {
      lab.addEventListener('lab-complete', (event) => resolve((event as CustomEvent).detail.result));
      lab.addEventListener('lab-error', (event) => reject(new Error((event as CustomEvent).detail.message)));
    });
    lab.shadowRoot?.querySelector<HTMLElement>('.run-button')?.click();
    return ended;
  });
}

/** What a run must repeat: everything but the times. */
function repeatable({ history, metrics, settings, data }: TripletResult): unknown {
  return { history, metrics, settings, data };
}

describe('the triplet lab on a page', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('trains on the digits that it draws, from a link, and repeats every number when the link is opened again', async () => {
    const first = await run(await site.open(`paste.html${LINK}`));
    assert.equal(first.settings.seed, 11);
    assert.equal(first.history.length, 3);
    const again = await run(await site.open(`paste.html${LINK}`));
    assert.deepEqual(repeatable(again), repeatable(first));
    assert.deepEqual(site.complaints, []);
  });

  it('trains on real MNIST from the page’s own server, and says so', async () => {
    const page = await site.open(`triplet.html${LINK}&src=mnist`);
    const { data } = await run(page);
    assert.equal(data.name, 'mnist');
    assert.deepEqual(data.counts, { train: 60_000, test: 10_000 });
    const shown = await page.evaluate(
      () => document.querySelector('triplet-demo')?.shadowRoot?.querySelector('[part=data]')?.textContent,
    );
    assert.match(shown ?? '', /MNIST: 60,000 training and 10,000 test images/);
  });

  it('trains under a strict content security policy', async () => {
    const { history } = await run(await site.open(`strict-csp.html${LINK}`));
    assert.equal(history.length, 3);
    assert.deepEqual(site.complaints, []);
  });

  it('asks for nothing but its page and its own script before Run', async () => {
    const page = await site.open('triplet.html');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const heavy = asked.filter((address) => /worker|wasm|\/data\/|lab-map|draw-digit/.test(address));
    assert.deepEqual(heavy, []);
  });

  it('keeps its run when the page shows it in Persian, and has no accessibility fault with its results shown', async () => {
    const page = await site.open(`triplet.html?lang=fa${LINK}&src=drawn`, { bypassCsp: true });
    await run(page);
    await page.waitForFunction(
      () => document.querySelector('triplet-demo')?.shadowRoot?.querySelectorAll('[part=maps] lab-map').length === 2,
    );
    assert.deepEqual(await site.accessibilityFaults(), []);
  });

  it('tells the page around its frame how high it is, also when it grows', async () => {
    const page = await site.open('index.html');
    await page.evaluate((query) => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      addEventListener('message', ({ data }) => {
        if (data.subject === 'lti.frameResize') heights.push(data.height);
      });
      const frame = document.createElement('iframe');
      frame.src = `embed/triplet.html?${query}`;
      document.body.append(frame);
    }, TINY);
    const newest = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights.at(-1) ?? 0);
    const above = (height: number) =>
      page.waitForFunction(
        (least) => ((window as unknown as { heights: number[] }).heights.at(-1) ?? 0) > least,
        {},
        height,
      );
    await above(200);
    const before = await newest();
    await page.evaluate(() => {
      const lab = document.querySelector('iframe')?.contentDocument?.querySelector('triplet-demo');
      lab?.setAttribute('step', 'all');
      return lab?.run();
    });
    await above(before + 200);
    assert.deepEqual(site.complaints, []);
  });
});
