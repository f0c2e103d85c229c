import { type ClassProbabilities, mostProbable } from './class-probabilities.js';
import { quantile } from './intervals.js';
import { scoresInvalid } from './labels.js';

/** Bins that hold samples, in rising order. */
export interface CalibrationCurve {
  /** Share of positives in each bin. */
  readonly observed: readonly number[];
  /** Mean prediction of each bin. */
  readonly predicted: readonly number[];
  readonly counts: readonly number[];
}

export interface CalibrationOptions {
  /** Default 10. */
  readonly bins?: number;
  /** Equal widths, or equal numbers of samples. Default `uniform`. */
  readonly strategy?: 'uniform' | 'quantile';
}

/**
 * scikit-learn's `calibration_curve`: how often what is said with probability p is true. Bins are
 * (low, high], and 0 belongs to the first.
 *
 * @throws LabError `scores-invalid` where a probability is outside 0 … 1
 */
export function calibrationCurve(
  { scores, positive }: { scores: ArrayLike<number>; positive: ArrayLike<number | boolean> },
  { bins = 10, strategy = 'uniform' }: CalibrationOptions = {},
): CalibrationCurve {
  const values = Float64Array.from(scores);
  const outside = values.findIndex((value) => !(value >= 0 && value <= 1));
  if (outside >= 0) throw scoresInvalid(`Probability ${outside} is ${values[outside]}; it must be 0 to 1.`);
  const sorted = values.slice().sort();
  const inner = Array.from({ length: bins - 1 }, (_, i) =>
    strategy === 'uniform' ? (i + 1) / bins : quantile(sorted, (i + 1) / bins),
  );
  const counts = new Array<number>(bins).fill(0);
  const hits = new Array<number>(bins).fill(0);
  const sums = new Array<number>(bins).fill(0);
  values.forEach((value, i) => {
    const bin = inner.filter((edge) => edge < value).length;
    counts[bin]++;
    hits[bin] += Number(positive[i]);
    sums[bin] += value;
  });
  const filled = counts.flatMap((count, bin) => (count > 0 ? [bin] : []));
  return {
    observed: filled.map((bin) => hits[bin] / counts[bin]),
    predicted: filled.map((bin) => sums[bin] / counts[bin]),
    counts: filled.map((bin) => counts[bin]),
  };
}

/**
 * Expected calibration error of the most probable class: Σ (n_b / n) |accuracy − confidence| over equal
 * bins (Guo et al. 2017); `maximum` is the largest gap.
 *
 * @param bins 15 unless given, as in the paper
 */
export function calibrationError(samples: ClassProbabilities, bins = 15): { expected: number; maximum: number } {
  const { probabilities, classes, labels } = samples;
  const predicted = mostProbable(samples);
  const scores = Float64Array.from(predicted, (label, row) => probabilities[row * classes + label]);
  const positive = Uint8Array.from(predicted, (label, row) => Number(label === labels[row]));
  const curve = calibrationCurve({ scores, positive }, { bins });
  const gaps = curve.observed.map((observed, bin) => Math.abs(observed - curve.predicted[bin]));
  const expected = gaps.reduce((sum, gap, bin) => sum + (gap * curve.counts[bin]) / labels.length, 0);
  return { expected, maximum: Math.max(...gaps) };
}

/** Mean over samples of Σₖ (pₖ − yₖ)², 0 … 2 (Brier 1950). */
export function brierScore({ probabilities, classes, labels }: ClassProbabilities): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const wanted = Number(labels[Math.floor(i / classes)] === i % classes);
    sum += (probabilities[i] - wanted) ** 2;
  }
  return sum / labels.length;
}

/** Keeps the logarithm finite: scikit-learn's choice for 64-bit floats. */
const SMALLEST = Number.EPSILON;

/** Mean −ln of the true class's probability, after clipping and dividing by the row's sum. */
export function logLoss({ probabilities, classes, labels }: ClassProbabilities): number {
  const clipped = (value: number) => Math.min(1 - SMALLEST, Math.max(SMALLEST, value));
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    let total = 0;
    for (let c = 0; c < classes; c++) total += clipped(probabilities[row * classes + c]);
    sum -= Math.log(clipped(probabilities[row * classes + labels[row]]) / total);
  }
  return sum / labels.length;
}
