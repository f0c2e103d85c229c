import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';

const TAG = `<triplet-demo epochs="1" triplets="64" batch-size="16" embedding-size="8" map="pca" map-points="30"
  backend="wasm"></triplet-demo>`;

/** An author's project: its script is bundled, and the build of labtags is copied to the site. */
const SCRIPTS = {
  beside: "import 'labtags/triplet';",
  elsewhere: "import { setAssetBase } from 'labtags/assets'; import 'labtags/triplet'; setAssetBase('/static/files');",
  own: `import { defineParts, TripletDemo } from 'labtags/core';
    await defineParts();
    customElements.define('triplet-demo', class extends TripletDemo {});`,
};

describe('the package in a bundled page', () => {
  let folder: string;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-bundled-'));
    for (const [name, contents] of Object.entries(SCRIPTS)) {
      await build({
        stdin: { contents, resolveDir: process.cwd() },
        outdir: join(folder, name),
        ...{ bundle: true, splitting: true, format: 'esm', logLevel: 'error' },
      });
      const script = `<script type="module" src="${name}/stdin.js"></script>`;
      await writeFile(join(folder, `${name}.html`), `<!doctype html><title>Bundled</title>${script}${TAG}`);
    }
    const mounts = ['/labtags/', '/static/files/'].map((path) => ({ path, folder: join(process.cwd(), 'dist') }));
    server = await startServer({ port: 0, mounts: [...mounts, { path: '/', folder }] });
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function train(name: string): Promise<{ stopped: boolean; workers: string[] }> {
    const page = await browser.newPage();
    await page.goto(`${server.address}${name}.html`);
    const stopped = await page.evaluate(async () => {
      await customElements.whenDefined('triplet-demo');
      return (await (document.querySelector('triplet-demo') as HTMLElementTagNameMap['triplet-demo']).run()).stopped;
    });
    const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
    await page.close();
    return { stopped, workers };
  }

  it('trains with the files in labtags/ beside the page', async () => {
    const { stopped, workers } = await train('beside');
    assert.equal(stopped, false);
    assert.ok(workers.includes('/labtags/triplet.worker.js'), workers.join(' '));
  });

  it('trains with the files where setAssetBase says', async () => {
    const { stopped, workers } = await train('elsewhere');
    assert.equal(stopped, false);
    assert.ok(workers.includes('/static/files/triplet.worker.js'), workers.join(' '));
  });

  it('trains in a class of the author’s own', async () => {
    assert.equal((await train('own')).stopped, false);
  });
});
