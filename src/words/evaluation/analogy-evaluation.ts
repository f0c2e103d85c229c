import type { KeyedVectors } from '../keyed-vectors.js';
import {
  EvaluatedVocabulary,
  type Question,
  type QuestionOptions,
  type QuestionSection,
  readQuestions,
} from './analogy-questions.js';
import { AnalogyScan } from './analogy-scan.js';

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
 * gensim's `evaluate_word_analogies`, many times cheaper: the questions of a section are answered
 * together, since their words are few ({@link AnalogyScan}).
 */
export class AnalogyEvaluation {
  readonly #vectors: KeyedVectors;
  readonly #vocabulary: EvaluatedVocabulary;
  readonly #sections: readonly QuestionSection[];
  readonly #finished: SectionScore[] = [];
  #current: AnalogyScan | null = null;

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
    this.#current ??= new AnalogyScan(this.#vectors, section.questions, {
      kept: CANDIDATES,
      size: this.#vocabulary.size,
    });
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

  #score({ name, questions, uncovered }: QuestionSection, scan: AnalogyScan): SectionScore {
    let right = 0;
    const mistakes: [string, string, string, string, string][] = [];
    questions.forEach((question, i) => {
      const answer = this.#answer(scan.bestRows(i), question);
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
