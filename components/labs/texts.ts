import type { LabWord } from '../../src/labs/names.js';
import type { PageWords } from '../language/words.js';
import { LAB_TEXTS } from './lab-texts.js';

/** What some labs say, by their words. */
export async function labWordsIn<Word extends LabWord>(
  tag: string,
  labs: readonly Word[],
): Promise<ReadonlyMap<Word, PageWords>> {
  const loading = labs.map(async (lab) => [lab, await (await LAB_TEXTS[lab]()).in(tag)] as const);
  return new Map(await Promise.all(loading));
}
