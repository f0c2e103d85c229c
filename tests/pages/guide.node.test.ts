import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LABS } from '../../src/labs/labs.js';
import { DemoSite } from './demo-site.js';

const SHOWN_ROWS = '[data-lab] tbody tr:not([hidden])';

describe('the guide', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('has every setting of every lab in its table, beside a lab that waits, with nothing to complain about', async () => {
    const page = await site.open('guide.html');
    await page.waitForSelector(SHOWN_ROWS);
    for (const { page: name, fields, tag } of LABS) {
      const section = `#${name}[data-lab]`;
      const rows = `${section} .lists > table tbody tr`;
      const names = await page.$$eval(`${rows} th code:first-child`, (all) => all.map((cell) => cell.textContent));
      assert.deepEqual(
        names,
        fields.map(({ attribute }) => attribute),
      );
      const labels = await page.$$eval(`${rows} strong`, (all) => all.map((label) => label.textContent));
      assert.ok(labels.length === fields.length && labels.every(Boolean), name);
      await page.waitForFunction((lab: string) => document.querySelector(lab)?.shadowRoot, {}, tag);
    }
    assert.equal(page.workers().length, 0);
    const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    assert.deepEqual(site.complaints, []);
  });

  it('finds a setting in every lab that has it, hides the rest, and shows all again on Escape', async () => {
    const page = await site.open('guide.html');
    await page.waitForSelector(SHOWN_ROWS);
    const whole = await page.$$eval(SHOWN_ROWS, (rows) => rows.length);
    await page.type('#search', 'batch-size');
    const found = await page.$$eval(SHOWN_ROWS, (rows) => rows.map((row) => row.querySelector('code')?.textContent));
    assert.deepEqual(found, ['batch-size', 'batch-size', 'batch-size']);
    const shown = await page.$$eval('main > section', (all) =>
      all.filter((section) => section.checkVisibility()).map(({ id }) => id),
    );
    assert.deepEqual(shown, ['triplet', 'imbalance', 'tuner']);
    assert.match(await page.$eval('[role=status]', (status) => status.textContent ?? ''), /^3 found/);
    await page.keyboard.press('Escape');
    assert.equal(await page.$$eval(SHOWN_ROWS, (rows) => rows.length), whole);
  });

  it('opens a linked search in the closed lists and in Persian, however its letters are typed', async () => {
    const page = await site.open(`guide.html?lang=fa&q=${encodeURIComponent('نرخ يادگيري')}`);
    await page.waitForSelector('body.searching');
    const found = await page.$$eval(SHOWN_ROWS, (rows) => rows.map((row) => row.querySelector('code')?.textContent));
    assert.ok(found.includes('learning-rate'), found.join());
    await page.goto(`${site.address}guide.html?q=lab-epoch`);
    await page.waitForSelector('body.searching');
    assert.ok(await page.$eval('#triplet details tbody tr:not([hidden])', (row) => row.checkVisibility()));
  });

  const sought: Readonly<Record<string, string>> = {
    'npx labtags data': 'data-known',
    offline: 'offline',
    download: 'install-zip',
    install: 'install-npm',
    silhouette: 'tasks',
    glove: 'data-known',
    cors: 'trouble-blank',
    moodle: 'on-lms',
    'lab-class-data': 'class-data',
    دانلود: 'install-zip',
    آفلاين: 'offline',
    سيلوئت: 'tasks',
    'پيش نويس': 'builder',
  };
  it('finds what authors look for, in both languages', async () => {
    for (const language of ['en', 'fa']) {
      const page = await site.open(`guide.html?lang=${language}`);
      await page.waitForSelector(SHOWN_ROWS);
      for (const [words, id] of Object.entries(sought)) {
        if (language === 'en' && words === 'پيش نويس') continue;
        await page.$eval(
          '#search',
          (field, text) => {
            (field as HTMLInputElement).value = text;
            field.dispatchEvent(new Event('input'));
          },
          words,
        );
        const found = await page.$$eval('article[data-entry]', (all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.id),
        );
        assert.ok(found.includes(id), `${words}: ${found.join()}`);
        assert.ok(found.length < 25, `${words} finds ${found.length}`);
      }
    }
  });

  it('describes in Persian whatever it describes in English', async () => {
    const page = await site.open('guide.html?lang=fa');
    await page.waitForSelector(SHOWN_ROWS);
    const notes = await page.$$eval('.note, .lists :is(strong, summary, h3, thead th)', (all) =>
      all.map((note) => note.textContent ?? ''),
    );
    assert.ok(notes.length > 100);
    assert.deepEqual(
      notes.filter((note) => !/[آ-ی]/.test(note)),
      [],
    );
  });

  it('has no accessibility fault and no scroll bar across a phone, in either language', async () => {
    for (const path of ['guide.html', 'guide.html?lang=fa']) {
      const page = await site.open(path, { bypassCsp: true });
      await page.waitForSelector(SHOWN_ROWS);
      assert.deepEqual([path, await site.accessibilityFaults()], [path, []]);
      await page.setViewport({ width: 390, height: 800 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
  });
});
