import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { newFolder, writeFiles } from './build-site.js';
import { readRecipe, recipeNames } from './guide-recipes.js';
import { installedFromNpm, runQuietly } from './installed-tools.js';
import { SITE_GENERATORS } from './site-generators.js';
import { trainAsWritten } from './train-as-written.js';

const START =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Lesson</title><link rel="icon" href="data:,">';

/** A template of no looks: mystmd would fetch one. */
const MYST = {
  'myst.yml': 'version: 1\nproject:\n  toc:\n    - file: page.md\nsite:\n  template: ./template\n',
  'template/template.yml': 'jtex: v1\ntitle: Plain\nversion: 1.0.0\n',
};

/** Articles of the guide. The others than site generators are tested here, and WordPress in a file of its own. */
const TESTED = new Set([
  ...Object.values(SITE_GENERATORS).map(({ recipe }) => recipe),
  ...['plain', 'csp', 'trusted-types', 'cdn', 'lms', 'myst', 'file', 'wordpress'],
  // In tests/package.
  ...['hashes', 'bundler', 'server', 'react'],
]);

describe('a recipe of the guide for a page, taken letter by letter', () => {
  let site: DemoSite;
  let folder: string;

  before(async () => {
    site = await DemoSite.start();
  });

  beforeEach(async () => {
    folder = await newFolder();
  });

  afterEach(() => rm(folder, { recursive: true }));

  after(() => site?.end());

  /** Serves a page with this in it, labtags beside it, and opens it. */
  async function openPage(html: string, headers: Record<string, string> = {}): Promise<() => Promise<void>> {
    await writeFiles(folder, { 'page.html': START + html });
    const mounts = [
      { path: '/labtags/', folder: resolve('dist'), headers },
      { path: '/', folder, headers },
    ];
    const server = await startServer({ port: 0, mounts });
    // Another site than the one of the demo pages, which is at 127.0.0.1.
    await site.open(`${server.address.replace('127.0.0.1', 'localhost')}page.html`);
    return server.close;
  }

  function embeddedPage(): Promise<Frame> {
    return site.page.waitForFrame((candidate) => candidate.url().includes('/embed/'));
  }

  it('is tested, whichever it is', async () => {
    const recipes = (await recipeNames()).filter((name) => !TESTED.has(name));
    assert.deepEqual(recipes, [], 'a recipe without a test: add one, and its name to TESTED');
  });

  it('a plain page trains', async (t) => {
    const { code, named } = await readRecipe('plain');
    assert.ok(named.en.includes('labtags/') && named.fa.includes('labtags/'));
    t.after(await openPage(code[0]));
    await trainAsWritten(site.page);
    assert.deepEqual(site.complaints, []);
  });

  for (const id of ['csp', 'trusted-types']) {
    it(`a plain page under the policy of “${id}” trains`, async (t) => {
      const { code } = await readRecipe(id);
      const [name, policy] = code[0].replace(/\s+/g, ' ').split(/: (.*)/);
      const plain = (await readRecipe('plain')).code[0];
      t.after(await openPage(plain, { [name]: policy }));
      await trainAsWritten(site.page);
      assert.deepEqual(site.complaints, []);
      assert.equal(await site.page.evaluate(runsInlineScript), false, 'the policy is in force');
    });
  }

  it('scripts on another server train', async (t) => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const cdn = await startServer({ port: 0, mounts: [{ path: '/labtags/', folder: resolve('dist'), headers }] });
    t.after(cdn.close);
    const { code } = await readRecipe('cdn');
    const [script, tag] = code[0].replace('https://HOST/', cdn.address).split('\n');
    t.after(await openPage(script + tag));
    await trainAsWritten(site.page, 5);
    assert.deepEqual(site.complaints, []);
    const [withWorker] = /<triplet-demo worker-url.*/.exec(code[0]) ?? [''];
    t.after(await openPage(script + withWorker, { 'Content-Security-Policy': "worker-src 'self'" }));
    await trainAsWritten(site.page, 5);
    assert.deepEqual(site.complaints, []);
  });

  it('a frame in a course system trains, with the settings of its address', async (t) => {
    const { code } = await readRecipe('lms');
    t.after(await openPage(code[0].replace('https://HOST/', site.address)));
    const frame = await embeddedPage();
    await trainAsWritten(frame, 5);
    assert.equal(await frame.$eval('triplet-demo', (lab) => lab.mining), 'semi-hard');
    assert.deepEqual(site.complaints, []);
  });

  it('a frame in MyST trains', async (t) => {
    const installed = await installedFromNpm('mystmd');
    if (!installed) return t.skip('skipped: no mystmd from npm');
    const { 'page.md': text } = (await readRecipe('myst')).files;
    await writeFiles(folder, { ...MYST, 'page.md': text.replace('https://HOST/', site.address) });
    assert.ok(await runQuietly(join(installed, 'node_modules/.bin/myst'), ['build', '--site', '--ci'], folder));
    const page = JSON.parse(await readFile(join(folder, '_build/site/content/index.json'), 'utf8'));
    const [{ type, src, width }] = page.mdast.children[0].children;
    t.after(await openPage(`<${type} src="${src}" width="${width}"></${type}>`));
    await trainAsWritten(await embeddedPage());
  });

  it('a single file trains from the disk', async () => {
    const { code } = await readRecipe('file');
    execFileSync('sh', ['-c', code[0].replace('lesson.html', `'${join(folder, 'lesson.html')}'`)]);
    await site.open(pathToFileURL(join(folder, 'lesson.html')).href);
    assert.equal(await site.page.$eval('triplet-demo', (lab) => `${lab.seed} ${lab.mining}`), '7 semi-hard');
    await trainAsWritten(site.page, 5);
    assert.deepEqual(site.complaints, []);
  });
});

/** In the page: whether a script that is put into it runs, which both policies forbid. */
function runsInlineScript(): boolean {
  const script = document.createElement('script');
  try {
    script.textContent = 'document.title = "It ran"';
  } catch {
    return false;
  }
  document.body.append(script);
  return document.title === 'It ran';
}
