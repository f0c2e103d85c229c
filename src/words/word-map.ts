import { fitPca } from '../projection/pca.js';
import { Tsne } from '../projection/tsne.js';
import { suitablePerplexity } from '../projection/tsne-options.js';
import type { KeyedVectors } from './keyed-vectors.js';
import { unitRows } from './word-clusters.js';
import type { WordMap, WordMapId } from './words-events.js';

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
  return { ...none, positions, keptShare };
}

/** t-SNE of the words of a map; null for too few words. */
export function wordTsne(vectors: KeyedVectors, { words }: WordMap, wanted: number): Tsne | null {
  if (words.length < LEAST_FOR_TSNE) return null;
  const perplexity = suitablePerplexity(wanted, words.length);
  return new Tsne(unitRows(vectors, words), { perplexity, iterations: TSNE_ITERATIONS, angle: 0 });
}
