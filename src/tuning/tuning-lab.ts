import type { LabFacts } from '../labs/lab-facts.js';
import { tuningMeasures } from './tuning-measures.js';
import { tuningFields } from './tuning-settings.js';

/** The lab of hyperparameter search. */
export const tuningLab = {
  fields: tuningFields,
  measures: tuningMeasures,
  firstMeasure: 'best-score',
  taskExample: 'best-score >= 85 % and trials <= 30',
  controls: ['ladder', 'curves', 'explore', 'trials', 'summary', 'retrain', 'export'],
  buttons: ['retrain'],
  knownData: ['mnist', 'fashion-mnist'],
  employs: ['trial'],
} satisfies LabFacts;
