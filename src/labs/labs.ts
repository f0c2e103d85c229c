import { imbalanceMeasures } from '../imbalance/imbalance-measures.js';
import { imbalanceFields } from '../imbalance/imbalance-settings.js';
import type { Field } from '../settings/field.js';
import type { LabWord } from '../sharing/result-file.js';
import type { Measure } from '../task/measures.js';
import { tripletMeasures } from '../triplet/triplet-measures.js';
import { tripletFields } from '../triplet/triplet-settings.js';
import { tuningMeasures } from '../tuning/tuning-measures.js';
import { tuningFields } from '../tuning/tuning-settings.js';
import { wordMeasures } from '../words/word-measures.js';
import { wordFields } from '../words/word-settings.js';

export { parseFieldValue } from '../settings/field.js';
export { readRecordedFile } from '../sharing/recording.js';
export { parseTask } from '../task/parse-task.js';

/** One lab, for what writes tags instead of showing them. */
export interface LabOnPages {
  readonly tag: string;
  readonly title: { readonly en: string; readonly fa: string };
  /** As its results and links name it. */
  readonly word: LabWord;
  readonly fields: readonly Field[];
  /** What a task can be about. */
  readonly measures: readonly Measure[];
  /** Controls that can be taken away besides the settings. */
  readonly controls: readonly string[];
  /** Buttons that can be fixed besides the settings. */
  readonly buttons: readonly string[];
  /** Names that `src` takes where data of that name lie beside the page. */
  readonly knownData: readonly string[];
  /** Scripts that a run needs, in the order in which one starts the next: the last registers the tag. */
  readonly scripts: readonly string[];
}

const EVERYWHERE = ['settings', 'more', 'share', 'hand-in', 'train-here'];

/** Every lab by the name that pages and commands give it. */
export const LABS: Readonly<Record<string, LabOnPages>> = {
  triplet: {
    tag: 'triplet-demo',
    title: { en: 'Triplet loss', fa: 'زیان سه‌تایی' },
    word: 'triplet',
    fields: tripletFields,
    measures: tripletMeasures.list,
    controls: [...EVERYWHERE, 'backbone', 'draw', 'scrubber'],
    buttons: ['weights'],
    knownData: ['mnist', 'fashion-mnist'],
    scripts: ['projection.worker.js', 'triplet.worker.js', 'triplet.js'],
  },
  words: {
    tag: 'word-vectors-demo',
    title: { en: 'Word vectors', fa: 'بردارهای واژه' },
    word: 'words',
    fields: wordFields,
    measures: wordMeasures.list,
    controls: EVERYWHERE,
    buttons: ['evaluation'],
    knownData: ['glove'],
    scripts: ['projection.worker.js', 'words.worker.js', 'word-vectors.js'],
  },
  imbalance: {
    tag: 'imbalance-demo',
    title: { en: 'Unbalanced classes', fa: 'رده‌های نامتوازن' },
    word: 'imbalance',
    fields: imbalanceFields,
    measures: imbalanceMeasures.list,
    controls: [...EVERYWHERE, 'compare', 'pitfalls'],
    buttons: ['compare', 'early'],
    knownData: ['dermamnist'],
    scripts: ['projection.worker.js', 'imbalance.worker.js', 'imbalance.js'],
  },
  tuner: {
    tag: 'tuner-demo',
    title: { en: 'Hyperparameter search', fa: 'جست‌وجوی ابرپارامترها' },
    word: 'tuning',
    fields: tuningFields,
    measures: tuningMeasures.list,
    controls: [...EVERYWHERE, 'ladder', 'curves', 'explore', 'trials', 'summary', 'retrain', 'export'],
    buttons: ['retrain'],
    knownData: ['mnist', 'fashion-mnist'],
    scripts: ['trial.worker.js', 'tuning.worker.js', 'tuner.js'],
  },
};
