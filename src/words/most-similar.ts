import { LabError } from '../errors.js';
import { type KeyedVectors, normalise } from './keyed-vectors.js';
import { MOST_BY_INSERTION, type ScoredRow, topRows } from './top-rows.js';
import type { RowRange } from './word-matrix.js';

/** A word, a word with a weight of its own, or a vector. */
export type Key = string | readonly [word: string, weight: number] | Float32Array;

/** A word and how near it is. */
export interface ScoredWord {
  readonly word: string;
  readonly score: number;
  /** Row of the word, from 0. */
  readonly row: number;
}

/** Which rows are looked at and how many are given. */
export interface SearchOptions {
  /** Words given; default 10. */
  readonly count?: number;
  /** First row that is looked at; default 0. */
  readonly clipStart?: number;
  /** Row before which looking ends; default: all rows. */
  readonly clipEnd?: number;
  /** Look at the first so many rows only; goes before the clips. */
  readonly restrictVocabulary?: number;
  /** Leave the words of the question in the answer; default false. */
  readonly keepInputs?: boolean;
}

/** Words that pull and words that push away. */
export interface SimilarityQuery {
  readonly positive: readonly Key[];
  readonly negative?: readonly Key[];
}

/**
 * The words nearest to the mean of unit vectors, positive ones with weight +1 and negative ones with
 * −1 (a weight given with a word is taken as it is): gensim's `most_similar` (3CosAdd). Vectors given
 * as numbers are not scaled to length 1 first. The words of the question are left out.
 *
 * @throws LabError `word-unknown`; `query-invalid` when there is no word at all
 */
export function mostSimilar(vectors: KeyedVectors, query: SimilarityQuery, options: SearchOptions = {}): ScoredWord[] {
  const keys = weightedKeys(query);
  const target = normalise(meanVector(vectors, keys));
  return nearestRows(vectors, target, { ...options, excluded: rowsOf(vectors, keys) });
}

/** The words nearest to a vector; none is left out (gensim's `similar_by_vector`). */
export function similarByVector(
  vectors: KeyedVectors,
  vector: Float32Array,
  options: SearchOptions = {},
): ScoredWord[] {
  return mostSimilar(vectors, { positive: [vector] }, options);
}

/** Cosine of one target with every row of the vocabulary, in row order; 0 for rows of zeros. */
export function allSimilarities(vectors: KeyedVectors, query: SimilarityQuery): Float32Array {
  const target = normalise(meanVector(vectors, weightedKeys(query)));
  const products = vectors.matrix.products(target, { start: 0, end: vectors.size });
  const { inverseNorms } = vectors.matrix;
  return products.map((product, row) => product * inverseNorms[row]);
}

/**
 * Σ wᵢ·vᵢ / Σ|wᵢ| over unit vectors (words) and vectors as they are (numbers): gensim's
 * `get_mean_vector` with its defaults.
 */
export function meanVector(vectors: KeyedVectors, keys: readonly WeightedKey[]): Float32Array {
  if (keys.length === 0) throw emptyQuery();
  const sum = new Float64Array(vectors.dimensions);
  let weights = 0;
  for (const { key, weight } of keys) {
    const vector = typeof key === 'string' ? vectors.unitVector(key) : key;
    for (let i = 0; i < sum.length; i++) sum[i] += weight * vector[i];
    weights += Math.abs(weight);
  }
  return Float32Array.from(sum, (value) => value / (weights || 1));
}

export interface WeightedKey {
  readonly key: string | Float32Array;
  readonly weight: number;
}

/** The keys of a query with their weights. */
export function weightedKeys({ positive, negative = [] }: SimilarityQuery): WeightedKey[] {
  const weigh = (keys: readonly Key[], weight: number): WeightedKey[] =>
    keys.map((key) => {
      if (typeof key === 'string' || key instanceof Float32Array) return { key, weight };
      return { key: key[0], weight: key[1] };
    });
  return [...weigh(positive, 1), ...weigh(negative, -1)];
}

/** Rows of the query's words: those that an answer leaves out. */
export function rowsOf(vectors: KeyedVectors, keys: readonly WeightedKey[]): Set<number> {
  return new Set(keys.flatMap(({ key }) => (typeof key === 'string' ? [vectors.rowOf(key)] : [])));
}

export function toScoredWords(vectors: KeyedVectors, rows: readonly ScoredRow[]): ScoredWord[] {
  return rows.map(({ row, score }) => ({ word: vectors.words[row], score: score === UNRANKED ? 0 : score, row }));
}

/** Score of a row of zeros while ranking: it has no direction, so it comes last. */
const UNRANKED = Number.NEGATIVE_INFINITY;

function nearestRows(
  vectors: KeyedVectors,
  target: Float32Array,
  options: SearchOptions & { readonly excluded: ReadonlySet<number> },
): ScoredWord[] {
  const { count = 10, keepInputs = false, excluded } = options;
  if (count < 1) return [];
  const range = searchedRows(vectors, options);
  const kept = keepInputs ? new Set<number>() : excluded;
  const room = count + kept.size;
  const found = room <= MOST_BY_INSERTION ? vectors.matrix.nearest(target, { ...range, count: room }) : [];
  const best = found.filter(({ row }) => !kept.has(row)).slice(0, count);
  return toScoredWords(vectors, best.length === count ? best : sortedRows(vectors, target, { ...range, count, kept }));
}

/** The best rows by sorting all of them, those without a direction last. */
function sortedRows(
  { matrix }: KeyedVectors,
  target: Float32Array,
  { start, end, count, kept }: RowRange & { readonly count: number; readonly kept: ReadonlySet<number> },
): ScoredRow[] {
  const products = matrix.products(target, { start, end });
  return topRows(products, { count, start, excluded: kept, scales: matrix.inverseNorms.subarray(start, end) });
}

function searchedRows(vectors: KeyedVectors, options: SearchOptions): { start: number; end: number } {
  const { clipStart = 0, clipEnd = vectors.size, restrictVocabulary } = options;
  const wanted = restrictVocabulary === undefined ? [clipStart, clipEnd] : [0, restrictVocabulary];
  const start = Math.min(Math.max(wanted[0], 0), vectors.size);
  return { start, end: Math.min(Math.max(wanted[1], start), vectors.size) };
}

function emptyQuery(): LabError {
  return new LabError('query-invalid', 'The question has no word; give at least one.', { reason: 'no word' });
}
