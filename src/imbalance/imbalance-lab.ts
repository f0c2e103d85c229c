import type { LabFacts } from '../labs/lab-facts.js';
import { imbalanceMeasures } from './imbalance-measures.js';
import { imbalanceFields } from './imbalance-settings.js';

/** The lab of unbalanced classes. */
export const imbalanceLab = {
  fields: imbalanceFields,
  measures: imbalanceMeasures,
  firstMeasure: 'val-macro-recall',
  taskExample: 'val-recall(mel) >= 0.6',
  controls: ['compare', 'pitfalls'],
  buttons: ['compare', 'early'],
  knownData: ['dermamnist'],
  employs: [],
} satisfies LabFacts;
