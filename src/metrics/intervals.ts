import type { SeededRandom } from '../random.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval from resampling, and how much of it could be used. */
export interface BootstrapInterval extends Interval {
  /** Resamples in which the statistic is a number. */
  readonly used: number;
  readonly resamples: number;
}

export interface BootstrapOptions {
  readonly random: SeededRandom;
  /** Default 1000. */
  readonly resamples?: number;
  /** Default 0.95. */
  readonly confidence?: number;
}

/** 97.5 % of a standard normal distribution lie below. */
export const NORMAL_975 = 1.959963984540054;

/**
 * Percentile bootstrap (Efron 1979): the statistic on samples drawn with replacement. A resample in
 * which it is not a number (a class is absent) is left out and counted.
 *
 * @param count samples
 * @param statistic of the samples of these indices; the array is used again for the next resample
 */
export function bootstrapInterval(
  count: number,
  statistic: (indices: Uint32Array) => number,
  { random, resamples = 1000, confidence = 0.95 }: BootstrapOptions,
): BootstrapInterval {
  const indices = new Uint32Array(count);
  const values: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let i = 0; i < count; i++) indices[i] = random.integer(count);
    const value = statistic(indices);
    if (!Number.isNaN(value)) values.push(value);
  }
  return { ...percentileInterval(values, confidence), used: values.length, resamples };
}

/** The middle `confidence` of some values; NaN where there are none. */
export function percentileInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  const sorted = Float64Array.from(values).sort();
  return { low: quantile(sorted, (1 - confidence) / 2), high: quantile(sorted, (1 + confidence) / 2) };
}

/** NumPy's `linear` quantile of sorted values: between the two at q·(n − 1). */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/**
 * Wilson's score interval (1927) of a single share, 95 %: honest where only a dozen samples are there.
 *
 * @returns NaN where there are no samples
 */
export function wilsonInterval(successes: number, count: number): Interval {
  const z = NORMAL_975;
  const share = successes / count;
  const scale = 1 + (z * z) / count;
  const centre = (share + (z * z) / (2 * count)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Two shares of one stratum, and what it weighs. */
export interface ComparedShares {
  readonly weight: number;
  readonly first: { readonly right: number; readonly count: number };
  readonly second: { readonly right: number; readonly count: number };
}

/**
 * 95 % interval of Σ weight · (first − second): each share's variance with one success and one failure more (Agresti and
 * Caffo 2000), so that a dozen samples that are all right do not count as certain.
 *
 * @param strata weights sum to 1; every count is at least 1
 */
export function differenceOfShares(strata: readonly ComparedShares[]): Interval {
  let [difference, variance] = [0, 0];
  for (const { weight, first, second } of strata) {
    difference += weight * (first.right / first.count - second.right / second.count);
    variance += weight * weight * (carefulVariance(first) + carefulVariance(second));
  }
  const half = NORMAL_975 * Math.sqrt(variance);
  return { low: difference - half, high: difference + half };
}

function carefulVariance({ right, count }: ComparedShares['first']): number {
  const share = (right + 1) / (count + 2);
  return (share * (1 - share)) / (count + 2);
}
