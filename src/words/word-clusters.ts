import { nearestOtherGroups, silhouetteSamples } from '../metrics/silhouette.js';
import type { KeyedVectors } from './keyed-vectors.js';
import { normalise } from './keyed-vectors.js';

/** Words that a person puts together, under a name. */
export interface WordGroup {
  readonly name: string;
  readonly words: readonly string[];
}

export interface ClusteredWord {
  readonly word: string;
  readonly group: number;
  /** −1 … 1: near 1 well inside its group, below 0 nearer to another one. */
  readonly silhouette: number;
  /** The nearest of the other groups; left out in earlier recordings. */
  readonly other?: number;
}

export interface WordClusters {
  readonly groups: readonly WordGroup[];
  readonly words: readonly ClusteredWord[];
  /** Mean over all words. */
  readonly silhouette: number;
  /** Mean of each group's words. */
  readonly groupSilhouettes: readonly number[];
}

/**
 * How well the vectors keep a person's groups apart, by Euclidean distance of unit vectors (which
 * orders pairs as the cosine does). Words that the vocabulary lacks must be left out before.
 *
 * @throws LabError `word-unknown`; `query-invalid` unless there are 2 … n − 1 groups
 */
export function clusterWords(vectors: KeyedVectors, groups: readonly WordGroup[]): WordClusters {
  const members = groups.flatMap(({ words }, group) => words.map((word) => ({ word, group })));
  const rows = unitRows(
    vectors,
    members.map(({ word }) => word),
  );
  const labels = members.map(({ group }) => group);
  const samples = silhouetteSamples(rows, labels);
  const others = nearestOtherGroups(rows, labels);
  const words = members.map((member, i) => ({ ...member, silhouette: samples[i], other: others[i] }));
  return {
    groups,
    words,
    silhouette: mean([...samples]),
    groupSilhouettes: groups.map((_, group) => mean([...samples].filter((_, i) => members[i].group === group))),
  };
}

/** The unit vectors of some words as the rows of a matrix. */
export function unitRows(vectors: KeyedVectors, words: readonly string[]) {
  const data = new Float32Array(words.length * vectors.dimensions);
  words.forEach((word, i) => {
    data.set(normalise(vectors.vector(word).slice()), i * vectors.dimensions);
  });
  return { data, rows: words.length, columns: vectors.dimensions };
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
