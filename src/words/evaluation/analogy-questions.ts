import { LabError } from '../../errors.js';
import type { KeyedVectors } from '../keyed-vectors.js';

/** A section of a file of analogies, the Google set's format: a line `: name`, then four words a line. */
export interface QuestionSection {
  readonly name: string;
  readonly questions: readonly Question[];
  /** Questions with a word that the vocabulary lacks. */
  readonly uncovered: number;
}

/** Rows of `a is to b as c is to expected`. */
export type Question = readonly [a: number, b: number, c: number, expected: number];

export interface QuestionOptions {
  /** Only the first so many words are looked at, for questions and answers; gensim's default is 300,000. */
  readonly restrictVocabulary?: number;
  /** Compare in capitals; of words that then are the same the first row counts. Default true. */
  readonly caseInsensitive?: boolean;
}

/** A vocabulary as an evaluation sees it. */
export class EvaluatedVocabulary {
  /** Rows that are looked at: 0 … size − 1. */
  readonly size: number;
  readonly #rows = new Map<string, number>();
  readonly #fold: (word: string) => string;
  readonly #words: readonly string[];

  constructor(vectors: KeyedVectors, { restrictVocabulary = 300_000, caseInsensitive = true }: QuestionOptions = {}) {
    this.size = Math.min(restrictVocabulary, vectors.size);
    this.#words = vectors.words;
    this.#fold = caseInsensitive ? (word) => word.toUpperCase() : (word) => word;
    for (let row = this.size - 1; row >= 0; row--) this.#rows.set(this.#fold(vectors.words[row]), row);
  }

  /** Row of a word as written in a file; undefined where it is not in the vocabulary. */
  rowOf(word: string): number | undefined {
    return this.#rows.get(this.#fold(word));
  }

  /** The first row among those that are this row's word in other letters' case. */
  firstRow(row: number): number {
    return this.#rows.get(this.#fold(this.#words[row])) ?? row;
  }
}

/**
 * Reads a file of analogies. Lines without exactly four words are skipped, as gensim does.
 *
 * @throws LabError `data-malformed` naming the line, for a question before any section and for a file
 *   without questions
 */
export function readQuestions(text: string, vocabulary: EvaluatedVocabulary): QuestionSection[] {
  const sections: { name: string; questions: Question[]; uncovered: number }[] = [];
  let asked = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.startsWith(': ')) {
      sections.push({ name: line.slice(2).trim(), questions: [], uncovered: 0 });
      continue;
    }
    const section = sections.at(-1);
    const words = line.split(/\s+/).filter(Boolean);
    if (words.length !== 4) continue;
    if (!section) throw malformed(`line ${i + 1} is a question, but no line “: name” opens a section before it`);
    asked++;
    const rows = words.map((word) => vocabulary.rowOf(word));
    if (rows.includes(undefined)) section.uncovered++;
    else section.questions.push(rows as unknown as Question);
  }
  if (asked === 0) throw malformed('it holds no question: a line of four words under a line “: name”');
  return sections;
}

function malformed(reason: string): LabError {
  return new LabError('data-malformed', `The file of analogies cannot be used: ${reason}.`, {
    format: 'analogies',
    reason,
  });
}
