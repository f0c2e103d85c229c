import { LABS, type LabOnPages } from '../../src/settings/labs.js';
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
    register: () => import('../triplet-demo/triplet-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../triplet-demo/persian.js')).tripletPersian
        : (await import('../triplet-demo/english.js')).tripletEnglish,
  },
  words: {
    ...LABS.words,
    register: () => import('../word-vectors-demo/word-vectors-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../word-vectors-demo/persian.js')).wordsPersian
        : (await import('../word-vectors-demo/english.js')).wordsEnglish,
  },
  imbalance: {
    ...LABS.imbalance,
    register: () => import('../imbalance-demo/imbalance-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../imbalance-demo/persian.js')).imbalancePersian
        : (await import('../imbalance-demo/english.js')).imbalanceEnglish,
  },
  tuner: {
    ...LABS.tuner,
    register: () => import('../tuner-demo/tuner-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../tuner-demo/persian.js')).tunerPersian
        : (await import('../tuner-demo/english.js')).tunerEnglish,
  },
};
