import { KNOWN_DATASETS } from '../../data/known-datasets.js';
import { plainName } from '../../writing/plain-name.js';
import { parseRates } from '../lab-search.js';
import type { TrialRecord } from '../tuning-events.js';
import { type TuningSettings, tuningFields } from '../tuning-settings.js';

/** What the exported programs are made from. */
export interface ExportFacts {
  readonly settings: TuningSettings;
  /** Proper name of the data, such as `fashion-mnist`. */
  readonly dataName: string;
  readonly trials: readonly TrialRecord[];
  readonly best: TrialRecord;
}

/** The data a program can get: drawn garments exist only in the page. */
export function publicDataName(name: string): 'mnist' | 'fashion-mnist' {
  return name === 'mnist' ? 'mnist' : 'fashion-mnist';
}

/** Says so where the program's data are not the page's. */
export function dataRemark(name: string, written: (name: string) => string = plainName): string {
  const used = publicDataName(name);
  if (used === name) return `Data: ${name}, the same as in the page.`;
  const label = name === 'drawn' ? 'The drawn garments exist only in the page' : `The page used “${written(name)}”`;
  return `${label}; this program takes ${used}. Put your own arrays in their place if you like.`;
}

/** What a program's result says of its settings and data, as the page would. */
export function resultNames(settings: TuningSettings, dataName: string) {
  const known = KNOWN_DATASETS.find(({ name }) => name === publicDataName(dataName)) ?? KNOWN_DATASETS[0];
  const { name, classNames, origin, licence, sha256 } = known;
  return {
    SETTINGS: Object.fromEntries(tuningFields.map(({ key }) => [key, key === 'source' ? name : settings[key]])),
    DATA: { name, classNames, origin, licence, sha256 },
  };
}

/** What can be chosen, as the programs call it. */
export function spaceOf({ unitsMin, unitsMax, unitsStep, learningRates }: TuningSettings) {
  return {
    UNITS: {
      low: unitsMin,
      high: unitsMin + Math.floor((unitsMax - unitsMin) / unitsStep) * unitsStep,
      step: unitsStep,
    },
    LEARNING_RATES: parseRates(learningRates),
  };
}
