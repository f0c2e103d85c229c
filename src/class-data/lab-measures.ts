import { imbalanceMeasures } from '../imbalance/imbalance-measures.js';
import type { LabWord } from '../sharing/result-file.js';
import type { LabMeasures } from '../task/measures.js';
import { tripletMeasures } from '../triplet/triplet-measures.js';
import { tuningMeasures } from '../tuning/tuning-measures.js';
import { wordMeasures } from '../words/word-measures.js';

/** What can be measured of the results of each lab, whatever their types. */
export const LAB_MEASURES: Readonly<Record<LabWord, LabMeasures<never>>> = {
  words: wordMeasures,
  triplet: tripletMeasures,
  imbalance: imbalanceMeasures,
  tuning: tuningMeasures,
};

/** The measure that a class is first compared by. */
export const FIRST_MEASURE: Readonly<Record<LabWord, string>> = {
  words: 'gender-parallelism',
  triplet: 'knn',
  imbalance: 'val-macro-recall',
  tuning: 'best-score',
};

/** Those that need nothing in brackets: every result has them. */
export function plainMeasures(lab: LabWord) {
  return LAB_MEASURES[lab].list.filter(({ of }) => of === undefined);
}
