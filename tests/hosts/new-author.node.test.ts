import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'puppeteer-core';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { shownWithin } from '../pages/shown-within.js';
import { TINY_RUNS } from '../pages/tiny-runs.js';
import { epochsTrained } from './press-run.js';
import { unpackDownload } from './unpacked-download.js';

type Server = Awaited<ReturnType<typeof startServer>>;

const CODES = ['link', 'tag', 'iframe', 'command'] as const;

/** What an author does until the builder is open. */
const STARTS = {
  'a clone': ['git clone', 'npm ci', 'npm start', 'open the address', 'open the builder'],
  'the download': ['download', 'unpack', 'upload', 'open the address', 'open the builder'],
} as const;

/** From nothing to a trained lab in one’s own page; settings may be chosen on the way, but need not. */
const MOST_STEPS = 10;

let folder = '';
let zip: Uint8Array;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labtags-author-'));
  zip = await unpackDownload(join(folder, 'site'));
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
    /** What the author has done so far, for every way alike. */
    const begun: string[] = [...STARTS[origin]];

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

    /** Presses Run and waits; nothing may be complained about, and all of it are few steps. */
    async function assertTrains(page: Page | Frame, ...steps: readonly string[]): Promise<void> {
      assert.equal(await epochsTrained(page), 1);
      assert.deepEqual(site.complaints, []);
      const all = [...begun, ...steps, 'press Run'];
      assert.ok(all.length <= MOST_STEPS, all.join(', '));
    }

    async function openOwn(html: string): Promise<Page> {
      const page = `<!doctype html><meta charset="utf-8"><title>Week 3</title><link rel="icon" href="data:,">${html}`;
      await writeFile(join(folder, 'week3.html'), page);
      return site.open(`${own.address.replace('127.0.0.1', 'localhost')}week3.html`);
    }

    it('puts a lesson together, and is told that labtags is found', async () => {
      const page = await site.open(new URL('builder.html', labtags).href);
      await shownWithin(page, 'lab-builder >>> #set-epochs');
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
      begun.push('say where labtags lies');
      assert.deepEqual(site.complaints, []);
    });

    it('pastes the tag into a page on another port, where it trains', async () => {
      await assertTrains(await openOwn(codes.tag), 'copy', 'paste', 'open the page');
    });

    it('opens the link, which trains', async () => {
      await assertTrains(await site.open(codes.link), 'copy', 'open it');
    });

    it('pastes the iframe, which trains and becomes as high as the lab', async () => {
      const page = await openOwn(codes.iframe);
      const frame = await page.waitForFrame((one) => one.url().includes('/embed/'));
      await assertTrains(frame, 'copy', 'paste', 'open the page');
      await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 900);
    });

    it('makes the single file, which trains from the disk', async () => {
      const command = codes.command.replace('npx labtags', `'${process.execPath}' '${resolve('command/labtags.mjs')}'`);
      execFileSync('sh', ['-c', command], { cwd: folder });
      const page = await site.open(pathToFileURL(join(folder, 'lesson.html')).href);
      await assertTrains(page, 'copy', 'run it', 'open the file');
    });
  });
}
