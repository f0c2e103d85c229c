import { imbalanceLab } from '../imbalance/imbalance-lab.js';
import { tripletLab } from '../triplet/triplet-lab.js';
import { tuningLab } from '../tuning/tuning-lab.js';
import { wordLab } from '../words/word-lab.js';
import type { LabFacts } from './lab-facts.js';
import { LAB_NAMES, type LabNames, type LabPage, type LabWord } from './names.js';

/** A lab's names and facts in one. */
export interface Lab extends LabFacts {
  readonly word: LabWord;
  readonly tag: LabNames['tag'];
  readonly script: LabNames['script'];
  readonly page: LabPage;
}

const FACTS = {
  triplet: tripletLab,
  words: wordLab,
  imbalance: imbalanceLab,
  tuning: tuningLab,
} satisfies Readonly<Record<LabWord, LabFacts>>;

/** The settings of a lab, as its types know them. */
export type FieldsOf<Word extends LabWord> = (typeof FACTS)[Word]['fields'];

/** Controls that can be taken away in every lab, besides its settings. */
export const COMMON_CONTROLS: readonly string[] = ['settings', 'more', 'share', 'hand-in', 'train-here'];

/** Every lab. */
export const LABS: readonly Lab[] = LAB_NAMES.map((names) => ({ ...names, ...FACTS[names.word] }));

/** The lab of a word, as results and links name it. */
export function labOf(word: LabWord): Lab {
  const lab = LABS.find((one) => one.word === word);
  // Types leave no word without a lab.
  if (!lab) throw new RangeError('There is no such lab.');
  return lab;
}
