import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../find-browser.mjs';

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
/** Shared memory, which one peer cannot do without, exists on isolated pages only. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Bundles a worker, opens a page in a real browser and hands `use` a function that gives the worker one job
 * at a time, each in a fresh worker. Numbers go by files: `files` maps names to bytes that the worker may
 * fetch as /NAME, and answers come back as plain JSON or as base64.
 *
 * @template T
 * @param {{ worker: string, files: Map<string, Uint8Array> }} options worker: path below tests/bench
 * @param {(run: (job: object) => Promise<any>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBrowserWorker({ worker, files }, use) {
  const { outputFiles } = await build({
    entryPoints: [join('tests/bench', worker)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    loader: { '.wasm': 'binary', '.wgsl': 'text' },
    external: ['/node_modules/*'],
  });
  const script = outputFiles[0].contents;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const body = path === '/worker.js' ? script : (files.get(path.slice(1)) ?? (await moduleAt(path)));
    const type = path === '/' ? 'text/html' : (TYPES[extname(path)] ?? 'text/javascript');
    response.writeHead(body ? 200 : 404, { ...HEADERS, 'content-type': type }).end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: browserArguments,
    protocolTimeout: 3_600_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return await use((job) =>
      page.evaluate((task) => {
        return new Promise((resolve, reject) => {
          const one = new Worker('/worker.js', { type: 'module' });
          one.onmessage = ({ data }) => {
            one.terminate();
            resolve(data);
          };
          one.onerror = (event) => reject(new Error(event.message || 'the worker failed'));
          one.postMessage(task);
        });
      }, job),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/** A file of a package, or the page itself; a folder stands for its package's entry. */
async function moduleAt(path) {
  if (path === '/') return '<!doctype html><title>benchmark</title>';
  if (!path.startsWith('/node_modules/')) return undefined;
  const file = path.slice(1).replace(/\/$/, '');
  const folder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!folder) return readFile(file).catch(() => undefined);
  const { main } = JSON.parse(await readFile(join(file, 'package.json'), 'utf8'));
  return `export * from '/${join(file, main)}'; export { default } from '/${join(file, main)}';`;
}
