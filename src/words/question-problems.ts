import type { Analogy } from './analogy.js';
import type { WordPair } from './difference-arrows.js';
import type { KeyedVectors } from './keyed-vectors.js';
import type { ParsedQuestions } from './questions.js';
import type { QuestionProblems } from './words-events.js';

const MOST_SUGGESTIONS = 3;

/** Letters that a suggestion shares with the unknown word at least. */
const SHARED_LETTERS = 3;

/** The word as the vocabulary writes it: as given, or else in small letters; null where it is unknown. */
export function resolveWord(vectors: KeyedVectors, word: string): string | null {
  if (vectors.has(word)) return word;
  const small = word.toLowerCase();
  return vectors.has(small) ? small : null;
}

/** Gathers what of a question the vocabulary cannot answer. */
export class ProblemList {
  readonly malformed: string[] = [];
  readonly #vectors: KeyedVectors;
  readonly #isPrepared: boolean;
  readonly #unknown = new Set<string>();
  readonly #absent = new Set<string>();

  /** @param isPrepared nobody typed the question: what the vocabulary lacks is named, without suggestions */
  constructor(vectors: KeyedVectors, isPrepared: boolean) {
    this.#vectors = vectors;
    this.#isPrepared = isPrepared;
  }

  get all(): QuestionProblems {
    const unknown = [...this.#unknown].map((word) => ({ word, suggestions: suggest(this.#vectors, word) }));
    return { unknown, absent: [...this.#absent], malformed: [...this.malformed] };
  }

  /** The known ones of some words; the others are noted. */
  knownWords(words: readonly string[]): string[] {
    return words.flatMap((word) => this.#known(word) ?? []);
  }

  /** The pairs of which both words are known. */
  knownPairs({ questions, malformed }: ParsedQuestions<WordPair>): WordPair[] {
    this.malformed.push(...malformed);
    return questions.flatMap(([from, to]): WordPair[] => {
      const known = this.knownWords([from, to]);
      return known.length === 2 ? [[known[0], known[1]]] : [];
    });
  }

  knownAnalogy({ from, to, like }: Analogy): Analogy | null {
    const known = this.knownWords([from, to, like]);
    return known.length === 3 ? { from: known[0], to: known[1], like: known[2] } : null;
  }

  #known(word: string): string | null {
    const known = resolveWord(this.#vectors, word);
    if (known === null) (this.#isPrepared ? this.#absent : this.#unknown).add(word.slice(0, 60));
    return known;
  }
}

/** The most frequent words that share the longest beginning, three letters at least. */
function suggest(vectors: KeyedVectors, word: string): string[] {
  const wanted = word.toLowerCase();
  for (let length = wanted.length; length >= SHARED_LETTERS; length--) {
    const beginning = wanted.slice(0, length);
    const found = vectors.words.filter((candidate) => candidate.startsWith(beginning)).slice(0, MOST_SUGGESTIONS);
    if (found.length > 0) return found;
  }
  return [];
}
