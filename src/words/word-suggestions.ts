import type { KeyedVectors } from './keyed-vectors.js';
import { foldWord } from './word-lookup.js';

const MOST_SUGGESTIONS = 3;

/** Letters that a suggestion shares with the unknown word at least, where none is a slip away. */
const SHARED_LETTERS = 3;

/** Shorter words are a slip away from too many. */
const LEAST_LETTERS = 3;

/**
 * For an unknown word the most frequent ones that are one slip of the keyboard away (a letter too much,
 * too few, wrong, or two exchanged), then those that share the longest beginning.
 */
export function suggestWords(vectors: KeyedVectors, word: string): string[] {
  const wanted = foldWord(word);
  const slips =
    wanted.length < LEAST_LETTERS ? [] : vectors.words.filter((other) => isOneSlip(wanted, foldWord(other)));
  return [...new Set([...slips.slice(0, MOST_SUGGESTIONS), ...sameBeginning(vectors, wanted)])].slice(
    0,
    MOST_SUGGESTIONS,
  );
}

function sameBeginning(vectors: KeyedVectors, wanted: string): string[] {
  for (let length = wanted.length; length >= SHARED_LETTERS; length--) {
    const beginning = wanted.slice(0, length);
    const found = vectors.words.filter((candidate) => candidate.startsWith(beginning)).slice(0, MOST_SUGGESTIONS);
    if (found.length > 0) return found;
  }
  return [];
}

/** One insertion, deletion, substitution, or exchange of neighbours (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  if (a.length !== b.length) return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0);
  if (rest(a, 1) === rest(b, 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
}
