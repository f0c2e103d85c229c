import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoMounts } from '../../demo/serve.mjs';
import { DemoSite } from './demo-site.js';

const TRIPLETS = 'epochs="1" triplets="64" batch-size="16" embedding-size="8" map="pca" map-points="30"';

const TINY: readonly TinyRun[] = [
  { tag: 'triplet-demo', settings: `src="drawn" ${TRIPLETS}` },
  { tag: 'word-vectors-demo', settings: 'sentences="1000"' },
];

/** MNIST comes with what the tests install; the others are there where somebody has put them. */
const REAL: readonly (TinyRun & { readonly folder?: string })[] = [
  { tag: 'triplet-demo', settings: `src="mnist" ${TRIPLETS}` },
  {
    tag: 'tuner-demo',
    settings: 'src="fashion-mnist" max-epochs="2" factor="2" images="300" units-max="32" workers="1"',
    folder: 'fashion-mnist',
  },
];

interface TinyRun {
  readonly tag: 'triplet-demo' | 'imbalance-demo' | 'tuner-demo' | 'word-vectors-demo';
  readonly settings: string;
}

/** A first visit, until the browser has kept the site. */
async function keptWhole(site: DemoSite): Promise<void> {
  const page = await site.open('index.html');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Ends with the name of the data. */
function run(page: Page, { tag, settings }: TinyRun): Promise<string> {
  return page.evaluate(
    async ({ tag, settings }) => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = `<${tag} backend="wasm" ${settings}></${tag}>`;
      await customElements.whenDefined(tag);
      const { stopped, data } = await (main.firstElementChild as HTMLElementTagNameMap['triplet-demo']).run();
      if (stopped) throw new Error(`${tag} was stopped`);
      return data.name;
    },
    { tag, settings },
  );
}

describe('the demo site without a connection', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('can be installed: manifest, icons and start page are as browsers want them', async () => {
    const page = await site.open('index.html');
    const devTools = await page.createCDPSession();
    const { errors, data } = await devTools.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { icons, start_url } = JSON.parse(data ?? '{}');
    assert.equal((await fetch(site.address + start_url)).status, 200);
    for (const { src, sizes } of icons) {
      const drawn = await page.evaluate(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        return `${image.width}x${image.height}`;
      }, src);
      assert.equal(drawn, sizes);
    }
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // Headless browsers are private windows to the installer.
    const faults = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    assert.deepEqual(faults, []);
  });

  it('keeps a file again that the browser has dropped, at the next visit', async () => {
    await keptWhole(site);
    const page = await site.open('index.html');
    const repaired = await page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((one) => one.startsWith('labtags-site-'));
      const cache = await caches.open(name);
      const before = (await cache.keys()).length;
      await cache.delete('triplet.js');
      location.reload();
      return before;
    });
    await page.waitForFunction(
      async (whole) => {
        const [name] = (await caches.keys()).filter((one) => one.startsWith('labtags-site-'));
        return (await (await caches.open(name)).keys()).length === whole;
      },
      { timeout: 15_000 },
      repaired,
    );
  });

  it('opens every page that it has kept, and trains there, after the server has stopped', async () => {
    await keptWhole(site);
    const files: string[] = (await (await fetch(`${site.address}site/files.json`)).json()).files;
    await site.stopServer();
    await assert.rejects(fetch(site.address));

    for (const path of ['', ...files.filter((name) => name.endsWith('.html'))]) {
      const page = await site.open(`${path}?lang=fa`);
      assert.notEqual(await page.title(), '', path);
      // The builder asks whether labtags lies where its code says, which nobody can answer now.
      const asked = path === 'builder.html' ? /ERR_CONNECTION_REFUSED/ : /^$/;
      assert.deepEqual([path, site.complaints.filter((text) => !asked.test(text))], [path, []]);
    }
    const page = await site.open('paste.html');
    for (const tiny of TINY) await run(page, tiny);
    assert.deepEqual(site.complaints, []);
  });
});

describe('real data without a connection', () => {
  for (const real of REAL) {
    it(`are there for ${real.tag} after one visit`, async (t) => {
      const { LABTAGS_DATA = '../shared/data' } = process.env;
      if (real.folder && !existsSync(join(LABTAGS_DATA, real.folder))) return t.skip('skipped: no data');
      const site = await DemoSite.start(demoMounts({ LABTAGS_DATA }));
      t.after(() => site.end());
      await keptWhole(site);
      const name = await run(await site.open('paste.html'), real);
      await site.stopServer();
      assert.equal(await run(await site.open('paste.html'), real), name);
      assert.deepEqual(site.complaints, []);
    });
  }
});
