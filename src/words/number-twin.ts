import type { KeyedVectors } from './keyed-vectors.js';
import { rank } from './similarity.js';

/** A word's plural or singular, and how near it stands. */
export interface WordTwin {
  readonly word: string;
  /** Among the words near the other form, from 1. */
  readonly place: number;
}

/** The English or Persian plural of a regular word, in the ways it may be written. */
function plurals(word: string): string[] {
  if (/\p{Script=Arabic}/u.test(word)) return [`${word}ها`, `${word}\u200cها`];
  return [`${word}s`, `${word}es`, word.replace(/y$/, 'ies')].filter((plural) => plural !== word);
}

/** The regular plural or singular of a word; null where the vocabulary has neither. */
export function numberTwin(vectors: KeyedVectors, word: string): WordTwin | null {
  const singulars = [
    word.replace(/ies$/, 'y'),
    word.replace(/es$/, ''),
    word.replace(/s$/, ''),
    word.replace(/\u200c?ها$/, ''),
  ];
  const isSingularOf = (other: string) => other.length > 2 && plurals(other).includes(word);
  const twin = [...plurals(word), ...singulars.filter(isSingularOf)].find((other) => vectors.has(other));
  return twin === undefined ? null : { word: twin, place: rank(vectors, word, twin) };
}
