import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoSite } from './demo-site.js';
import { LAB_TAGS, type LabTag, tinyTag } from './tiny-runs.js';
import { startTwoServers, type TwoServers } from './two-servers.js';

const WORKERS: Readonly<Record<LabTag, string>> = {
  'triplet-demo': 'triplet.worker.js',
  'imbalance-demo': 'imbalance.worker.js',
  'word-vectors-demo': 'words.worker.js',
  'tuner-demo': 'tuning.worker.js',
};

function html(options: { scripts: string; body: string; policy?: string }): string {
  const { scripts, body, policy = '' } = options;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>Page</title><link rel="icon" href="data:,">
    <script type="module" crossorigin src="${scripts}labtags.js"></script></head><body><main>${body}</main></body></html>`;
}

describe('labtags from another server than the page', () => {
  let site: DemoSite;
  let servers: TwoServers;

  before(async () => {
    site = await DemoSite.start();
    servers = await startTwoServers();
  });

  after(async () => {
    await site?.end();
    await servers?.end();
  });

  /** Ends with the addresses of all that the page and its workers asked for. */
  async function train(tag: LabTag): Promise<string[]> {
    const asked: string[] = [];
    site.onRequest = (address) => asked.push(address);
    const page = await site.open(servers.page);
    const ran = await page.evaluate(async (name) => {
      await customElements.whenDefined(name);
      const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
      const { settings, stopped, backend } = await lab.run();
      return { seed: settings.seed, stopped, backend: backend?.name, isolated: crossOriginIsolated };
    }, tag);
    const backend = tag === 'word-vectors-demo' ? ran.backend : 'wasm';
    assert.deepEqual(ran, { seed: 5, stopped: false, backend, isolated: false });
    assert.deepEqual(site.complaints, []);
    return asked.filter((address) => /^https?:/.test(address));
  }

  for (const tag of LAB_TAGS) {
    it(`trains ${tag} without isolation, and nothing is asked for anywhere else`, async () => {
      const { scripts } = servers;
      await servers.write(html({ scripts, body: tinyTag(tag) }));
      const asked = await train(tag);
      assert.ok(asked.includes(scripts + WORKERS[tag]) || asked.some((address) => address.endsWith('.wasm')));
      assert.deepEqual(
        asked.filter((address) => address !== servers.page && !address.startsWith(scripts)),
        [],
      );
    });

    it(`trains ${tag} on a page with Trusted Types, by the policies lit-html and labtags`, async () => {
      const policy = "require-trusted-types-for 'script'; trusted-types lit-html labtags";
      await servers.write(html({ scripts: servers.scripts, body: tinyTag(tag), policy }));
      await train(tag);
    });

    it(`trains ${tag} where worker-src forbids blobs, by the author’s own copy in worker-url`, async () => {
      const { scripts } = servers;
      const policy = `default-src 'none'; script-src ${scripts} 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src blob: data:; style-src 'self'`;
      const body = tinyTag(tag).replace(' ', ` worker-url="labtags/${WORKERS[tag]}" `);
      await servers.write(html({ scripts, body, policy }));
      const asked = await train(tag);
      assert.deepEqual(
        asked.filter((address) => address.startsWith(scripts) && /worker|wasm/.test(address)),
        [],
      );
    });
  }
});
