import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoSite } from './demo-site.js';

const PAGES = [
  'index.html',
  'triplet.html',
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

  it('turns to Persian by the button, right to left, and keeps it in links and on the lab', async () => {
    const page = await site.open('triplet.html');
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
