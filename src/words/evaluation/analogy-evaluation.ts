import type { KeyedVectors } from '../keyed-vectors.js';
import {
  EvaluatedVocabulary,
  type Question,
  type QuestionOptions,
  type QuestionSection,
  readQuestions,
} from './analogy-questions.js';
import { BestRows } from './best-rows.js';

/** Rows looked at in one step: their products with a section's words fit a processor's cache. */
const BLOCK_ROWS = 512;

/** Products held at once, at most 16 MB: a section of many words takes fewer rows a step. */
const MOST_PRODUCTS = 4_000_000;

/** gensim looks for its answer among the five nearest words. */
const CANDIDATES = 5;

export interface SectionScore {
  readonly name: string;
  readonly right: number;
  /** Questions whose four words are all in the vocabulary. */
  readonly covered: number;
  readonly total: number;
  /** A few covered questions that went wrong: a, b, c, expected, given. */
  readonly mistakes: readonly (readonly [string, string, string, string, string])[];
}

export interface AnalogyScore {
  readonly sections: readonly SectionScore[];
  readonly right: number;
  readonly covered: number;
  readonly total: number;
  /** right / covered, 0 where nothing is covered; over all questions, not the mean of the sections. */
  readonly accuracy: number;
}

const SHOWN_MISTAKES = 5;

/**
 * gensim's `evaluate_word_analogies`, some thirty times cheaper: the words of a section are few, so
 * each word's products with all rows are computed once, and the score of a row in a question is the
 * sum of three of them: v·(b + c − a) = v·b + v·c − v·a.
 */
export class AnalogyEvaluation {
  readonly #vectors: KeyedVectors;
  readonly #vocabulary: EvaluatedVocabulary;
  readonly #sections: readonly QuestionSection[];
  readonly #finished: SectionScore[] = [];
  #current: SectionScan | null = null;

  /** @throws LabError `data-malformed` as {@link readQuestions} does */
  constructor(vectors: KeyedVectors, text: string, options: QuestionOptions = {}) {
    this.#vectors = vectors;
    this.#vocabulary = new EvaluatedVocabulary(vectors, options);
    this.#sections = readQuestions(text, this.#vocabulary);
  }

  get done(): boolean {
    return this.#finished.length === this.#sections.length;
  }

  /** Share of the work that is done, by questions × rows. */
  get progress(): number {
    const total = this.#sections.reduce((sum, { questions }) => sum + questions.length, 0);
    const finished = this.#finished.reduce((sum, { covered }) => sum + covered, 0);
    const current = this.#sections[this.#finished.length]?.questions.length ?? 0;
    return total > 0 ? (finished + current * (this.#current?.progress ?? 0)) / total : 1;
  }

  /** Looks at the next rows for all questions of a section. */
  step(): void {
    if (this.done) return;
    const section = this.#sections[this.#finished.length];
    this.#current ??= new SectionScan(this.#vectors, section.questions, this.#vocabulary.size);
    if (!this.#current.done) this.#current.step();
    if (!this.#current.done) return;
    this.#finished.push(this.#score(section, this.#current));
    this.#current = null;
  }

  /** Sections finished so far, and the score over them. */
  get score(): AnalogyScore {
    const sections = [...this.#finished];
    const sum = (key: 'right' | 'covered' | 'total') => sections.reduce((total, section) => total + section[key], 0);
    const [right, covered, total] = [sum('right'), sum('covered'), sum('total')];
    return { sections, right, covered, total, accuracy: covered > 0 ? right / covered : 0 };
  }

  #score({ name, questions, uncovered }: QuestionSection, scan: SectionScan): SectionScore {
    let right = 0;
    const mistakes: [string, string, string, string, string][] = [];
    questions.forEach((question, i) => {
      const answer = this.#answer(scan.best.rowsOf(i), question);
      if (answer === question[3]) right++;
      else if (mistakes.length < SHOWN_MISTAKES) {
        const word = (row: number) => this.#vectors.words[row] ?? '';
        mistakes.push([...question.map(word), word(answer)] as [string, string, string, string, string]);
      }
    });
    return { name, right, covered: questions.length, total: questions.length + uncovered, mistakes };
  }

  /** The first of the candidates that is no variant of a question's word; the last where none is. */
  #answer(candidates: readonly number[], [a, b, c]: Question): number {
    const rows = candidates.map((row) => this.#vocabulary.firstRow(row));
    return rows.find((row) => row !== a && row !== b && row !== c) ?? rows[rows.length - 1] ?? -1;
  }
}

/** The best rows for every question of a section, found stretch by stretch. */
class SectionScan {
  readonly best: BestRows;
  readonly #vectors: KeyedVectors;
  readonly #questions: readonly Question[];
  /** Place of each question's words among the section's words. */
  readonly #places: Int32Array;
  readonly #units: Float32Array;
  readonly #rows: number;
  readonly #blockRows: number;
  #row = 0;

  constructor(vectors: KeyedVectors, questions: readonly Question[], rows: number) {
    this.#vectors = vectors;
    this.#questions = questions;
    this.#rows = questions.length > 0 ? rows : 0;
    this.best = new BestRows(questions.length, CANDIDATES);
    const words = [...new Set(questions.flatMap((question) => question.slice(0, 3)))];
    const placeOf = new Map(words.map((row, place) => [row, place]));
    this.#places = Int32Array.from(
      questions.flatMap((question) => question.slice(0, 3).map((row) => placeOf.get(row) ?? 0)),
    );
    this.#units = new Float32Array(words.length * vectors.dimensions);
    words.forEach((row, i) => {
      this.#units.set(vectors.unitVector(vectors.words[row]), i * vectors.dimensions);
    });
    this.#blockRows = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(MOST_PRODUCTS / Math.max(1, words.length))));
  }

  get done(): boolean {
    return this.#row >= this.#rows;
  }

  get progress(): number {
    return this.#rows > 0 ? this.#row / this.#rows : 1;
  }

  step(): void {
    const start = this.#row;
    const end = Math.min(this.#rows, start + this.#blockRows);
    const cosines = this.#cosines(start, end);
    const count = end - start;
    const places = this.#places;
    this.#questions.forEach(([a, b, c], i) => {
      const minus = places[3 * i] * count;
      const plus = places[3 * i + 1] * count;
      const alsoPlus = places[3 * i + 2] * count;
      let least = this.best.least(i);
      for (let r = 0; r < count; r++) {
        const score = cosines[plus + r] + cosines[alsoPlus + r] - cosines[minus + r];
        if (score <= least) continue;
        const row = start + r;
        if (row === a || row === b || row === c) continue;
        least = this.best.add(i, row, score);
      }
    });
    this.#row = end;
  }

  #cosines(start: number, end: number): Float32Array {
    const products = this.#vectors.matrix.products(this.#units, { start, end });
    const count = end - start;
    const scales = this.#vectors.inverseNorms.subarray(start, end);
    for (let i = 0; i < products.length; i += count) {
      for (let r = 0; r < count; r++) products[i + r] *= scales[r];
    }
    return products;
  }
}
