import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { LAB_TAGS, type LabTag, TINY_RUNS } from './tiny-runs.js';
import { startTwoServers, type TwoServers } from './two-servers.js';

const PAGES: Readonly<Record<LabTag, string>> = {
  'triplet-demo': 'embed/triplet.html',
  'imbalance-demo': 'embed/imbalance.html',
  'word-vectors-demo': 'embed/words.html',
  'tuner-demo': 'embed/tuner.html',
};

/** A course system: it frames pages of another site and takes their heights, as Moodle, Canvas and others do. */
function coursePage(frames: readonly string[]): string {
  const listening = `
    const frameOf = (source) => [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source);
    addEventListener('message', ({ data, source }) => {
      const frame = frameOf(source);
      if (data.subject === 'lti.frameResize') frame.height = data.height;
      if (data.type === 'labtags-height') frame.dataset.told = data.height;
    });`;
  const tags = frames.map((address) => `<iframe src="${address.replaceAll('&', '&amp;')}" height="50"></iframe>`);
  return `<!doctype html><meta charset="utf-8"><title>Course</title><link rel="icon" href="data:,"><script>${listening}</script>${tags.join('')}`;
}

async function labFrame(page: Page, path: string): Promise<Frame> {
  const frame = await page.waitForFrame((candidate) => candidate.url().includes(path));
  await frame.waitForSelector('main > :defined:last-child');
  return frame;
}

describe('a lab in a frame on another site', () => {
  let site: DemoSite;
  let servers: TwoServers;

  before(async () => {
    site = await DemoSite.start();
    servers = await startTwoServers();
  });

  after(async () => {
    await site?.end();
    await servers?.end();
  });

  for (const tag of LAB_TAGS) {
    it(`${tag} takes its settings from the query, trains, makes its frame as high as it is, and sets no cookie`, async () => {
      const query = new URLSearchParams({ seed: '5', lang: 'fa', 'worker-url': 'other.js', ...TINY_RUNS[tag] });
      await servers.write(coursePage([`${site.address}${PAGES[tag]}?${query}`]));
      const page = await site.open(servers.page);
      const frame = await labFrame(page, PAGES[tag]);
      const ran = await frame.evaluate(async (name) => {
        const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
        const { settings, stopped } = await lab.run();
        return {
          seed: settings.seed,
          stopped,
          worker: lab.getAttribute('worker-url'),
          direction: getComputedStyle(lab).direction,
          cookie: document.cookie,
        };
      }, tag);
      assert.deepEqual(ran, { seed: 5, stopped: false, worker: null, direction: 'rtl', cookie: '' });
      const height = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      assert.ok(height > 400, `${height} pixels`);
      await page.waitForFunction(
        (least) => {
          const { height, dataset } = document.querySelector('iframe') as HTMLIFrameElement;
          return Number(height) >= least && dataset.told === height;
        },
        {},
        height - 50,
      );
      assert.deepEqual(await page.browserContext().cookies(), []);
      assert.deepEqual(site.complaints, []);
    });
  }
});
