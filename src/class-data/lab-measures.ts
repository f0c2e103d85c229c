import { labOf } from '../labs/labs.js';
import type { LabWord } from '../labs/names.js';
import type { Measure } from '../task/measures.js';

/** A measure as a class is compared by it: one of a class has its class in brackets. */
export function comparableMeasures(lab: LabWord, classes: readonly string[]): readonly Measure[] {
  return labOf(lab).measures.list.flatMap((measure) => {
    if (measure.of === undefined) return [measure];
    return measure.of === 'class' ? classes.map((name) => ({ ...measure, name: `${measure.name}(${name})` })) : [];
  });
}
