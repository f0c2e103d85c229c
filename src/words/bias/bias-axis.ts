import { dot, KeyedVectors, normalise, type KeyedVectors as Vectors } from '../keyed-vectors.js';
import { plainWordMatrix } from '../plain-word-matrix.js';

/**
 * The direction from one word to another, as he − she or مرد − زن: the difference of their vectors at length 1, at length 1
 * (Bolukbasi et al. 2016 with one pair of words).
 *
 * @throws LabError `word-unknown`
 */
export function biasAxis(vectors: Vectors, first: string, second: string): Float32Array {
  const other = vectors.unitVector(second);
  return normalise(vectors.unitVector(first).map((value, i) => value - other[i]));
}

/** How far a word lies towards the axis's first word: the cosine with the axis, −1 … 1. */
export function projection(vectors: Vectors, axis: Float32Array, word: string): number {
  return dot(vectors.unitVector(word), axis);
}

/**
 * The vectors with these words' share along the axis taken away, at length 1 again (“neutralise” of Bolukbasi et al. 2016).
 * It hides what the axis shows and no more: words that were biased alike stay neighbours (Gonen and Goldberg 2019).
 *
 * @throws LabError `word-unknown`
 */
export function neutralised(vectors: Vectors, axis: Float32Array, words: readonly string[]): Vectors {
  const { dimensions } = vectors;
  const matrix = plainWordMatrix(vectors.size, dimensions);
  matrix.values.set(vectors.matrix.values.subarray(0, vectors.size * dimensions));
  for (const word of words) {
    const share = projection(vectors, axis, word);
    const rest = vectors.unitVector(word).map((value, i) => value - share * axis[i]);
    matrix.values.set(normalise(rest), vectors.rowOf(word) * dimensions);
  }
  return new KeyedVectors(vectors.words, matrix);
}
