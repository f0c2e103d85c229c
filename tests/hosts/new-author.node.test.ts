import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'puppeteer-core';
import { siteZip } from '../../demo/release/release.mjs';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { TINY_RUNS } from '../pages/tiny-runs.js';

type Server = Awaited<ReturnType<typeof startServer>>;

const CODES = ['link', 'tag', 'iframe', 'command'] as const;

let folder = '';
let zip: Uint8Array;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labtags-author-'));
  zip = await siteZip();
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, 'site', name)), { recursive: true });
    await writeFile(join(folder, 'site', name), bytes);
  }
});

after(() => rm(folder, { recursive: true }));

describe('the download', () => {
  it('is the same to the byte on a machine with another clock', () => {
    const script =
      "import('./demo/release/release.mjs').then(async ({ siteZip }) => process.stdout.write(await siteZip()))";
    const again = execFileSync(process.execPath, ['-e', script], {
      maxBuffer: 64e6,
      env: { ...process.env, TZ: 'Asia/Kathmandu' },
    });
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    assert.equal(hash(again), hash(zip));
  });

  it('holds one folder with all that a site needs, and no source maps', () => {
    const names = Object.keys(unzipSync(zip));
    for (const name of ['START.html', 'labtags.js', 'triplet.worker.js', 'training.wasm', 'embed/triplet.html']) {
      assert.ok(names.includes(`labtags/${name}`), name);
    }
    for (const name of ['guide.html', 'builder.html', 'class.html', 'site/guide.json', 'data/index.json', 'LICENSE']) {
      assert.ok(names.includes(`labtags/${name}`), name);
    }
    assert.deepEqual(
      names.filter((name) => !name.startsWith('labtags/') || /\.(map|mjs|ts|log)$/.test(name)),
      [],
    );
    assert.ok(zip.length < 12e6, `${zip.length} bytes`);
  });
});

for (const origin of ['a clone', 'the download'] as const) {
  describe(`a new author, with labtags from ${origin}`, () => {
    let site: DemoSite;
    let own: Server;
    let labtags = '';
    let codes: Readonly<Record<(typeof CODES)[number], string>>;

    before(async () => {
      const isClone = origin === 'a clone';
      const served = [{ path: '/', folder: join(folder, 'site'), readers: 'anyone' as const }];
      site = await DemoSite.start(isClone ? demoMounts({}) : served);
      labtags = isClone ? site.address : `${site.address}labtags/`;
      own = await startServer({ port: 0, mounts: [{ path: '/', folder }] });
    });

    after(async () => {
      await own?.close();
      await site?.end();
    });

    /** As one presses Run and waits; ends with the epochs that were trained. */
    async function train(page: Page | Frame): Promise<number> {
      await page.waitForSelector('triplet-demo');
      return (page as Page).evaluate(async () => {
        await customElements.whenDefined('triplet-demo');
        const lab = document.querySelector('triplet-demo') as HTMLElementTagNameMap['triplet-demo'];
        await lab.updateComplete;
        return (await lab.run()).history.at(-1)?.epoch ?? 0;
      });
    }

    async function openOwn(html: string): Promise<Page> {
      const page = `<!doctype html><meta charset="utf-8"><title>Week 3</title><link rel="icon" href="data:,">${html}`;
      await writeFile(join(folder, 'week3.html'), page);
      return site.open(`${own.address.replace('127.0.0.1', 'localhost')}week3.html`);
    }

    it('puts a lesson together, and is told that labtags is found', async () => {
      const page = await site.open(new URL('builder.html', labtags).href);
      await page.waitForSelector('lab-builder >>> #set-epochs', { visible: true });
      codes = await page.evaluate(
        async (folder: string, settings: object, names: readonly string[]) => {
          const builder = document.querySelector('lab-builder') as HTMLElementTagNameMap['lab-builder'];
          const root = builder.shadowRoot as ShadowRoot;
          const wanted = Object.entries(settings).map(([name, value]) => [`#set-${name}`, value]);
          for (const [selector, text] of [...wanted, ['#folder', folder]]) {
            const field = root.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
            field.value = text;
            field.dispatchEvent(new Event('input'));
            field.dispatchEvent(new Event('change'));
          }
          await builder.updateComplete;
          while (!root.querySelector('#folder-state')?.textContent?.includes(`Found at ${folder}`)) {
            await new Promise((done) => setTimeout(done, 100));
          }
          return Object.fromEntries(
            names.map((name) => [name, root.querySelector(`[part=${name}] code`)?.textContent ?? '']),
          ) as never;
        },
        labtags,
        TINY_RUNS['triplet-demo'],
        CODES,
      );
      assert.deepEqual(site.complaints, []);
    });

    it('pastes the tag into a page on another port, where it trains', async () => {
      assert.equal(await train(await openOwn(codes.tag)), 1);
      assert.deepEqual(site.complaints, []);
    });

    it('opens the link', async () => {
      assert.equal(await train(await site.open(codes.link)), 1);
      assert.deepEqual(site.complaints, []);
    });

    it('pastes the iframe, which trains and becomes as high as the lab', async () => {
      const page = await openOwn(codes.iframe);
      const frame = await page.waitForFrame((one) => one.url().includes('/embed/'));
      assert.equal(await train(frame), 1);
      await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 900);
      assert.deepEqual(site.complaints, []);
    });

    it('makes the single file, which trains from the disk', async () => {
      const command = codes.command.replace('npx labtags', `'${process.execPath}' '${resolve('command/labtags.mjs')}'`);
      execFileSync('sh', ['-c', command], { cwd: folder });
      assert.equal(await train(await site.open(pathToFileURL(join(folder, 'lesson.html')).href)), 1);
      assert.deepEqual(site.complaints, []);
    });
  });
}

describe('START.html of the download', () => {
  it('opens from the disk, without a server, and leads to a lab that trains there', async () => {
    const site = await DemoSite.start([]);
    try {
      const start = await site.open(pathToFileURL(join(folder, 'site/labtags/START.html')).href);
      const tried = await start.$eval('a[href="try.html"]', (link) => (link as HTMLAnchorElement).href);
      assert.doesNotMatch(await start.$eval('body', (body) => body.textContent ?? ''), /VERSION/);
      assert.deepEqual(site.complaints, []);
      const page = await site.open(tried);
      await page.evaluate(async () => {
        await customElements.whenDefined('triplet-demo');
      });
      assert.deepEqual(site.complaints, []);
    } finally {
      await site.end();
    }
  });
});
