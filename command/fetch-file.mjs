/** Files from other servers, and zipped ones, as a command reads them. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { gunzip, isGzip, MAX_DATA_BYTES } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

/**
 * @param {string | URL} address
 * @returns {Promise<{ name: string, bytes: Uint8Array }>} unzipped
 */
export async function fetchFile(address) {
  const response = await fetch(address).catch((error) => {
    throw new UsageError(`${address} does not answer (${error.cause?.message ?? error.message}); ${ADVICE}.`);
  });
  if (!response.ok) throw new UsageError(`${address} answers with status ${response.status}; ${ADVICE}.`);
  const name = basename(new URL(address).pathname);
  return { name, bytes: await unzipped(await readBody(response, String(address))) };
}

const ADVICE = 'fetch the file by hand and give its path with --from';

/**
 * A body's bytes, with what has come told on the way.
 *
 * @param {Response} response
 * @param {string} what is fetched
 * @returns {Promise<Uint8Array>}
 * @throws {UsageError} where the connection breaks
 */
export async function readBody(response, what) {
  const total = Number(response.headers.get('content-length') ?? 0);
  const tell = tellProgress(`fetching ${what}`, total);
  const pieces = [];
  let done = 0;
  try {
    for await (const piece of Readable.fromWeb(/** @type {any} */ (response.body))) {
      pieces.push(piece);
      done += piece.length;
      tell(done);
    }
  } catch (error) {
    throw new UsageError(`${what} stopped after ${done} bytes (${/** @type {Error} */ (error).message}); try again.`);
  }
  return Buffer.concat(pieces);
}

/**
 * On a terminal one line that counts, else a line for each tenth.
 *
 * @param {string} what
 * @param {number} total bytes; 0 where they are not known
 */
function tellProgress(what, total) {
  const { stderr } = process;
  let last = -1;
  console.error(what);
  return (/** @type {number} */ done) => {
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    const step = total > 0 ? Math.floor((done / total) * (stderr.isTTY ? 100 : 10)) : Math.floor(done / 1e7);
    if (step === last) return;
    last = step;
    const line = `  ${megabytes(done)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`;
    if (!stderr.isTTY) console.error(line);
    else stderr.write(`\r${line}${done === total ? '\n' : ''}`);
  };
}

/** @param {Uint8Array} bytes plain or gzipped */
async function unzipped(bytes) {
  return isGzip(bytes) ? gunzip(bytes, { maxBytes: MAX_DATA_BYTES }) : bytes;
}

/**
 * A file's bytes, unzipped. The system's own error for a folder does not say which.
 *
 * @param {string} path
 */
export async function readInput(path) {
  await assertFile(path);
  return unzipped(await readFile(path));
}

/**
 * Names are looked at before anything is read.
 *
 * @param {string} path
 */
export async function assertThere(path) {
  await stat(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new UsageError(`--from: there is no such file or directory: ${path}`);
  });
}

/** @param {string} path */
export async function assertFile(path) {
  if ((await stat(path)).isDirectory()) throw new UsageError(`${path} is a folder; give the file in it.`);
}
