import { thresholdCounts } from '../metrics/binary-curve.js';
import { oneVersusRest } from '../metrics/class-probabilities.js';
import type { SplitEvaluation } from './imbalance-events.js';

/** A flag of one class, raised where its probability is at least `value`. */
export interface FlagThreshold {
  readonly label: number;
  /** 0 … 1. */
  readonly value: number;
}

/** Every image is in one of four cells: it is of the class or not, and the flag is raised or not. */
export interface FlagCells {
  readonly truePositives: number;
  readonly falseNegatives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
}

/** The ROC curve of one class with the threshold of each point, from none flagged to all. */
export interface FlagCurve {
  readonly falsePositiveRate: Float64Array;
  readonly recall: Float64Array;
  /** The first is above every probability. */
  readonly thresholds: Float64Array;
}

export function flagCells(evaluation: SplitEvaluation, { label, value }: FlagThreshold): FlagCells {
  const classes = evaluation.scores.recall.length;
  const cells = { truePositives: 0, falseNegatives: 0, falsePositives: 0, trueNegatives: 0 };
  evaluation.labels.forEach((truth, row) => {
    const raised = evaluation.probabilities[row * classes + label] >= value;
    if (truth === label) cells[raised ? 'truePositives' : 'falseNegatives']++;
    else cells[raised ? 'falsePositives' : 'trueNegatives']++;
  });
  return cells;
}

/** @returns null where the class has no images, or all of them */
export function flagCurve({ labels, probabilities, scores }: SplitEvaluation, label: number): FlagCurve | null {
  const counts = thresholdCounts(oneVersusRest({ labels, probabilities, classes: scores.recall.length }, label));
  const { positives, negatives } = counts;
  if (positives === 0 || negatives === 0) return null;
  const fromNone = (values: Float64Array, of: number) => Float64Array.of(0, ...values.map((value) => value / of));
  return {
    falsePositiveRate: fromNone(counts.falsePositives, negatives),
    recall: fromNone(counts.truePositives, positives),
    thresholds: Float64Array.of(Math.min(1, counts.thresholds[0] + 1e-6), ...counts.thresholds),
  };
}

/** The threshold of the point of the curve that lies nearest to a place in the square. */
export function thresholdNear({ falsePositiveRate, recall, thresholds }: FlagCurve, x: number, y: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  thresholds.forEach((_, i) => {
    const distance = (falsePositiveRate[i] - x) ** 2 + (recall[i] - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return thresholds[best];
}

/** The threshold so many points farther along the curve: to the right where more is flagged. */
export function thresholdAlong({ thresholds }: FlagCurve, value: number, points: number): number {
  const raised = thresholds.filter((threshold) => threshold >= value).length - 1;
  return thresholds[Math.min(thresholds.length - 1, Math.max(0, raised + points))];
}

/**
 * Images to look at while the threshold moves: some of the class, evenly by their probability, and as many of the
 * others, mostly of those that come near it.
 */
export function imagesToWatch(evaluation: SplitEvaluation, label: number, each: number): number[] {
  const { labels, probabilities, scores } = evaluation;
  const scoreOf = (row: number) => probabilities[row * scores.recall.length + label];
  const rows = Array.from(labels.keys()).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  const own = rows.filter((row) => labels[row] === label);
  const others = rows.filter((row) => labels[row] !== label);
  return [...spread(own, each, 1), ...spread(others, each, 3)];
}

/** @param towards 1 takes evenly, more takes mostly from the beginning */
function spread(rows: readonly number[], most: number, towards: number): number[] {
  const count = Math.min(most, rows.length);
  const places = Array.from({ length: count }, (_, i) =>
    Math.round((rows.length - 1) * (count > 1 ? i / (count - 1) : 0) ** towards),
  );
  // Where the beginning is dense, what follows moves on.
  places.forEach((place, i) => {
    if (i > 0 && place <= places[i - 1]) places[i] = places[i - 1] + 1;
  });
  return places.filter((place) => place < rows.length).map((place) => rows[place]);
}
