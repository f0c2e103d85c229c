import { silhouetteSamples } from '../metrics/silhouette.js';
import { asPoints } from '../projection/matrix.js';
import type { WordMap } from './drawn-map.js';
import type { ClusteredWord, WordClusters } from './word-clusters.js';

/**
 * - `apart`: every word lies nearer to its own group, and the groups are clearly apart;
 * - `loose`: most words lie nearer to their own group, but not by much;
 * - `mixed`: the vectors do not know these groups.
 */
export type ClusterVerdict = 'apart' | 'loose' | 'mixed';

/** Up to here a silhouette shows no substantial structure (Kaufman and Rousseeuw 1990, table 4). */
const NO_STRUCTURE = 0.25;

/** With more strays than one in so many the groups are mixed. */
const WORDS_PER_STRAY = 5;

export function clusterVerdict({ words, silhouette }: Pick<WordClusters, 'words' | 'silhouette'>): ClusterVerdict {
  const strays = strayWords(words).length;
  if (strays === 0 && silhouette > NO_STRUCTURE) return 'apart';
  return silhouette > 0 && WORDS_PER_STRAY * strays <= words.length ? 'loose' : 'mixed';
}

/** Words that lie nearer to another group than to their own. */
export function strayWords(words: readonly ClusteredWord[]): readonly ClusteredWord[] {
  return words.filter(({ silhouette }) => silhouette < 0);
}

/** Silhouette of the groups as the map shows them; null where there are too few words or groups. */
export function mapSilhouette({ positions, words }: WordMap, members: readonly ClusteredWord[]): number | null {
  const groupOf = new Map(members.map(({ word, group }) => [word, group]));
  const groups = words.map((word) => groupOf.get(word) ?? 0);
  const count = new Set(groups).size;
  if (count < 2 || count >= words.length) return null;
  const samples = silhouetteSamples(asPoints(positions), groups);
  return samples.reduce((sum, value) => sum + value, 0) / samples.length;
}

/** By less than this a map does not differ. */
const MAP_DIFFERS = 0.05;

/** Whether the groups look farther apart on the map than they are, less far, or as they are. */
export function mapFlatters(onMap: number, inAll: number): 'more' | 'less' | 'alike' {
  if (Math.abs(onMap - inAll) < MAP_DIFFERS) return 'alike';
  return onMap > inAll ? 'more' : 'less';
}
