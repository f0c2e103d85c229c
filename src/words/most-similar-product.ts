import { LabError } from '../errors.js';
import type { KeyedVectors } from './keyed-vectors.js';
import { normalise } from './keyed-vectors.js';
import {
  rowsOf,
  type ScoredWord,
  type SearchOptions,
  type SimilarityQuery,
  toScoredWords,
  weightedKeys,
} from './most-similar.js';
import { topRows } from './top-rows.js';

/** Keeps the quotient finite where a word is opposite to a negative one (gensim's ε). */
const EPSILON = 1e-6;

/**
 * The words with the highest product of nearness to the positive words over nearness to the negative
 * ones, nearness being (1 + cosine)/2: gensim's `most_similar_cosmul` (3CosMul, Levy and Goldberg
 * 2014). Scores can be above 1. Weights and clips mean nothing here.
 *
 * @throws LabError `word-unknown`; `query-invalid` when there is no positive word
 */
export function mostSimilarByProduct(
  vectors: KeyedVectors,
  query: SimilarityQuery,
  options: Pick<SearchOptions, 'count' | 'keepInputs'> = {},
): ScoredWord[] {
  const { count = 10, keepInputs = false } = options;
  const keys = weightedKeys(query);
  const scores = productScores(vectors, query);
  const excluded = keepInputs ? new Set<number>() : rowsOf(vectors, keys);
  return toScoredWords(vectors, topRows(scores, { count, start: 0, excluded }));
}

/** The 3CosMul score of every row; −∞ for rows of zeros. */
export function productScores(vectors: KeyedVectors, query: SimilarityQuery): Float64Array {
  if (query.positive.length === 0) {
    throw new LabError('query-invalid', 'The question has no word to be near to; give at least one positive word.', {
      reason: 'no positive word',
    });
  }
  const { size, dimensions, norms } = vectors;
  const keys = weightedKeys(query);
  const queries = new Float32Array(keys.length * dimensions);
  keys.forEach(({ key }, i) => {
    queries.set(typeof key === 'string' ? vectors.unitVector(key) : normalise(key.slice()), i * dimensions);
  });
  const products = vectors.matrix.products(queries, { start: 0, end: size });
  return Float64Array.from({ length: size }, (_, row) => {
    if (norms[row] === 0) return Number.NEGATIVE_INFINITY;
    let above = 1;
    let below = 1;
    keys.forEach((_, i) => {
      const nearness = (1 + products[i * size + row] / norms[row]) / 2;
      if (i < query.positive.length) above *= nearness;
      else below *= nearness;
    });
    return above / (below + EPSILON);
  });
}
