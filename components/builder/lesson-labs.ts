import { LABS, type Lab } from '../../src/labs/labs.js';
import type { LabPage } from '../../src/labs/names.js';
import { LAB_WORDS } from '../labs/lab-words.js';
import { REGISTER_LAB } from '../labs/register-lab.js';
import type { LanguageCode, PageWords } from '../language/words.js';

/** As the site's pages and the command name the labs. */
export type LabName = LabPage;

/** One lab as the lesson builder offers it. */
export interface LessonLab extends Lab {
  /** Registers the tag. */
  register(): Promise<unknown>;
  words(language: LanguageCode): Promise<PageWords>;
}

export const LESSON_LABS = Object.fromEntries(
  LABS.map((lab) => [lab.page, { ...lab, register: REGISTER_LAB[lab.tag], words: wordsOf(lab) }]),
) as Readonly<Record<LabName, LessonLab>>;

function wordsOf({ word }: Lab): LessonLab['words'] {
  return (language) => LAB_WORDS[word][language]();
}
