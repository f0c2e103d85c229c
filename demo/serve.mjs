/**
 * Serves the demo site on this machine: the pages of demo/ and the scripts of dist/ in one folder, as the release has
 * them, at the root and once more as /labtags/, as on an author's site; and the data sets at /data/NAME/.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { dataMounts } from './data-mounts.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Readonly<Record<string, string>>} */
const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
};

/** @typedef {import('./data-mounts.mjs').Mount} Mount */

/** What a careful institution sends; the page itself carries the same in a <meta>. */
const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; img-src 'self' blob: data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html labtags labtags-site";

/** A worker takes its policy from its own script's answer, not from the page, so both carry it. */
const STRICT_PATHS = /^\/(strict-csp\.html|(dist\/)?[\w-]+\.worker\.js)$/;

/** Taken unless it is taken already, so that a link and what a browser keeps go on to hold. */
const USUAL_PORT = 8321;

/** The address of a page on this machine. */
const THIS_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * @param {NodeJS.ProcessEnv} environment `LABTAGS_DATA`: a folder that may hold data sets, each in a folder of its name
 * @returns {Mount[]}
 */
export function demoMounts(environment) {
  const anyone = /** @type {const} */ ('anyone');
  /** @type {Mount[]} */
  const folders = [
    { path: '/dist/', folder: join(ROOT, 'dist'), readers: anyone },
    ...dataMounts(environment),
    { path: '/', folder: join(ROOT, 'demo'), readers: anyone },
    { path: '/', folder: join(ROOT, 'dist'), readers: anyone },
  ];
  return [...folders.map((mount) => ({ ...mount, path: `/labtags${mount.path}` })), ...folders];
}

/**
 * Starts the server and ends with its address.
 *
 * @param {{ port: number, mounts: readonly Mount[] }} options port 0 takes a free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 * @throws {Error} `EADDRINUSE` where the port is taken
 */
export async function startServer({ port, mounts }) {
  const server = createServer((request, response) => {
    answer(request, response, mounts).catch(() => refuse(response, 500));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { address: `http://127.0.0.1:${taken}/`, close };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {readonly Mount[]} mounts
 */
async function answer(request, response, mounts) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  const path = readPath(request.url ?? '/');
  const found = path && (await findFile(path, mounts));
  if (!found) {
    refuse(response, 404);
    return;
  }
  const { file, size, text, mount } = found;
  response.writeHead(200, {
    'Content-Type': MIME_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...readersHeaders(mount, request.headers.origin ?? ''),
    ...mount.headers,
    ...(STRICT_PATHS.test(path) ? { 'Content-Security-Policy': STRICT_CSP } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (text !== null) response.end(text);
  else pipeline(createReadStream(file), response, () => response.destroy());
}

/**
 * What labtags is made of is for everyone; data may be somebody's own, and no page of another machine reads them.
 *
 * @param {Mount} mount
 * @param {string} origin of the page that asks
 * @returns {Record<string, string>}
 */
function readersHeaders({ readers }, origin) {
  if (readers === 'anyone') return { 'Access-Control-Allow-Origin': '*' };
  if (!readers || !THIS_MACHINE.test(origin)) return {};
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}

/**
 * The decoded path; null where it cannot be one.
 *
 * @param {string} url
 */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/**
 * The file behind a path; null where there is none.
 *
 * @param {string} path
 * @param {readonly Mount[]} mounts
 */
async function findFile(path, mounts) {
  for (const mount of mounts.filter((candidate) => path.startsWith(candidate.path))) {
    const name = path.slice(mount.path.length);
    const file = resolve(mount.folder, name);
    // What leads out of its folder is not looked at.
    const size = mount.folder !== '' && file.startsWith(mount.folder + sep) ? await sizeOf(file) : null;
    if (size !== null) return { file, size, text: null, mount };
    const text = (await mount.made?.(name)) ?? null;
    if (text !== null) return { file: name, size: Buffer.byteLength(text), text, mount };
  }
  return null;
}

/** @param {string} file */
async function sizeOf(file) {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {404 | 405 | 500} status
 */
function refuse(response, status) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status}\n`);
}

/**
 * Serves the demo site and prints its address.
 *
 * @param {NodeJS.ProcessEnv} environment `PORT` names the port; without it the usual one is taken, or a free one
 */
export async function serveDemo(environment) {
  const mounts = demoMounts(environment);
  try {
    const { address } = await startServer({ port: Number(environment.PORT || USUAL_PORT), mounts }).catch((error) => {
      if (environment.PORT || error?.code !== 'EADDRINUSE') throw error;
      return startServer({ port: 0, mounts });
    });
    console.log(address);
  } catch (error) {
    console.error(`Port ${environment.PORT} cannot be used: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await serveDemo(process.env);
