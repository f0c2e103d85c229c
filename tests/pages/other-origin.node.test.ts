import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { DemoSite } from './demo-site.js';
import { runLab } from './tiny-runs.js';

const FOR_ALL = { 'Access-Control-Allow-Origin': '*' };

describe('data on a page that takes labtags from another origin', () => {
  let cdn: Awaited<ReturnType<typeof startServer>>;
  let folder: string;
  let site: DemoSite;
  let asked: string[] = [];

  before(async () => {
    const mounts = demoMounts({}).map((mount) => ({ ...mount, headers: FOR_ALL }));
    cdn = await startServer({ port: 0, mounts });
    folder = await mkdtemp(join(tmpdir(), 'labtags-page-'));
    await writeFile(
      join(folder, 'data.html'),
      pageOf(`<triplet-demo epochs="1" triplets="32" batch-size="16" map="pca"
      map-points="30" backend="wasm" src="${cdn.address}data/mnist/"></triplet-demo>`),
    );
    await writeFile(
      join(folder, 'third.html'),
      pageOf('<triplet-demo src="http://127.0.0.1:9/data/x/"></triplet-demo>'),
    );
    site = await DemoSite.start([{ path: '/', folder }]);
  });

  after(async () => {
    await site?.end();
    await cdn?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  function pageOf(body: string): string {
    const script = `<script type="module" src="${cdn.address}dist/labtags.js"></script>`;
    return `<!doctype html><title>A lab</title><link rel="icon" href="data:," />${script}${body}`;
  }

  async function open(path: string) {
    const page = await site.open(path);
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    return page;
  }

  it('takes data from the origin of the scripts', async () => {
    const page = await open('data.html');
    const result = (await runLab(page, 'triplet-demo')) as unknown as { data: { name: string } };
    assert.equal(result.data.name, 'mnist');
  });

  it('asks no third server for data', async () => {
    const page = await open('third.html');
    await assert.rejects(runLab(page, 'triplet-demo'), /another server than the page/);
    assert.deepEqual(
      asked.filter((url) => url.includes(':9/')),
      [],
    );
  });
});
