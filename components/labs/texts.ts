import type { LabWord } from '../../src/labs/names.js';
import type { Texts } from '../language/texts.js';
import type { PageWords } from '../language/words.js';

/** Every lab's texts, for what speaks of labs without showing them. */
const LAB_TEXTS: Readonly<Record<LabWord, () => Promise<Texts<PageWords>>>> = {
  triplet: async () => (await import('./triplet/texts.js')).tripletTexts,
  words: async () => (await import('./words/texts.js')).wordsTexts,
  imbalance: async () => (await import('./imbalance/texts.js')).imbalanceTexts,
  tuning: async () => (await import('./tuning/texts.js')).tunerTexts,
};

/** What some labs say, by their words. */
export async function labWordsIn<Word extends LabWord>(
  tag: string,
  labs: readonly Word[],
): Promise<ReadonlyMap<Word, PageWords>> {
  const loading = labs.map(async (lab) => [lab, await (await LAB_TEXTS[lab]()).in(tag)] as const);
  return new Map(await Promise.all(loading));
}
