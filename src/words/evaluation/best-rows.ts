/** The few best rows of each of many questions, kept while all rows go by. */
export class BestRows {
  readonly #kept: number;
  readonly #rows: Int32Array;
  readonly #scores: Float64Array;

  constructor(questions: number, kept: number) {
    this.#kept = kept;
    this.#rows = new Int32Array(questions * kept).fill(-1);
    this.#scores = new Float64Array(questions * kept).fill(Number.NEGATIVE_INFINITY);
  }

  /** The score that a row must exceed to be kept. */
  least(question: number): number {
    return this.#scores[(question + 1) * this.#kept - 1];
  }

  /** Keeps a row whose score exceeds {@link least}; returns what the next one must exceed. */
  add(question: number, row: number, score: number): number {
    const first = question * this.#kept;
    let place = first + this.#kept - 1;
    for (; place > first && this.#scores[place - 1] < score; place--) {
      this.#scores[place] = this.#scores[place - 1];
      this.#rows[place] = this.#rows[place - 1];
    }
    this.#scores[place] = score;
    this.#rows[place] = row;
    return this.least(question);
  }

  /** Rows of a question, best first. */
  rowsOf(question: number): number[] {
    const first = question * this.#kept;
    return [...this.#rows.subarray(first, first + this.#kept)].filter((row) => row >= 0);
  }
}
