import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { LABS } from '../../src/labs/labs.js';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import { type LabTag, runLab, TINY_RUNS } from './tiny-runs.js';

describe('a page made by npx labtags page', () => {
  let folder: string;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-single-'));
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
  });

  after(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Opens the page that the command writes; whatever the browser complains of fails the test. */
  async function openPage(words: readonly string[]): Promise<{ page: Page; complaints: string[] }> {
    const file = join(folder, 'lesson.html');
    const made = labtags('page', ...words, '--out', file);
    assert.equal(made.status, 0, made.stderr);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && request.url() !== page.url()) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    complaints.splice(0, complaints.length, ...complaints.filter((text) => text !== page.url()));
    return { page, complaints };
  }

  for (const { page: lab, tag } of LABS) {
    it(`trains the ${lab} lab from a disk, and asks for nothing else`, async () => {
      const settings = TINY_RUNS[tag as LabTag];
      const { page, complaints } = await openPage(['--lab', lab, '--seed', '11', ...optionsOf(settings)]);
      const { settings: used, backend } = (await runLab(page, tag)) as unknown as {
        settings: { seed: number };
        backend?: { name: string };
      };
      assert.equal(used.seed, 11);
      if ('backend' in settings) assert.equal(backend?.name, 'wasm');
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('plays a recorded run from a disk, marked as recorded, without a worker, and trains with its settings', async () => {
    const recording = join(folder, 'run.json');
    await writeFile(recording, await tinyRecording());
    const { page, complaints } = await openPage(['--lab', 'words', '--recording', recording, '--lang', 'fa']);
    await page.waitForFunction(() =>
      document.querySelector('word-vectors-demo')?.shadowRoot?.querySelector('[part=recorded]'),
    );
    const seed = await page.evaluate(() => {
      const lab = document.querySelector('word-vectors-demo') as HTMLElementTagNameMap['word-vectors-demo'];
      void lab.run().catch(() => {});
      return lab.exportResult()?.settings.seed;
    });
    assert.equal(seed, 5);
    await page.waitForFunction(() => {
      const root = document.querySelector('word-vectors-demo')?.shadowRoot;
      const slider = root?.querySelector<HTMLInputElement>('#moment');
      return slider && Number(slider.value) > 0 && Number(slider.value) < Number(slider.max);
    });
    assert.deepEqual(page.workers(), []);
    await (await page.$('word-vectors-demo >>> [part=train-here-button]'))?.click();
    await page.waitForFunction(() => document.querySelector('word-vectors-demo')?.exportResult()?.stopped === false);
    assert.equal(page.workers().length > 0, true);
    assert.deepEqual(complaints, []);
  });

  /** A run as the lab itself saves it, made in the page that this command writes. */
  async function tinyRecording(): Promise<string> {
    const { page } = await openPage(['--lab', 'words', '--seed', '5', ...optionsOf(TINY_RUNS['word-vectors-demo'])]);
    await runLab(page, 'word-vectors-demo');
    const text = await page.evaluate(() => document.querySelector('word-vectors-demo')?.exportRecording());
    await page.close();
    return text ?? '';
  }

  it('carries a data set inside', async () => {
    const data = join(folder, 'data');
    await mkdir(data);
    assert.equal(labtags('data', 'mnist', '--limit', '200', '--out', data).status, 0);
    const { src, ...settings } = TINY_RUNS['triplet-demo'];
    const { page } = await openPage(['--lab', 'triplet', '--data', join(data, 'mnist-200'), ...optionsOf(settings)]);
    const result = (await runLab(page, 'triplet-demo')) as unknown as { data: { name: string; trainCount: number } };
    assert.equal(result.data.name, 'mnist-200');
  });
});

function optionsOf(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

function labtags(...words: readonly string[]) {
  return spawnSync(process.execPath, ['command/labtags.mjs', ...words], { encoding: 'utf8' });
}
