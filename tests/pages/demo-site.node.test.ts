import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';

const PAGES = ['index.html', 'triplet.html', 'paste.html', 'strict-csp.html', 'embed/triplet.html'];

describe('the demo site', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let page: Page;
  /** What the browser had to complain about since the page was opened. */
  let complaints: string[];

  before(async () => {
    server = await startServer({ port: 0, mounts: demoMounts(process.env) });
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<void> {
    await page?.close();
    page = await browser.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(server.address + path, { waitUntil: 'networkidle0' });
  }

  it('opens every page without an error, and every link on it leads somewhere', async () => {
    for (const path of PAGES) {
      await open(path);
      assert.deepEqual([path, complaints], [path, []]);
      const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links.filter((address) => address.startsWith(server.address))) {
        assert.equal((await fetch(link)).status, 200, `${path} → ${link}`);
      }
    }
  });

  it('turns to Persian by the button, right to left, and keeps it in links and on the lab', async () => {
    await open('triplet.html');
    await page.click('button.language');
    const shown = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      english: [...document.querySelectorAll('.en')].some((element) => element.checkVisibility()),
      persian: [...document.querySelectorAll('p.fa')].every((element) => element.checkVisibility()),
      lab: document.querySelector('triplet-demo')?.getAttribute('lang'),
      home: document.querySelector<HTMLAnchorElement>('a.brand')?.search,
      address: location.search,
    }));
    assert.deepEqual(shown, {
      lang: 'fa',
      dir: 'rtl',
      english: false,
      persian: true,
      lab: 'fa',
      home: '?lang=fa',
      address: '?lang=fa',
    });
  });

  it('shows no scroll bar across at 320 pixels, in either language', async () => {
    for (const path of ['index.html', 'index.html?lang=fa', 'triplet.html', 'triplet.html?lang=fa']) {
      await open(path);
      await page.setViewport({ width: 320, height: 700 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${path}: ${overflow} pixels too wide`);
    }
  });
});
