/** `npx labtags data vectors`: a file of word vectors of any language as a compact one that a page can serve. */
import { basename } from 'node:path';
import { compactFiles, readVectorFile } from './glove.mjs';
import { UsageError } from './usage-error.mjs';

const DEFAULT_WORDS = 30_000;

export const VECTORS = 'vectors';

export const VECTORS_USAGE = `
For vectors, of fastText (.vec), GloVe or word2vec, in any language:
  --from FILE       the file, plain or .gz; it is read as a stream, and no further than needed
  --limit N         its first N words, the most frequent ones (default: ${DEFAULT_WORDS}); written as
                    DIR/<file>/<file>.lab, which a page finds by its address: <word-vectors-demo src="data/<file>/">`;

/**
 * `cc.fa.300.vec.gz` becomes `cc.fa.300`.
 *
 * @param {string} from
 */
export function vectorsName(from) {
  return (
    basename(from)
      .replace(/\.gz$/i, '')
      .replace(/\.(vec|txt|bin)$/i, '') || VECTORS
  );
}

/**
 * @param {{ from: string | undefined, limit: number | null }} options
 * @returns {Promise<import('./made-data.mjs').MadeData>}
 */
export async function vectorFiles({ from, limit }) {
  if (!from) throw new UsageError('vectors are read from a file: --from cc.fa.300.vec.gz.');
  const vectors = await readVectorFile(from, limit ?? DEFAULT_WORDS);
  const name = vectorsName(from);
  return compactFiles(vectors, { name, origin: basename(from), licence: 'unknown' }, `${name}.lab`);
}
