/** The words of a corpus that are frequent enough, the most frequent first. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Words of the text, counted as often as they occur. */
  readonly tokens: number;
  /** Different words, the rare ones too. */
  readonly distinct: number;
}

/** Words that occur less often say too little about what stands around them. */
const LEAST_COUNT = 3;

/** @param most words that are kept at most; of equally frequent ones the first in the alphabet */
export function countWords(sentences: readonly (readonly string[])[], most: number): Vocabulary {
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const sentence of sentences) {
    tokens += sentence.length;
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST_COUNT)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, most);
  return {
    words: kept.map(([word]) => word),
    counts: Uint32Array.from(kept, ([, count]) => count),
    tokens,
    distinct: counts.size,
  };
}
