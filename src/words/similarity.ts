import { LabError } from '../errors.js';
import { cosine, dot, type KeyedVectors, normalise } from './keyed-vectors.js';
import { allSimilarities, mostSimilar } from './most-similar.js';

/**
 * Cosine of two words' vectors; 0 where one is all zeros.
 *
 * @throws LabError `word-unknown`, as every function here
 */
export function similarity(vectors: KeyedVectors, a: string, b: string): number {
  return cosine(vectors.vector(a), vectors.vector(b));
}

/** 1 − cosine: 0 for the same direction, up to 2 for opposite ones. */
export function distance(vectors: KeyedVectors, a: string, b: string): number {
  return 1 - similarity(vectors, a, b);
}

/** Length of the difference of the vectors as the file gave them. */
export function euclideanDistance(vectors: KeyedVectors, a: string, b: string): number {
  const other = vectors.vector(b);
  const difference = vectors.vector(a).map((value, i) => value - other[i]);
  return Math.sqrt(dot(difference, difference));
}

/** 1 − cosine of a word to others, or to the whole vocabulary in row order where none are named. */
export function distances(vectors: KeyedVectors, word: string, others: readonly string[] = []): Float32Array {
  if (others.length > 0) return Float32Array.from(others, (other) => distance(vectors, word, other));
  return allSimilarities(vectors, { positive: [word] }).map((score) => 1 - score);
}

/** Cosine of the means of two groups' plain vectors; unknown words are skipped, all unknown gives 0. */
export function groupSimilarity(vectors: KeyedVectors, first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) {
    throw new LabError('query-invalid', 'Both groups need at least one word.', { reason: 'an empty group' });
  }
  const mean = (words: readonly string[]) => {
    const sum = new Float64Array(vectors.dimensions);
    for (const word of words.filter((candidate) => vectors.has(candidate))) {
      vectors.vector(word).forEach((value, i) => {
        sum[i] += value;
      });
    }
    return sum;
  };
  return cosine(mean(first), mean(second));
}

/** Words strictly nearer to `word` than `other` is, without `word` itself. */
export function closerThan(vectors: KeyedVectors, word: string, other: string): string[] {
  const all = distances(vectors, word);
  const own = vectors.rowOf(word);
  const limit = all[vectors.rowOf(other)];
  return vectors.words.filter((_, row) => row !== own && all[row] < limit);
}

/** Place of `other` among the words near to `word`, from 1. */
export function rank(vectors: KeyedVectors, word: string, other: string): number {
  return closerThan(vectors, word, other).length + 1;
}

/** Cosine of two words over the sum of the first word's `count` highest cosines. */
export function relativeCosineSimilarity(vectors: KeyedVectors, [a, b]: readonly [string, string], count = 10): number {
  const nearest = mostSimilar(vectors, { positive: [a] }, { count });
  return similarity(vectors, a, b) / nearest.reduce((sum, { score }) => sum + score, 0);
}

export interface CentralWord {
  readonly word: string;
  /** Cosine with the mean direction of the group. */
  readonly score: number;
}

/**
 * Words by nearness to the mean of their unit vectors, most central first; unknown ones are skipped.
 * The last does not match the others.
 *
 * @throws LabError `query-invalid` when no word is known
 */
export function rankByCentrality(vectors: KeyedVectors, words: readonly string[]): CentralWord[] {
  const known = words.filter((word) => vectors.has(word));
  if (known.length === 0) {
    throw new LabError('query-invalid', 'None of these words is in the vocabulary; an odd one needs others.', {
      reason: 'no known word',
    });
  }
  const units = known.map((word) => vectors.unitVector(word));
  const mean = normalise(Float64Array.from(units[0], (_, i) => units.reduce((sum, unit) => sum + unit[i], 0)));
  const scored = known.map((word, i) => ({ word, score: dot(mean, units[i]) }));
  return scored.sort((a, b) => b.score - a.score || (a.word < b.word ? 1 : -1));
}

/** The word least like the others: gensim's `doesnt_match`. */
export function oddOneOut(vectors: KeyedVectors, words: readonly string[]): string {
  return rankByCentrality(vectors, words)[rankByCentrality(vectors, words).length - 1].word;
}
