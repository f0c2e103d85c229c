import { type Lab, labOnPage } from '../../src/labs/labs.js';
import type { LabPage } from '../../src/labs/names.js';
import type { LanguageCode, PageWords } from '../language/words.js';

/** As the site's pages and the command name the labs. */
export type LabName = LabPage;

/** One lab as the lesson builder offers it. */
export interface LessonLab extends Lab {
  /** Registers the tag. */
  register(): Promise<unknown>;
  words(language: LanguageCode): Promise<PageWords>;
}

export const LESSON_LABS: Readonly<Record<LabName, LessonLab>> = {
  triplet: {
    ...labOnPage('triplet'),
    register: () => import('../labs/triplet/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/triplet/persian.js')).tripletPersian
        : (await import('../labs/triplet/english.js')).tripletEnglish,
  },
  words: {
    ...labOnPage('words'),
    register: () => import('../labs/words/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/words/persian.js')).wordsPersian
        : (await import('../labs/words/english.js')).wordsEnglish,
  },
  imbalance: {
    ...labOnPage('imbalance'),
    register: () => import('../labs/imbalance/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/imbalance/persian.js')).imbalancePersian
        : (await import('../labs/imbalance/english.js')).imbalanceEnglish,
  },
  tuner: {
    ...labOnPage('tuner'),
    register: () => import('../labs/tuning/register.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../labs/tuning/persian.js')).tunerPersian
        : (await import('../labs/tuning/english.js')).tunerEnglish,
  },
};
