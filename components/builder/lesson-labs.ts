import { imbalanceMeasures } from '../../src/imbalance/imbalance-measures.js';
import type { Field } from '../../src/settings/field.js';
import { imbalanceFields } from '../../src/settings/imbalance-settings.js';
import { tripletFields } from '../../src/settings/triplet-settings.js';
import { tuningFields } from '../../src/settings/tuning-settings.js';
import { wordFields } from '../../src/settings/word-settings.js';
import type { Measure } from '../../src/task/measures.js';
import { tripletMeasures } from '../../src/triplet/triplet-measures.js';
import { tuningMeasures } from '../../src/tuning/tuning-measures.js';
import { wordMeasures } from '../../src/words/word-measures.js';
import type { LanguageCode, PageWords } from '../language/words.js';

/** As the site's pages and the command name the labs. */
export type LabName = 'triplet' | 'words' | 'imbalance' | 'tuner';

/** One lab as the lesson builder offers it. */
export interface LessonLab {
  readonly tag: string;
  readonly fields: readonly Field[];
  readonly measures: readonly Measure[];
  /** Controls that can be taken away besides the settings. */
  readonly controls: readonly string[];
  /** Names of data that come with the lab or are known to it. */
  readonly sources: readonly string[];
  /** Registers the tag. */
  register(): Promise<unknown>;
  words(language: LanguageCode): Promise<PageWords>;
}

const EVERYWHERE = ['settings', 'more', 'share', 'hand-in', 'train-here'];

export const LESSON_LABS: Readonly<Record<LabName, LessonLab>> = {
  triplet: {
    tag: 'triplet-demo',
    fields: tripletFields,
    measures: tripletMeasures.list,
    controls: [...EVERYWHERE, 'backbone', 'draw', 'scrubber'],
    sources: ['drawn', 'mnist', 'fashion-mnist'],
    register: () => import('../triplet-demo/triplet-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../triplet-demo/persian.js')).tripletPersian
        : (await import('../triplet-demo/english.js')).tripletEnglish,
  },
  words: {
    tag: 'word-vectors-demo',
    fields: wordFields,
    measures: wordMeasures.list,
    controls: EVERYWHERE,
    sources: ['corpus', 'glove'],
    register: () => import('../word-vectors-demo/word-vectors-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../word-vectors-demo/persian.js')).wordsPersian
        : (await import('../word-vectors-demo/english.js')).wordsEnglish,
  },
  imbalance: {
    tag: 'imbalance-demo',
    fields: imbalanceFields,
    measures: imbalanceMeasures.list,
    controls: [...EVERYWHERE, 'compare', 'pitfalls'],
    sources: ['drawn', 'dermamnist'],
    register: () => import('../imbalance-demo/imbalance-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../imbalance-demo/persian.js')).imbalancePersian
        : (await import('../imbalance-demo/english.js')).imbalanceEnglish,
  },
  tuner: {
    tag: 'tuner-demo',
    fields: tuningFields,
    measures: tuningMeasures.list,
    controls: [...EVERYWHERE, 'ladder', 'curves', 'explore', 'trials', 'summary', 'retrain', 'export'],
    sources: ['drawn', 'fashion-mnist', 'mnist'],
    register: () => import('../tuner-demo/tuner-demo.js'),
    words: async (language) =>
      language === 'fa'
        ? (await import('../tuner-demo/persian.js')).tunerPersian
        : (await import('../tuner-demo/english.js')).tunerEnglish,
  },
};
