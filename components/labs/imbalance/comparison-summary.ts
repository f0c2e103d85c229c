import type { ComparisonRow, Remedy } from '../../../src/imbalance/imbalance-events.js';
import { REMEDIES } from '../../../src/imbalance/remedies.js';

/** Mean of several seeds, and how far they lie apart. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface RemedySummary {
  readonly remedy: Remedy;
  readonly seeds: number;
  readonly accuracy: Spread;
  readonly macroRecall: Spread;
  readonly minRecall: Spread;
  readonly macroAuc: Spread;
  /** One a class. */
  readonly recall: readonly Spread[];
}

/** One summary for each remedy that has been trained, in the order of the table. */
export function summariesOf(rows: readonly ComparisonRow[]): RemedySummary[] {
  return REMEDIES.flatMap((remedy) => {
    const own = rows.filter((row) => row.remedy === remedy);
    if (own.length === 0) return [];
    return [
      {
        remedy,
        seeds: own.length,
        accuracy: spreadOf(own.map((row) => row.accuracy)),
        macroRecall: spreadOf(own.map((row) => row.macroRecall)),
        minRecall: spreadOf(own.map((row) => row.minRecall)),
        macroAuc: spreadOf(own.map((row) => row.macroAuc ?? Number.NaN)),
        recall: own[0].recall.map((_, label) => spreadOf(own.map((row) => row.recall[label]))),
      },
    ];
  });
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values) };
}
