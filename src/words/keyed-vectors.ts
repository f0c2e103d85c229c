import { LabError } from '../errors.js';
import { plainWordMatrix } from './plain-word-matrix.js';
import type { WordMatrix } from './word-matrix.js';

/** Words and their vectors, in the order of the file: for most files the most frequent word first. */
export class KeyedVectors {
  /** Euclidean length of each row; 0 for a vector of zeros. */
  readonly norms: Float32Array;
  readonly #rows: ReadonlyMap<string, number>;

  /**
   * @param words one a row, all different
   * @param matrix words × dimensions, as given by the file: vectors are not scaled to length 1
   */
  constructor(
    readonly words: readonly string[],
    readonly matrix: WordMatrix,
  ) {
    this.#rows = new Map(words.map((word, row) => [word, row]));
    this.norms = rowNorms(matrix);
    matrix.inverseNorms.set(this.norms.map((norm) => (norm > 0 ? 1 / norm : 0)));
  }

  /** Vectors given as rows, for tests and small sets. */
  static of(words: readonly string[], vectors: readonly (readonly number[])[]): KeyedVectors {
    const matrix = plainWordMatrix(words.length, vectors[0]?.length ?? 0);
    vectors.forEach((vector, row) => {
      matrix.values.set(vector, row * matrix.dimensions);
    });
    return new KeyedVectors(words, matrix);
  }

  get size(): number {
    return this.words.length;
  }

  get dimensions(): number {
    return this.matrix.dimensions;
  }

  has(word: string): boolean {
    return this.#rows.has(word);
  }

  /**
   * Row of a word, from 0: also its rank by frequency in files that are sorted so.
   *
   * @throws LabError `word-unknown`
   */
  rowOf(word: string): number {
    const row = this.#rows.get(word);
    if (row !== undefined) return row;
    const given = word.slice(0, 60);
    throw new LabError('word-unknown', `“${given}” is not in the vocabulary of ${this.size} words; try another word.`, {
      word: given,
      size: this.size,
    });
  }

  /** The vector of a word as the file gave it; a view, not a copy. */
  vector(word: string): Float32Array {
    const start = this.rowOf(word) * this.dimensions;
    return this.matrix.values.subarray(start, start + this.dimensions);
  }

  /** The vector of a word at length 1; zeros stay zeros. */
  unitVector(word: string): Float32Array {
    const scale = this.norms[this.rowOf(word)] || 1;
    return this.vector(word).map((value) => value / scale);
  }
}

/** Scales to length 1 in place; zeros stay zeros. */
export function normalise<Values extends Float32Array | Float64Array>(vector: Values): Values {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return vector;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Cosine of the angle between two vectors; 0 where one of them has no direction. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths > 0 ? dot(a, b) / lengths : 0;
}

function rowNorms({ values, rows, dimensions }: WordMatrix): Float32Array {
  const norms = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    const end = (row + 1) * dimensions;
    for (let i = row * dimensions; i < end; i++) squares += values[i] * values[i];
    norms[row] = Math.sqrt(squares);
  }
  return norms;
}
