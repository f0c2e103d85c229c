import { LABS, type LabOnPages } from '../../src/labs/labs.js';
import type { LanguageCode, PageWords } from '../language/words.js';

/** As the site's pages and the command name the labs. */
export type LabName = 'triplet' | 'words' | 'imbalance' | 'tuner';

/** One lab as the lesson builder offers it. */
export interface LessonLab extends LabOnPages {
  /** Registers the tag. */
  register(): Promise<unknown>;
  words(language: LanguageCode): Promise<PageWords>;
}

export const LESSON_LABS: Readonly<Record<LabName, LessonLab>> = {
  triplet: {
    ...LABS.triplet,
    register: () => import('../labs/triplet/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/triplet/persian.js')).tripletPersian
        : (await import('../labs/triplet/english.js')).tripletEnglish,
  },
  words: {
    ...LABS.words,
    register: () => import('../labs/words/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/words/persian.js')).wordsPersian
        : (await import('../labs/words/english.js')).wordsEnglish,
  },
  imbalance: {
    ...LABS.imbalance,
    register: () => import('../labs/imbalance/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/imbalance/persian.js')).imbalancePersian
        : (await import('../labs/imbalance/english.js')).imbalanceEnglish,
  },
  tuner: {
    ...LABS.tuner,
    register: () => import('../labs/tuning/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/tuning/persian.js')).tunerPersian
        : (await import('../labs/tuning/english.js')).tunerEnglish,
  },
};
