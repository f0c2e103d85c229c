import { imbalanceMeasures } from '../imbalance/imbalance-measures.js';
import type { LabWord } from '../sharing/result-file.js';
import type { LabMeasures, Measure } from '../task/measures.js';
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

/** A measure as a class is compared by it: one of a class has its class in brackets. */
export function comparableMeasures(lab: LabWord, classes: readonly string[]): readonly Measure[] {
  return LAB_MEASURES[lab].list.flatMap((measure) => {
    if (measure.of === undefined) return [measure];
    return measure.of === 'class' ? classes.map((name) => ({ ...measure, name: `${measure.name}(${name})` })) : [];
  });
}
