import type { Remedy } from '../../../src/imbalance/imbalance-events.js';

/** Of DermaMNIST's classes. */
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  akiec: 'actinic keratosis',
  bcc: 'basal cell carcinoma',
  bkl: 'benign keratosis',
  df: 'dermatofibroma',
  mel: 'melanoma',
  nv: 'melanocytic naevus',
  vasc: 'vascular lesion',
};

export const REMEDIES: Readonly<Record<Remedy, string>> = {
  baseline: 'Nothing done',
  weights: 'Class weights',
  oversampling: 'Oversampling + augmentation',
  focal: 'Focal loss + weights',
  thresholds: 'Weights chosen on validation',
};
