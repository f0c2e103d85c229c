import type { Analogy } from './analogy.js';
import type { WordPair } from './difference-arrows.js';
import type { KeyedVectors } from './keyed-vectors.js';
import type { ParsedQuestions } from './questions.js';
import { resolveWord } from './word-lookup.js';
import { suggestWords } from './word-suggestions.js';
import type { QuestionProblems } from './words-events.js';

/** Gathers what of a question the vocabulary cannot answer. */
export class ProblemList {
  readonly malformed: string[] = [];
  readonly #vectors: KeyedVectors;
  readonly #isPrepared: boolean;
  readonly #unknown = new Set<string>();
  readonly #absent = new Set<string>();
  readonly #folded = new Map<string, string>();

  /** @param isPrepared nobody typed the question: what the vocabulary lacks is named, without suggestions */
  constructor(vectors: KeyedVectors, isPrepared: boolean) {
    this.#vectors = vectors;
    this.#isPrepared = isPrepared;
  }

  get all(): QuestionProblems {
    const unknown = [...this.#unknown].map((word) => ({ word, suggestions: suggestWords(this.#vectors, word) }));
    const folded = [...this.#folded].map(([given, word]) => ({ given, word }));
    return { unknown, absent: [...this.#absent], folded, malformed: [...this.malformed] };
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
    else if (known !== word && known !== word.toLowerCase()) this.#folded.set(word.slice(0, 60), known);
    return known;
  }
}
