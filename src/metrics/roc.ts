import { type BinaryScores, type ThresholdCounts, thresholdCounts } from './binary-curve.js';
import { scoresInvalid } from './labels.js';

/** Points of the curve, from (0, 0) to (1, 1). */
export interface RocCurve {
  readonly falsePositiveRate: Float64Array;
  readonly truePositiveRate: Float64Array;
  /** Scores from this on count as positive; Infinity at (0, 0). */
  readonly thresholds: Float64Array;
}

/**
 * Receiver operating characteristic as scikit-learn's `roc_curve` (from 1.3 on: the first threshold is
 * infinite). Without negatives the false positive rates are NaN, without positives the true ones.
 *
 * @param options `keepAll`: also points that lie on a straight line between their neighbours
 * @throws LabError `scores-invalid`
 */
export function rocCurve(samples: BinaryScores, options: { keepAll?: boolean } = {}): RocCurve {
  return rocOfCounts(thresholdCounts(samples), options);
}

export function rocOfCounts(counts: ThresholdCounts, options: { keepAll?: boolean } = {}): RocCurve {
  const { thresholds, truePositives, falsePositives, positives, negatives } = counts;
  const kept = corners(counts, options.keepAll ?? false);
  const curve: RocCurve = {
    falsePositiveRate: new Float64Array(kept.length + 1),
    truePositiveRate: new Float64Array(kept.length + 1),
    thresholds: new Float64Array(kept.length + 1),
  };
  curve.thresholds[0] = Number.POSITIVE_INFINITY;
  if (negatives === 0) curve.falsePositiveRate[0] = Number.NaN;
  if (positives === 0) curve.truePositiveRate[0] = Number.NaN;
  for (let i = 0; i < kept.length; i++) {
    curve.thresholds[i + 1] = thresholds[kept[i]];
    curve.falsePositiveRate[i + 1] = negatives === 0 ? Number.NaN : falsePositives[kept[i]] / negatives;
    curve.truePositiveRate[i + 1] = positives === 0 ? Number.NaN : truePositives[kept[i]] / positives;
  }
  return curve;
}

/**
 * Area under a curve by the trapezoidal rule.
 *
 * @throws LabError `scores-invalid` where there are fewer than two points or x goes back and forth
 */
export function areaUnderCurve(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length < 2 || x.length !== y.length) {
    throw scoresInvalid(`${x.length} x and ${y.length} y values are no curve; at least two of both are needed.`);
  }
  let [rises, falls, area] = [false, false, 0];
  for (let i = 1; i < x.length; i++) {
    const width = x[i] - x[i - 1];
    if (width > 0) rises = true;
    if (width < 0) falls = true;
    area += (width * (y[i] + y[i - 1])) / 2;
  }
  if (rises && falls) throw scoresInvalid('The x values of the curve both rise and fall; sort them first.');
  return falls ? -area : area;
}

/** Area under the ROC curve; null where there are no positives or no negatives. */
export function rocAuc(samples: BinaryScores): number | null {
  return aucOfCounts(thresholdCounts(samples));
}

export function aucOfCounts(counts: ThresholdCounts): number | null {
  if (counts.positives === 0 || counts.negatives === 0) return null;
  const { falsePositiveRate, truePositiveRate } = rocOfCounts(counts);
  return areaUnderCurve(falsePositiveRate, truePositiveRate);
}

/** Indices of the points that are kept: those where the direction of the curve changes, and both ends. */
function corners({ truePositives, falsePositives }: ThresholdCounts, keepAll: boolean): Uint32Array {
  const points = truePositives.length;
  const kept = new Uint32Array(points);
  const bends = (values: Float64Array, i: number) => values[i + 1] - 2 * values[i] + values[i - 1] !== 0;
  let count = 0;
  for (let i = 0; i < points; i++) {
    const end = i === 0 || i === points - 1;
    if (keepAll || points <= 2 || end || bends(falsePositives, i) || bends(truePositives, i)) kept[count++] = i;
  }
  return kept.subarray(0, count);
}
