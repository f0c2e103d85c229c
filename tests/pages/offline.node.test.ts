import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoSite } from './demo-site.js';

const TINY = {
  'triplet-demo': 'src="drawn" epochs="1" triplets="64" batch-size="16" embedding-size="8" map="pca" map-points="30"',
  'word-vectors-demo': 'sentences="1000"',
};

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

  it('opens every page that it has kept, and trains there, after the server has stopped', async () => {
    const online = await site.open('index.html');
    await online.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const files: string[] = (await (await fetch(`${site.address}dist/site/files.json`)).json()).files;
    await site.stopServer();
    await assert.rejects(fetch(site.address));

    for (const path of ['', ...files.filter((name) => name.endsWith('.html'))]) {
      const page = await site.open(`${path}?lang=fa`);
      assert.notEqual(await page.title(), '', path);
      assert.deepEqual([path, site.complaints], [path, []]);
    }
    const page = await site.open('paste.html');
    for (const [tag, settings] of Object.entries(TINY)) {
      const stopped = await page.evaluate(
        async ({ tag, settings }) => {
          const main = document.querySelector('main') as HTMLElement;
          main.innerHTML = `<${tag} backend="wasm" ${settings}></${tag}>`;
          await customElements.whenDefined(tag);
          return (await (main.firstElementChild as HTMLElementTagNameMap['triplet-demo']).run()).stopped;
        },
        { tag, settings },
      );
      assert.equal(stopped, false, tag);
    }
    assert.deepEqual(site.complaints, []);
  });
});
