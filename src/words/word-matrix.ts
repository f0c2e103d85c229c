import type { ScoredRow } from './top-rows.js';

/** A stretch of rows: `start` counts, `end` does not. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The vectors of all words, a row each, and the costly questions asked of them, which look at every
 * row. Where the vectors lie decides how fast that is.
 */
export interface WordMatrix {
  /** `wasm`: 128-bit SIMD; `cpu`: plain loops. */
  readonly engine: 'wasm' | 'cpu';
  readonly rows: number;
  readonly dimensions: number;
  /** rows × dimensions, row-major, to be filled by whoever made the matrix. */
  readonly values: Float32Array;
  /** 1 / length of each row, 0 for a row of zeros; to be filled once `values` are. */
  readonly inverseNorms: Float32Array;
  /**
   * The products of every row of the range with every query.
   *
   * @param queries count × dimensions
   * @returns count × (end − start), one query after another; valid until the next call
   */
  products(queries: Float32Array, range: RowRange): Float32Array;
  /**
   * The rows of the range with the highest product with a query over the row's length, best first; of
   * equal ones the lower row first. Rows of zeros are left out, so fewer than `count` may come.
   */
  nearest(query: Float32Array, options: RowRange & { readonly count: number }): ScoredRow[];
  /** Looks at the rows of the range, and puts those that answer better into `scores` and `rows` of `analogies`. */
  scan(analogies: ScannedAnalogies, range: RowRange): void;
}

/**
 * Many analogies that are answered together, and the best answers so far. The score of a row in a
 * question is the cosine to its target but for the target's length: v·to + v·like − v·from, where v is
 * the row's unit vector.
 */
export interface ScannedAnalogies {
  /** Unit vectors of all questions' words. */
  readonly words: Float32Array;
  /** For each question where its from, to and like stand among the words. */
  readonly places: Int32Array;
  /** For each question three rows that are no answers. */
  readonly excluded: Int32Array;
  /** Answers kept for each question. */
  readonly kept: number;
  /** `kept` a question, the best first, of equal ones the lower row first; −∞ where there is none yet. */
  readonly scores: Float32Array;
  /** The rows of `scores`; −1 where there is none. */
  readonly rows: Int32Array;
}

/** Where vectors come to lie. */
export type NewWordMatrix = (rows: number, dimensions: number) => WordMatrix;
