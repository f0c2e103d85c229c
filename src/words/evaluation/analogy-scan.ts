import type { KeyedVectors } from '../keyed-vectors.js';
import type { ScannedAnalogies } from '../word-matrix.js';
import type { Question } from './analogy-questions.js';

/** Rows looked at between two looks at the clock: a few milliseconds. */
const STEP_ROWS = 2048;

/** The best rows for every question of a section, found stretch by stretch. */
export class AnalogyScan implements ScannedAnalogies {
  readonly words: Float32Array;
  readonly places: Int32Array;
  readonly excluded: Int32Array;
  readonly kept: number;
  readonly scores: Float32Array;
  readonly rows: Int32Array;
  readonly #vectors: KeyedVectors;
  readonly #end: number;
  #next = 0;

  /**
   * @param kept best rows of each question
   * @param size the first so many rows are looked at
   */
  constructor(
    vectors: KeyedVectors,
    questions: readonly Question[],
    { kept, size }: { readonly kept: number; readonly size: number },
  ) {
    this.#vectors = vectors;
    this.#end = questions.length > 0 ? size : 0;
    this.excluded = Int32Array.from(questions.flatMap((question) => question.slice(0, 3)));
    const words = [...new Set(this.excluded)];
    const placeOf = new Map(words.map((row, place) => [row, place]));
    this.places = this.excluded.map((row) => placeOf.get(row) ?? 0);
    this.words = unitVectors(vectors, words);
    this.kept = kept;
    this.scores = new Float32Array(questions.length * kept).fill(Number.NEGATIVE_INFINITY);
    this.rows = new Int32Array(questions.length * kept).fill(-1);
  }

  get done(): boolean {
    return this.#next >= this.#end;
  }

  get progress(): number {
    return this.#end > 0 ? this.#next / this.#end : 1;
  }

  step(): void {
    const start = this.#next;
    this.#next = Math.min(this.#end, start + STEP_ROWS);
    this.#vectors.matrix.scan(this, { start, end: this.#next });
  }

  /** Rows of a question, best first. */
  bestRows(question: number): number[] {
    const first = question * this.kept;
    return [...this.rows.subarray(first, first + this.kept)].filter((row) => row >= 0);
  }
}

function unitVectors(vectors: KeyedVectors, rows: readonly number[]): Float32Array {
  const units = new Float32Array(rows.length * vectors.dimensions);
  rows.forEach((row, i) => {
    units.set(vectors.unitVector(vectors.words[row]), i * vectors.dimensions);
  });
  return units;
}
