import { type Interval, meanInterval, meanOf } from '../metrics/mean-interval.js';
import type { ComparisonRow, Remedy } from './imbalance-events.js';
import { REMEDIES, TRAINED_REMEDIES } from './remedies.js';

/** What the compared remedies show. */
export interface ComparisonVerdict {
  /** The remedy with the highest macro recall, on average over the seeds. */
  readonly best: Remedy;
  /**
   * - `none`: nothing is better than nothing done
   * - `unclear`: it is, but the next seeds may turn it round; with one seed it always is
   * - `clear`: the interval of the gain lies above 0
   */
  readonly kind: 'none' | 'unclear' | 'clear';
  /** Of macro recall over nothing done, seed by seed. */
  readonly gain: number;
  /** 95 % by Student's t over the seeds; null with one seed. */
  readonly interval: Interval | null;
  /** What it costs or gains in accuracy. */
  readonly accuracy: number;
  readonly seeds: number;
}

/** @returns null before nothing done and a remedy have been trained with one seed */
export function comparisonVerdict(rows: readonly ComparisonRow[]): ComparisonVerdict | null {
  const compared = REMEDIES.filter((remedy) => remedy !== 'baseline').flatMap((remedy) => {
    const pairs = pairsOf(rows, remedy);
    if (pairs.length === 0) return [];
    const over = (read: (row: ComparisonRow) => number) => pairs.map(([row, plain]) => read(row) - read(plain));
    const gains = over((row) => row.macroRecall);
    return [{ remedy, gains, gain: meanOf(gains), accuracy: meanOf(over((row) => row.accuracy)) }];
  });
  if (compared.length === 0) return null;
  const best = compared.reduce((a, b) => (b.gain > a.gain ? b : a));
  const seeds = best.gains.length;
  const { interval } = meanInterval(best.gains);
  if (best.gain <= 0) return { best: 'baseline', kind: 'none', gain: 0, interval: null, accuracy: 0, seeds };
  const kind = interval && interval.low > 0 ? 'clear' : 'unclear';
  return { best: best.remedy, kind, gain: best.gain, interval, accuracy: best.accuracy, seeds };
}

/** Trainings of a comparison, and their milliseconds from what a step has taken in a run here. */
export function comparisonCost(
  { epochs, seeds }: { readonly epochs: number; readonly seeds: number },
  { stepsPerEpoch, stepMs }: { readonly stepsPerEpoch: number; readonly stepMs: number },
): { readonly trainings: number; readonly ms: number } {
  const trainings = TRAINED_REMEDIES.length * seeds;
  return { trainings, ms: trainings * epochs * stepsPerEpoch * stepMs };
}

/** A remedy's rows, each beside nothing done with the same seed. */
function pairsOf(rows: readonly ComparisonRow[], remedy: Remedy): (readonly [ComparisonRow, ComparisonRow])[] {
  return rows.flatMap((row) => {
    const plain = rows.find((other) => other.remedy === 'baseline' && other.seed === row.seed);
    return row.remedy === remedy && plain ? [[row, plain] as const] : [];
  });
}
