import type { Field } from './field.js';
import { imbalanceFields } from './imbalance-settings.js';
import { tripletFields } from './triplet-settings.js';
import { tuningFields } from './tuning-settings.js';
import { wordFields } from './word-settings.js';

export { parseFieldValue } from './field.js';

/** One lab, for what writes tags instead of showing them. */
export interface LabOnPages {
  readonly tag: string;
  readonly title: { readonly en: string; readonly fa: string };
  readonly fields: readonly Field[];
  /** Names that `src` takes where data of that name lie beside the page. */
  readonly knownData: readonly string[];
  /** Scripts that a run needs, in the order in which one starts the next: the last registers the tag. */
  readonly scripts: readonly string[];
}

/** Every lab by the name that pages and commands give it. */
export const LABS: Readonly<Record<string, LabOnPages>> = {
  triplet: {
    tag: 'triplet-demo',
    title: { en: 'Triplet loss', fa: 'زیان سه‌تایی' },
    fields: tripletFields,
    knownData: ['mnist', 'fashion-mnist'],
    scripts: ['projection.worker.js', 'triplet.worker.js', 'triplet.js'],
  },
  words: {
    tag: 'word-vectors-demo',
    title: { en: 'Word vectors', fa: 'بردارهای واژه' },
    fields: wordFields,
    knownData: ['glove'],
    scripts: ['projection.worker.js', 'words.worker.js', 'word-vectors.js'],
  },
  imbalance: {
    tag: 'imbalance-demo',
    title: { en: 'Unbalanced classes', fa: 'رده‌های نامتوازن' },
    fields: imbalanceFields,
    knownData: ['dermamnist'],
    scripts: ['projection.worker.js', 'imbalance.worker.js', 'imbalance.js'],
  },
  tuner: {
    tag: 'tuner-demo',
    title: { en: 'Hyperparameter search', fa: 'جست‌وجوی ابرپارامترها' },
    fields: tuningFields,
    knownData: ['mnist', 'fashion-mnist'],
    scripts: ['trial.worker.js', 'tuning.worker.js', 'tuner.js'],
  },
};
