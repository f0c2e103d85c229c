/**
 * How often each word stands near each other word: within `window` words of the same sentence, after
 * rare words have been left out, as word2vec and Levy's toolkit do.
 */
export class Cooccurrence {
  /** words × words counts, symmetric. */
  readonly counts: Float32Array;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #window: number;
  readonly size: number;

  constructor(words: readonly string[], window: number) {
    this.size = words.length;
    this.#window = window;
    this.#rowOf = new Map(words.map((word, row) => [word, row]));
    this.counts = new Float32Array(this.size * this.size);
  }

  add(sentence: readonly string[]): void {
    const rows: number[] = [];
    for (const word of sentence) {
      const row = this.#rowOf.get(word);
      if (row !== undefined) rows.push(row);
    }
    for (let i = 0; i < rows.length; i++) {
      const end = Math.min(rows.length, i + this.#window + 1);
      for (let j = i + 1; j < end; j++) {
        this.counts[rows[i] * this.size + rows[j]]++;
        this.counts[rows[j] * this.size + rows[i]]++;
      }
    }
  }
}
