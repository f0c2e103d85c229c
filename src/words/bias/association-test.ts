import { LabError } from '../../errors.js';
import { SeededRandom } from '../../random.js';
import { dot, type KeyedVectors } from '../keyed-vectors.js';

/** Two sets of targets and two of attributes, as in Caliskan et al. 2017: flowers, insects; pleasant, unpleasant. */
export interface AssociationQuestion {
  readonly targets: readonly [readonly string[], readonly string[]];
  readonly attributes: readonly [readonly string[], readonly string[]];
}

export interface AssociationOptions {
  /** Of the partitions that are drawn where there are too many to try all. */
  readonly seed: number;
  /** Partitions that are looked at at most; all of them where there are no more. Default 10,000. */
  readonly mostPartitions?: number;
}

export interface AssociationResult {
  /** Difference of the targets' mean associations in standard deviations (n − 1) of all of them, −2 … 2. */
  readonly effectSize: number;
  /** Sum of the first targets' associations less that of the second's. */
  readonly statistic: number;
  /** Share of other partitions of the targets, in two halves of the same sizes, with a statistic at least as large. */
  readonly pValue: number;
  /** Partitions that were looked at, the one asked about included. */
  readonly partitions: number;
  /** True where these are all that there are. */
  readonly exact: boolean;
  /** Words that the vocabulary lacks, which had no part in it. */
  readonly missing: readonly string[];
}

/** Fewer words in a set say nothing. */
const LEAST_WORDS = 2;

/** Sums in another order differ in their last digits. */
const TIE = 1e-12;

/**
 * Word Embedding Association Test (Caliskan, Bryson, Narayanan 2017, Science 356:183). Association of a word: its mean
 * cosine with the first attributes less that with the second. The test is one-sided: a small p says that the targets are
 * told apart more than by chance, and not that people who wrote the texts meant it; another choice of words can give
 * another answer.
 *
 * @throws LabError `query-invalid` where a set has fewer than two known words
 */
export function associationTest(
  vectors: KeyedVectors,
  { targets, attributes }: AssociationQuestion,
  { seed, mostPartitions = 10_000 }: AssociationOptions,
): AssociationResult {
  const known = (words: readonly string[]) => words.filter((word) => vectors.has(word));
  const [x, y] = targets.map(known);
  const [a, b] = attributes.map(known);
  const missing = [...targets, ...attributes].flat().filter((word) => !vectors.has(word));
  if ([x, y, a, b].some(({ length }) => length < LEAST_WORDS)) throw tooFewWords(missing);
  const scores = [...x, ...y].map((word) => meanCosine(vectors, word, a) - meanCosine(vectors, word, b));
  const statistic = statisticOf(scores, firstIndices(x.length));
  const { extreme, partitions, exact } = comparePartitions(scores, x.length, { statistic, seed, mostPartitions });
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = meanOf(scores);
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1));
  const gap = meanOf(scores.slice(0, x.length)) - meanOf(scores.slice(x.length));
  return {
    ...{ statistic, partitions, exact, missing },
    effectSize: deviation > 0 ? gap / deviation : 0,
    pValue: extreme / partitions,
  };
}

function meanCosine(vectors: KeyedVectors, word: string, others: readonly string[]): number {
  const unit = vectors.unitVector(word);
  return others.reduce((sum, other) => sum + dot(unit, vectors.unitVector(other)), 0) / others.length;
}

function statisticOf(scores: readonly number[], chosen: readonly number[]): number {
  const all = scores.reduce((sum, score) => sum + score, 0);
  return 2 * chosen.reduce((sum, index) => sum + scores[index], 0) - all;
}

interface Comparison {
  readonly statistic: number;
  readonly seed: number;
  readonly mostPartitions: number;
}

function comparePartitions(scores: readonly number[], size: number, { statistic, seed, mostPartitions }: Comparison) {
  const exact = combinations(scores.length, size) <= mostPartitions;
  let [extreme, partitions] = [0, 0];
  for (const chosen of exact ? allPartitions(scores.length, size) : drawnPartitions(scores.length, size, seed)) {
    partitions++;
    if (statisticOf(scores, chosen) >= statistic - TIE) extreme++;
    if (partitions >= mostPartitions) break;
  }
  return { extreme, partitions, exact };
}

function combinations(count: number, size: number): number {
  let product = 1;
  for (let i = 1; i <= size; i++) product = (product * (count - size + i)) / i;
  return Math.round(product);
}

/** In lexical order, the one asked about first. */
function* allPartitions(count: number, size: number): Generator<readonly number[]> {
  const chosen = firstIndices(size);
  for (;;) {
    yield chosen;
    let at = size - 1;
    while (at >= 0 && chosen[at] === count - size + at) at--;
    if (at < 0) return;
    chosen[at]++;
    for (let i = at + 1; i < size; i++) chosen[i] = chosen[i - 1] + 1;
  }
}

/** The one asked about, and others by chance, so that a p-value is never 0 (Phipson and Smyth 2010). */
function* drawnPartitions(count: number, size: number, seed: number): Generator<readonly number[]> {
  const random = new SeededRandom(seed);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  yield firstIndices(size);
  for (;;) yield [...random.shuffle(order).subarray(0, size)];
}

function firstIndices(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

function tooFewWords(missing: readonly string[]): LabError {
  const reason = `each of the four sets needs two words of the vocabulary, which lacks ${missing.slice(0, 8).join(', ')}`;
  return new LabError('query-invalid', `The association test cannot be made: ${reason}.`, { reason });
}
