import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { PAGES } from '../../demo/guide/pages.js';
import { demoMounts } from '../../demo/serve.mjs';
import { DemoSite } from './demo-site.js';
import { tinyTag } from './tiny-runs.js';

/** The code of the topics; recipes for sites have tests of their own. */
const snippets = (
  await Promise.all(
    PAGES.filter(({ name }) => name !== 'hosts').map(async ({ name }) => {
      const { document } = parseHTML(await readFile(`demo/guide/${name}.html`, 'utf8'));
      return [...document.querySelectorAll('pre')].map((block) => block.textContent ?? '');
    }),
  )
).flat();

const START =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Lesson</title><link rel="icon" href="data:,">';
const SCRIPT = '<script type="module" src="labtags/labtags.js"></script>';

describe('code of the guide, on a page as it is', () => {
  let site: DemoSite;
  let html = '';

  before(async () => {
    const made = async (name: string) => (name === 'lesson.html' ? START + SCRIPT + html : null);
    site = await DemoSite.start([{ path: '/', folder: resolve('tests/pages/none'), made }, ...demoMounts({})]);
  });

  after(() => site?.end());

  for (const snippet of new Set(snippets.filter((text) => /<[a-z]+-[a-z-]+[ >]|<iframe/.test(text)))) {
    it(`shows what it says, without an error: ${snippet.split('\n')[0]}`, async () => {
      html = snippet
        .replace(/^npx .*$/gm, '')
        .replaceAll('https://HOST/', site.address)
        .replaceAll('run.json.gz', '/recordings/triplet.json.gz');
      const page = await site.open('lesson.html');
      const tags = html.match(/(?<=<)[a-z]+-[a-z-]+/g) ?? [];
      for (const tag of tags) await page.waitForSelector(`${tag}:defined`);
      for (const frame of page.frames()) {
        const faults = await frame.$$eval('*', (all) =>
          all.flatMap(({ shadowRoot }) =>
            [...(shadowRoot?.querySelectorAll('.message.error, [part=error], .invalid') ?? [])].map(
              (fault) => fault.textContent,
            ),
          ),
        );
        assert.deepEqual(faults, []);
      }
      assert.deepEqual(site.complaints, []);
    });
  }

  it('records a run as the guide says', async () => {
    const [source] = snippets.filter((text) => text.includes('exportRecording'));
    html = tinyTag('triplet-demo');
    const page = await site.open('lesson.html');
    await page.waitForSelector('triplet-demo:defined');
    const lab = await page.evaluate(async (code) => {
      const run = Object.getPrototypeOf(async () => {}).constructor(`${code}\nreturn text;`);
      return JSON.parse(await run()).lab as string;
    }, source);
    assert.equal(lab, 'triplet');
    assert.deepEqual(site.complaints, []);
  });
});
