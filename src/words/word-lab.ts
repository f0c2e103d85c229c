import type { LabFacts } from '../labs/lab-facts.js';
import { wordMeasures } from './word-measures.js';
import { wordFields } from './word-settings.js';

/** The lab of word vectors. */
export const wordLab = {
  fields: wordFields,
  measures: wordMeasures,
  firstMeasure: 'gender-parallelism',
  taskExample: 'rank(calf) <= 10',
  controls: [],
  buttons: ['evaluation'],
  knownData: ['glove'],
  madeData: ['corpus-fa'],
  employs: [],
} satisfies LabFacts;
