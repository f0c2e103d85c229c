import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { demoMounts } from '../../demo/serve.mjs';
import { DemoSite } from './demo-site.js';

const PAGES = [
  'index.html',
  'triplet.html',
  'imbalance.html',
  'embed/imbalance.html',
  'words.html',
  'embed/words.html',
  'tuner.html',
  'embed/tuner.html',
  'paste.html',
  'strict-csp.html',
  'embed/triplet.html',
];

describe('the demo site', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('opens every page without an error, and every link on it leads somewhere', async () => {
    for (const path of PAGES) {
      const page = await site.open(path);
      assert.deepEqual([path, site.complaints], [path, []]);
      const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links.filter((address) => address.startsWith(site.address))) {
        assert.equal((await fetch(link)).status, 200, `${path} → ${link}`);
      }
    }
  });

  it('shows a picture of each lab on its first page, which is at most 100 KB with all that it loads', async () => {
    const page = await site.open('index.html');
    const bytes = await page.evaluate(() =>
      performance.getEntries().reduce((sum, one) => sum + ((one as PerformanceResourceTiming).encodedBodySize ?? 0), 0),
    );
    assert.ok(bytes > 10_000 && bytes <= 100_000, `${bytes} bytes`);
    const pictures = await page.$$eval('.labs img', (all) => all.map(({ naturalWidth }) => naturalWidth > 300));
    assert.deepEqual(pictures, [true, true, true, true]);
    assert.equal(page.workers().length, 0);
  });

  it('turns to Persian by the button, right to left, and keeps it in links and on the lab', async () => {
    const page = await site.open('triplet.html');
    await page.click('button.language');
    await page.waitForFunction(() =>
      document.querySelector('triplet-demo')?.shadowRoot?.querySelector('[part=lab][lang=fa]'),
    );
    const shown = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      english: [...document.querySelectorAll('[data-text]')].filter(
        ({ textContent }) => !/[آ-ی]/.test(textContent ?? ''),
      ).length,
      home: document.querySelector<HTMLAnchorElement>('a.brand')?.search,
      address: location.search,
    }));
    assert.deepEqual(shown, {
      lang: 'fa',
      dir: 'rtl',
      english: 0,
      home: '?lang=fa',
      address: '?lang=fa',
    });
  });

  it('turns back to English without loading the page anew, and keeps the focus on the switch', async () => {
    const page = await site.open('index.html?lang=fa');
    const heading = () => page.$eval('h1', ({ textContent, lang }) => [textContent, lang]);
    assert.match((await heading())[0] ?? '', /آزمایش/);
    await page.focus('button.language');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    assert.deepEqual(await heading(), ['Deep-learning labs as HTML tags', '']);
    assert.deepEqual(await page.$eval('button.language', (button) => [button.lang, button.matches(':focus')]), [
      'fa',
      true,
    ]);
  });

  it('shows no scroll bar across at 320 pixels, in either language', async () => {
    for (const path of ['index.html', 'index.html?lang=fa', 'triplet.html', 'triplet.html?lang=fa', 'words.html']) {
      const page = await site.open(path);
      await page.setViewport({ width: 320, height: 700 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${path}: ${overflow} pixels too wide`);
    }
  });

  it('has no accessibility fault on any page, in either language', async () => {
    for (const path of PAGES.flatMap((name) => [name, `${name}?lang=fa`])) {
      await site.open(path, { bypassCsp: true });
      assert.deepEqual([path, await site.accessibilityFaults()], [path, []]);
    }
  });
});

describe('the demo site with a third language, one file and one line', () => {
  let site: DemoSite;
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-languages-'));
    const outfile = join(folder, 'german.js');
    await build({ entryPoints: ['tests/components/language/german.ts'], outfile, bundle: true, format: 'esm' });
    await writeFile(join(folder, 'languages.js'), "import './german.js';\n");
    site = await DemoSite.start([{ path: '/', folder }, ...demoMounts(process.env)]);
  });

  after(async () => {
    await site?.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('offers it in the switch, says what it has, and marks the rest as English', async () => {
    const page = await site.open('index.html');
    const offered = await page.$$eval('button.language', (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(offered, ['فارسی', 'Deutsch']);
    await page.click('button.language[lang=de]');
    await page.waitForFunction(() => document.documentElement.lang === 'de');
    const texts = await page.$$eval('h1, h2', (all) => all.map(({ innerHTML, lang }) => [innerHTML, lang]));
    assert.deepEqual(texts, [
      ['Deep Learning als HTML-<i>Tags</i>', ''],
      ['Die Experimente', ''],
      ['For teachers', 'en'],
      ['On your own page', 'en'],
    ]);
    assert.equal(await page.$eval('a.brand', ({ search }: HTMLAnchorElement) => search), '?lang=de');
    assert.deepEqual(site.complaints, []);
  });

  it('turns the labs and the guide with it, by the tag’s own numbers', async () => {
    const page = await site.open('guide/triplet.html?lang=de');
    await page.waitForFunction(() =>
      document.querySelector('triplet-demo')?.shadowRoot?.textContent?.includes('Abstände aus Tripeln lernen'),
    );
    const values = await page.$eval('.lists tbody tr .values', ({ textContent }) => textContent);
    assert.match(values ?? '', /^whole, 0 to 4\.294\.967\.295$/);
    assert.deepEqual(site.complaints, []);
  });

  it('turns a lab in a frame with it', async () => {
    const page = await site.open('embed/triplet.html?lang=de-CH');
    await page.waitForFunction(() =>
      document.querySelector('triplet-demo')?.shadowRoot?.textContent?.includes('Starten'),
    );
    assert.equal(await page.$eval('html', ({ lang }) => lang), 'de');
  });
});
