import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { ConsoleMessage, Page } from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { readRecipe } from '../hosts/guide-recipes.js';
import { DemoSite } from '../pages/demo-site.js';
import { runLab, tinyTag } from '../pages/tiny-runs.js';
import { installed, Project } from './project.js';

const LAB = tinyTag('word-vectors-demo');

describe('the scripts of the package on another server', () => {
  let project: Project;
  let site: DemoSite;
  /** Both have the scripts; what the second sends can be changed. */
  let cdns: Awaited<ReturnType<typeof startServer>>[];
  let changeable: string;

  before(async () => {
    project = await Project.create({});
    const dist = join(installed(), 'node_modules/labtags/dist');
    changeable = await mkdtemp(join(tmpdir(), 'labtags-cdn-'));
    await cp(dist, changeable, { recursive: true, filter: (path) => !/\.map$|[\\/](npm|types|single)$/.test(path) });
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const start = (folder: string) => startServer({ port: 0, mounts: [{ path: '/', folder, headers }] });
    cdns = [await start(dist), await start(changeable)];
    site = await DemoSite.start([{ path: '/', folder: project.folder }]);
  });

  after(async () => {
    await site?.end();
    await Promise.all((cdns ?? []).map((cdn) => cdn.close()));
    await project?.end();
    if (changeable) await rm(changeable, { recursive: true });
  });

  /** A page with what the command of the guide’s recipe prints for a server. */
  async function open(cdn: number, ...words: readonly string[]): Promise<Page> {
    const command = (await readRecipe('hashes')).named.en[0].replace('https://HOST/labtags/', cdns[cdn].address);
    const lines = await project.labtags(...command.split(' ').slice(2), ...words);
    await project.write({
      'page.html': `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">${lines}${LAB}</html>`,
    });
    return site.open('page.html');
  }

  async function isRefused(page: Page): Promise<void> {
    assert.ok(
      site.complaints.some((complaint) => /integrity/i.test(complaint)),
      site.complaints.join('\n'),
    );
    assert.equal(await page.evaluate(() => Boolean(customElements.get('word-vectors-demo'))), false);
  }

  it('train under the hashes that the command prints', async () => {
    const page = await open(0);
    await runLab(page, 'word-vectors-demo');
    assert.deepEqual(site.complaints, []);
  });

  it('train under the hashes of one lab alone', async () => {
    const page = await open(0, '--script', 'word-vectors');
    await runLab(page, 'word-vectors-demo');
    assert.deepEqual(site.complaints, []);
  });

  it('show a linked view on a page with Trusted Types, where duplicates are allowed', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html labtags 'allow-duplicates'";
    await project.write({
      'page.html': `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}">
        <title>Lesson</title><link rel="icon" href="data:,">
        <script type="module" crossorigin src="${cdns[0].address}labtags.js"></script>
        <triplet-demo id="run"></triplet-demo><lab-view for="run" show="controls"></lab-view></html>`,
    });
    const page = await site.open('page.html');
    await page.waitForFunction(() => document.querySelector('lab-view')?.shadowRoot?.querySelector('button'));
    assert.deepEqual(site.complaints, []);
  });

  it('are refused when a byte of the first script has changed', async () => {
    await appendFile(join(changeable, 'labtags.js'), ' ');
    await isRefused(await open(1));
  });

  it('are refused when a byte of a later script has changed', async () => {
    await cp(join(installed(), 'node_modules/labtags/dist/labtags.js'), join(changeable, 'labtags.js'));
    await appendFile(join(changeable, 'word-vectors.js'), ' ');
    await isRefused(await open(1));
  });
});

describe('two copies of labtags on one page', () => {
  let project: Project;
  let site: DemoSite;

  before(async () => {
    project = await Project.create({ 'main.js': "import 'labtags/word-vectors'; import 'labtags/triplet';" });
    await build({
      absWorkingDir: project.folder,
      entryPoints: ['main.js'],
      outdir: 'site',
      ...{ bundle: true, splitting: true, format: 'esm', logLevel: 'error' },
    });
    await project.labtags('assets', '--out', 'site/labtags');
    const scripts = ['word-vectors', 'triplet'].map((name) => `<script type="module" src="cdn/${name}.js"></script>`);
    const html = `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">${scripts.join('')}
      <script type="module">globalThis.first = customElements.get('word-vectors-demo');</script>
      <script type="module" src="main.js"></script>${LAB}<triplet-demo></triplet-demo></html>`;
    await writeFile(project.path('site/index.html'), html);
    const cdn = { path: '/cdn/', folder: join(installed(), 'node_modules/labtags/dist') };
    site = await DemoSite.start([cdn, { path: '/', folder: project.path('site') }]);
  });

  after(async () => {
    await site?.end();
    await project?.end();
  });

  it('warn once, and the first one stays and trains', async () => {
    const page = await site.open('about:blank');
    const warnings: string[] = [];
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'warn' && message.text().startsWith('labtags')) warnings.push(message.text());
    });
    await page.goto(`${site.address}index.html`, { waitUntil: 'networkidle0' });
    await runLab(page, 'word-vectors-demo');
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /twice.*stays with the copy that came first/);
    const kept = await page.evaluate(
      () => (globalThis as { first?: unknown }).first === customElements.get('word-vectors-demo'),
    );
    assert.equal(kept, true);
    assert.deepEqual(site.complaints, []);
  });
});
