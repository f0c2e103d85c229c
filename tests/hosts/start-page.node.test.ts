import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { TINY_RUNS } from '../pages/tiny-runs.js';
import { epochsTrained } from './press-run.js';
import { unpackDownload } from './unpacked-download.js';

describe('START.html of the download', () => {
  let site: DemoSite;
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-download-'));
    await unpackDownload(folder);
    site = await DemoSite.start([]);
  });

  after(async () => {
    await site?.end();
    await rm(folder, { recursive: true });
  });

  it('opens from the disk, without a server, and leads to a lab that trains there', async () => {
    const start = await site.open(pathToFileURL(join(folder, 'labtags/START.html')).href);
    const tried = await start.$eval('a[href="try.html"]', (link) => (link as HTMLAnchorElement).href);
    assert.doesNotMatch(await start.$eval('body', (body) => body.textContent ?? ''), /VERSION/);
    assert.deepEqual(site.complaints, []);
    await assertTrains(await site.open(tried));
  });

  it('names a plain server, from which the pages train', async () => {
    const text = await readFile(join(folder, 'labtags/START.html'), 'utf8');
    const [, command = ''] = /<code>(python3 .+?)<\/code>/.exec(text) ?? [];
    const port = await freePort();
    const [program, ...words] = command.replace('8000', String(port)).split(' ');
    const server = spawn(program, words, { cwd: folder, stdio: 'ignore' });
    try {
      const [, path] = /http:\/\/127\.0\.0\.1:8000\/(\S+?)"/.exec(text) ?? [];
      const home = `http://127.0.0.1:${port}/${path}`;
      await answers(home);
      await site.open(home);
      assert.deepEqual(site.complaints, []);
      await assertTrains(await site.open(new URL('triplet.html', home).href));
    } finally {
      server.kill();
    }
  });

  async function assertTrains(page: Page): Promise<void> {
    await page.waitForSelector('triplet-demo:defined');
    await page.$eval(
      'triplet-demo',
      (lab, settings) => {
        for (const [name, value] of Object.entries(settings)) lab.setAttribute(name, value);
      },
      TINY_RUNS['triplet-demo'],
    );
    assert.equal(await epochsTrained(page), 1);
    assert.deepEqual(site.complaints, []);
  }
});

async function freePort(): Promise<number> {
  const server = await startServer({ port: 0, mounts: [] });
  await server.close();
  return Number(new URL(server.address).port);
}

/** Ends once something answers at the address. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(address).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}
