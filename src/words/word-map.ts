import { neighboursKept } from '../projection/neighbours-kept.js';
import { fitPca } from '../projection/pca.js';
import { Tsne } from '../projection/tsne.js';
import { suitablePerplexity } from '../projection/tsne-options.js';
import { meanDirection, type PairFamily } from './arrow-families.js';
import type { KeptNeighbours, WordMap, WordMapId } from './drawn-map.js';
import { dot, type KeyedVectors, normalise } from './keyed-vectors.js';
import { unitRows } from './word-clusters.js';

/** t-SNE of some dozens of words is at rest after so many steps. */
const TSNE_ITERATIONS = 500;

/** t-SNE needs more words than twice the least perplexity. */
const LEAST_FOR_TSNE = 5;

/** The plane on which the words' unit vectors vary most. A word that is given twice appears once. */
export function principalMap(vectors: KeyedVectors, id: WordMapId, given: readonly string[]): WordMap {
  const words = [...new Set(given)];
  const none = { id, words, method: 'pca', iteration: 0, iterations: 0, klDivergence: null } as const;
  if (words.length < 2) return { ...none, positions: new Float32Array(2 * words.length), keptShare: null };
  const matrix = unitRows(vectors, words);
  const axes = Math.min(2, words.length, vectors.dimensions);
  const pca = fitPca(matrix, axes);
  const scores = pca.transform(matrix);
  const positions = new Float32Array(2 * words.length);
  for (let row = 0; row < words.length; row++) {
    for (let axis = 0; axis < axes; axis++) positions[2 * row + axis] = scores.data[row * axes + axis];
  }
  const keptShare = pca.explainedVarianceRatio.reduce((sum, share) => sum + share, 0);
  return { ...none, positions, keptShare, neighbours: keptNeighbours(vectors, words, positions) };
}

/** Of so many neighbours of each word it is looked at whether a map keeps them. */
const NEIGHBOURS = 3;

/** How far a map of words may be trusted; null for too few words. */
export function keptNeighbours(
  vectors: KeyedVectors,
  words: readonly string[],
  positions: Float32Array,
): KeptNeighbours | null {
  if (words.length < LEAST_FOR_TSNE) return null;
  const kept = neighboursKept(unitRows(vectors, words), positions, NEIGHBOURS);
  const share = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  return { of: NEIGHBOURS, share, chance: NEIGHBOURS / (words.length - 1) };
}

/**
 * Words along the mean direction of the first family of pairs, and across it along that of the second
 * one, or, where there is only one, along what varies most besides.
 */
export function axisMap(vectors: KeyedVectors, id: WordMapId, families: readonly PairFamily[]): WordMap {
  const words = [...new Set(families.flatMap(({ pairs }) => pairs.flat()))];
  const none = { id, words, method: 'axis', iteration: 0, iterations: 0, klDivergence: null } as const;
  if (families.length === 0) return { ...none, positions: new Float32Array(), keptShare: null };
  const rows = centredRows(vectors, words);
  const along = meanDirection(vectors, families[0].pairs);
  const across = families[1]
    ? meanDirection(vectors, families[1].pairs)
    : mainDirection(rows.map((row) => rest(row, along)));
  const axes = [along, normalise(rest(across, along))];
  const positions = coordinates(rows, axes);
  const neighbours = keptNeighbours(vectors, words, positions);
  return { ...none, positions, keptShare: keptShare(rows, axes), neighbours };
}

/** Unit vectors of some words less their mean. */
function centredRows(vectors: KeyedVectors, words: readonly string[]): Float32Array[] {
  const units = words.map((word) => vectors.unitVector(word));
  const mean = units[0].map((_, i) => units.reduce((sum, unit) => sum + unit[i], 0) / units.length);
  return units.map((unit) => rest(unit, mean, 1));
}

/** A vector less `amount` times another; left out: less its shadow on that one, a unit vector. */
function rest(vector: Float32Array, other: Float32Array, amount = dot(vector, other)): Float32Array {
  return vector.map((value, i) => value - amount * other[i]);
}

function mainDirection(rows: readonly Float32Array[]): Float32Array {
  const columns = rows[0].length;
  const data = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    data.set(row, i * columns);
  });
  return Float32Array.from(fitPca({ data, rows: rows.length, columns }, 1).components.data);
}

/** x, y of each row along two axes, interleaved. */
export function coordinates(rows: readonly Float32Array[], axes: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => axes.map((axis) => dot(row, axis))));
}

function keptShare(rows: readonly Float32Array[], axes: readonly Float32Array[]): number | null {
  const squares = (values: Float32Array) => dot(values, values);
  const all = rows.reduce((sum, row) => sum + squares(row), 0);
  return all > 0 ? squares(coordinates(rows, axes)) / all : null;
}

/** t-SNE of the words of a map; null for too few words. */
export function wordTsne(vectors: KeyedVectors, { words }: WordMap, wanted: number): Tsne | null {
  if (words.length < LEAST_FOR_TSNE) return null;
  const perplexity = suitablePerplexity(wanted, words.length);
  return new Tsne(unitRows(vectors, words), { perplexity, iterations: TSNE_ITERATIONS, angle: 0 });
}
