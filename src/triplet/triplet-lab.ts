import type { LabFacts } from '../labs/lab-facts.js';
import { tripletMeasures } from './triplet-measures.js';
import { tripletFields } from './triplet-settings.js';

/** The lab of the triplet loss. */
export const tripletLab = {
  fields: tripletFields,
  measures: tripletMeasures,
  firstMeasure: 'knn',
  taskExample: 'active-share > 20 % at epoch 5',
  controls: ['backbone', 'draw', 'scrubber'],
  buttons: ['weights'],
  knownData: ['mnist', 'fashion-mnist'],
  employs: ['projection'],
} satisfies LabFacts;
