import type { KeyedVectors } from './keyed-vectors.js';
import { mostSimilar, type ScoredWord } from './most-similar.js';
import { numberTwin, type WordTwin } from './number-twin.js';
import { rank } from './similarity.js';
import { type ShownSense, shownSenses } from './word-senses.js';

/** A word that was asked for, and what is near it. */
export interface NearestQuery {
  readonly word: string;
  /** From 0: its rank by frequency. */
  readonly row: number;
  readonly neighbours: readonly ScoredWord[];
  /** The word's other number; null where the vocabulary has none; left out in earlier recordings, as the next. */
  readonly twin?: WordTwin | null;
  readonly senses?: readonly ShownSense[];
}

/** Two of the words asked for, of which one at least is in the other's list. */
export interface NearQueries {
  readonly first: string;
  readonly second: string;
  /** Place of the second word near the first, and of the first near the second, from 1. */
  readonly places: readonly [second: number, first: number];
}

/** The nearest words of each word, and what is to be seen in them. */
export function nearestQueries(vectors: KeyedVectors, words: readonly string[], count: number): NearestQuery[] {
  return words.map((word) => ({
    word,
    row: vectors.rowOf(word),
    neighbours: mostSimilar(vectors, { positive: [word] }, { count }),
    twin: numberTwin(vectors, word),
    senses: shownSenses(vectors, word, count),
  }));
}

/** Those of the words asked for that are near each other, or one near the other. */
export function nearQueries(vectors: KeyedVectors, words: readonly string[], count: number): NearQueries[] {
  return words.flatMap((second, i) =>
    words.slice(0, i).flatMap((first): NearQueries[] => {
      const places = [rank(vectors, first, second), rank(vectors, second, first)] as const;
      return Math.min(...places) <= count ? [{ first, second, places }] : [];
    }),
  );
}
