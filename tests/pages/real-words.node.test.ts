import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { demoMounts } from '../../demo/serve.mjs';
import { SeededRandom } from '../../src/random.js';
import { DemoSite } from './demo-site.js';
import { runLab } from './tiny-runs.js';

const WORDS = 'king queen man woman zidane real ronaldo mother she hardy breaking young cow old calf veal mad'.split(
  ' ',
);

describe('the word lab of the site, where GloVe lies beside it', () => {
  let folder = '';
  let site: DemoSite;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-glove-'));
    mkdirSync(join(folder, 'glove'));
    const random = new SeededRandom(7);
    const rows = WORDS.map((word) => [word, ...Array.from({ length: 8 }, () => random.next().toFixed(3))].join(' '));
    writeFileSync(join(folder, 'glove/glove.6B.100d.txt.gz'), gzipSync(rows.join('\n')));
    site = await DemoSite.start(demoMounts({ LABTAGS_DATA: folder }));
  });

  after(async () => {
    await site?.end();
    rmSync(folder, { recursive: true });
  });

  it('begins with the real words, as they were published, and says so', async () => {
    const page = await site.open('words.html');
    assert.equal(await page.$eval('[data-real=here]', (place) => place.checkVisibility()), true);
    const { data } = (await runLab(page, 'word-vectors-demo')) as unknown as { data: { name: string } };
    assert.equal(data.name, 'glove');
    assert.deepEqual(site.complaints, []);
  });

  it('trains on sentences where a link says so', async () => {
    const page = await site.open('words.html#words=v1&src=corpus&sentences=1000');
    const { data } = (await runLab(page, 'word-vectors-demo')) as unknown as { data: { name: string } };
    assert.equal(data.name, 'corpus');
  });
});
