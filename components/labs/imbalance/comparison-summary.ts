import type { ComparisonRow, Remedy } from '../../../src/imbalance/imbalance-events.js';
import { REMEDIES } from '../../../src/imbalance/remedies.js';
import { type MeanInterval, meanInterval } from '../../../src/metrics/mean-interval.js';

export interface RemedySummary {
  readonly remedy: Remedy;
  readonly seeds: number;
  readonly accuracy: MeanInterval;
  readonly macroRecall: MeanInterval;
  readonly minRecall: MeanInterval;
  readonly macroAuc: MeanInterval;
  /** One a class. */
  readonly recall: readonly MeanInterval[];
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
        accuracy: meanInterval(own.map((row) => row.accuracy)),
        macroRecall: meanInterval(own.map((row) => row.macroRecall)),
        minRecall: meanInterval(own.map((row) => row.minRecall)),
        macroAuc: meanInterval(own.map((row) => row.macroAuc ?? Number.NaN)),
        recall: own[0].recall.map((_, label) => meanInterval(own.map((row) => row.recall[label]))),
      },
    ];
  });
}
