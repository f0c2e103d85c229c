import { imbalanceLab } from '../imbalance/imbalance-lab.js';
import { tripletLab } from '../triplet/triplet-lab.js';
import { tuningLab } from '../tuning/tuning-lab.js';
import { wordLab } from '../words/word-lab.js';
import type { LabDefinition } from './lab-definition.js';
import { LAB_NAMES, type LabNames, type LabPage, type LabWord } from './names.js';

/** A lab's names and definition in one. */
export interface Lab extends LabDefinition {
  readonly word: LabWord;
  readonly tag: LabNames['tag'];
  readonly script: LabNames['script'];
  readonly page: LabPage;
}

const DEFINITIONS = {
  triplet: tripletLab,
  words: wordLab,
  imbalance: imbalanceLab,
  tuning: tuningLab,
} satisfies Readonly<Record<LabWord, LabDefinition>>;

/** The settings of a lab, as its types know them. */
export type FieldsOf<Word extends LabWord> = (typeof DEFINITIONS)[Word]['fields'];

/** Controls that can be taken away in every lab, besides its settings. */
export const COMMON_CONTROLS: readonly string[] = ['settings', 'more', 'share', 'hand-in', 'train-here'];

/** Every lab. */
export const LABS: readonly Lab[] = LAB_NAMES.map((names) => ({ ...names, ...DEFINITIONS[names.word] }));

/** The lab of a word, as results and links name it. */
export function labOf(word: LabWord): Lab {
  const lab = LABS.find((one) => one.word === word);
  // Types leave no word without a lab.
  if (!lab) throw new RangeError('There is no such lab.');
  return lab;
}
