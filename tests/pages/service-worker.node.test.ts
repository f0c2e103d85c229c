import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { type DrivenWindow, drive, shown } from '../browsers/drive.js';

/** How the site's server answers: as it should, never, for somebody else, or without what an older build had. */
let mode: 'right' | 'stalled' | 'portal' | 'new-release' = 'right';

/** The demo site, behind a network that can be made to fail. */
async function startNetwork(site: string): Promise<{ server: Server; address: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (mode === 'stalled') return;
    if (mode === 'portal') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sign in</title>');
      return;
    }
    if (mode === 'new-release' && /-[A-Z0-9]{8}\.js$/.test(url)) {
      response.writeHead(404).end();
      return;
    }
    const answer = await fetch(new URL(url, site));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('a site that was visited before', () => {
  let site: Awaited<ReturnType<typeof startServer>>;
  let network: Awaited<ReturnType<typeof startNetwork>>;
  let window: DrivenWindow;

  before(async () => {
    site = await startServer({ port: 0, mounts: demoMounts({}) });
    network = await startNetwork(site.address);
    window = await drive('chromium');
    await window.open(network.address);
    await window.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });

  after(async () => {
    await window?.close();
    network?.server.closeAllConnections();
    network?.server.close();
    await site?.close();
  });

  const opensLab = async () => {
    await window.open(`${network.address}triplet.html`);
    assert.equal(await shown(window, () => document.querySelector('triplet-demo:defined')?.localName), 'triplet-demo');
    await shown(
      window,
      () => document.querySelector('triplet-demo')?.shadowRoot?.querySelector('.run-button') !== null,
    );
  };

  for (const [fault, words] of [
    ['stalled', 'opens with what is kept where the server stalls'],
    ['portal', 'opens with what is kept where a network that wants to be signed in to answers'],
  ] as const) {
    it(words, async () => {
      mode = fault;
      await opensLab();
      mode = 'right';
    });
  }

  it('gives an open tab the parts of its own build that a new release has taken from the server', async () => {
    await opensLab();
    const part = await window.evaluate(async () => {
      const list = await (await fetch('site/files.json')).json();
      return list.files.find((file: string) => /(^|\/)results-[A-Z0-9]{8}\.js$/.test(file));
    });
    mode = 'new-release';
    assert.equal((await fetch(network.address + part)).status, 404);
    assert.equal(await window.evaluate(async (file) => (await fetch(file)).status, part), 200);
    mode = 'right';
  });
});
