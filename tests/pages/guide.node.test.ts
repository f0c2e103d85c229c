import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { PAGES } from '../../demo/guide/pages.js';
import { LABS } from '../../src/labs/labs.js';
import { DemoSite } from './demo-site.js';

const ROWS = '.lists tbody tr';

describe('the guide', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('has every setting of a lab in its table, beside a lab that waits', async () => {
    for (const { page: name, fields, tag } of LABS) {
      const page = await site.open(`guide/${name}.html`);
      await page.waitForSelector(ROWS);
      const rows = `.lists > table tbody tr`;
      const names = await page.$$eval(`${rows} th code:first-child`, (all) => all.map((cell) => cell.textContent));
      assert.deepEqual(
        names,
        fields.map(({ attribute }) => attribute),
      );
      const labels = await page.$$eval(`${rows} strong`, (all) => all.map((label) => label.textContent));
      assert.ok(labels.length === fields.length && labels.every(Boolean), name);
      await page.waitForFunction((lab: string) => document.querySelector(lab)?.shadowRoot, {}, tag);
      assert.equal(page.workers().length, 0);
      assert.deepEqual(site.complaints, []);
    }
  });

  it('leads from each page to each, and to nothing that is not there', async () => {
    for (const { name } of PAGES) {
      const page = await site.open(`guide/${name}.html`);
      const contents = await page.$$eval('.contents > ul > li > a', (all) => all.map((link) => link.pathname));
      assert.deepEqual(
        contents,
        PAGES.map((one) => `/guide/${one.name}.html`),
      );
      const links = await page.$$eval('a[href]', (all) => all.map((link) => link.href.split('#')[0]));
      for (const link of new Set(links)) assert.equal((await fetch(link)).status, 200, link);
      assert.deepEqual(site.complaints, []);
    }
  });

  it('finds a setting in every lab that has it, leads to its row, and shows the page again on Escape', async () => {
    let page = await site.open('guide/install.html');
    await page.type('#search', 'batch-size');
    const rows = await results(page);
    const [first] = rows;
    assert.deepEqual(
      rows.filter(({ title }) => title === 'batch-size').map(({ where }) => where),
      ['Triplet loss', 'Unbalanced classes', 'Hyperparameter search'],
    );
    assert.match(await page.$eval('[role=status]', (status) => status.textContent ?? ''), /^\d+ found/);
    assert.ok(!(await page.$eval('article', (article) => article.checkVisibility())));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('article')?.checkVisibility());
    page = await site.open(first.address);
    await page.waitForFunction(() => {
      const box = document.querySelector('#triplet-demo-settings-batch-size')?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
  });

  it('opens a linked search in Persian, however its letters are typed, and leads to Persian pages', async () => {
    const page = await site.open(`guide.html?lang=fa&q=${encodeURIComponent('نرخ يادگيري')}`);
    const found = await results(page);
    assert.ok(
      found.some(({ title }) => title === 'learning-rate'),
      found.map(({ title }) => title).join(),
    );
    assert.ok(found.every(({ address }) => address.includes('lang=fa')));
  });

  it('opens the closed list that a result is in', async () => {
    let page = await site.open('guide.html?q=lab-epoch');
    const [{ address }] = await results(page);
    page = await site.open(address);
    await page.waitForFunction(
      () => document.querySelector('#triplet-demo-events-lab-epoch')?.checkVisibility() ?? false,
    );
  });

  const sought: Readonly<Record<string, string>> = {
    'npx labtags data': 'data.html#data-known',
    offline: 'install.html#offline',
    download: 'install.html#install-zip',
    install: 'install.html#install-npm',
    silhouette: 'lessons.html#tasks',
    glove: 'data.html#data-known',
    cors: 'trouble.html#trouble-blank',
    moodle: 'hosts.html#on-lms',
    'lab-class-data': 'lessons.html#class-data',
    دانلود: 'install.html#install-zip',
    آفلاين: 'install.html#offline',
    سيلوئت: 'lessons.html#tasks',
    'پيش نويس': 'lessons.html#builder',
  };
  it('finds what authors look for, among the first, in both languages', async () => {
    for (const language of ['en', 'fa']) {
      const page = await site.open(`guide.html?lang=${language}`);
      for (const [words, place] of Object.entries(sought)) {
        await page.$eval(
          '#search',
          (field, text) => {
            (field as HTMLInputElement).value = text;
            field.dispatchEvent(new Event('input'));
          },
          words,
        );
        await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, {}, words);
        const found = await results(page);
        const at = found.findIndex(({ address }) => address.replace(/\?.*?(?=#|$)/, '').endsWith(place));
        assert.ok(at >= 0 && at < 10, `${words}: ${found.map(({ address }) => address).join()}`);
      }
    }
  });

  it('describes in Persian whatever it describes in English', async () => {
    for (const name of [...LABS.map((lab) => lab.page), 'lessons']) {
      const page = await site.open(`guide/${name}.html?lang=fa`);
      await page.waitForSelector(ROWS);
      const notes = await page.$$eval('.note, .lists :is(strong, summary, h2, thead th)', (all) =>
        all.map((note) => note.textContent ?? ''),
      );
      assert.ok(notes.length > 20);
      assert.deepEqual(
        notes.filter((note) => !/[آ-ی]/.test(note)),
        [],
      );
    }
  });

  it('has no accessibility fault and no scroll bar across a phone, in either language', async () => {
    for (const path of [
      'guide.html',
      'guide/hosts.html',
      'guide/triplet.html',
      'guide/lessons.html',
      'guide.html?q=data',
    ]) {
      for (const language of ['en', 'fa']) {
        const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
        const page = await site.open(address, { bypassCsp: true });
        assert.deepEqual([address, await site.accessibilityFaults()], [address, []]);
        await page.setViewport({ width: 390, height: 800 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
      }
    }
  });
});

interface Result {
  readonly title: string;
  readonly where: string;
  readonly address: string;
}

/** What the search shows, once it shows something. */
async function results(page: Page): Promise<readonly Result[]> {
  await page.waitForSelector('.results li');
  return page.$$eval('.results li', (all) =>
    all.map((item) => {
      const link = item.querySelector('a') as HTMLAnchorElement;
      return {
        title: link.textContent ?? '',
        where: item.querySelector('.where')?.textContent ?? '',
        address: link.href,
      };
    }),
  );
}
