import { type BinaryScores, type ThresholdCounts, thresholdCounts } from './binary-curve.js';

/** From the lowest threshold to the highest; the last point is (recall 0, precision 1) and has none. */
export interface PrecisionRecallCurve {
  readonly precision: Float64Array;
  readonly recall: Float64Array;
  /** One fewer than points. */
  readonly thresholds: Float64Array;
}

/**
 * scikit-learn's `precision_recall_curve` (before 1.3's `drop_intermediate`). Without positives every
 * recall but the last is 1.
 *
 * @throws LabError `scores-invalid`
 */
export function precisionRecallCurve(samples: BinaryScores): PrecisionRecallCurve {
  return precisionRecallOfCounts(thresholdCounts(samples));
}

export function precisionRecallOfCounts(counts: ThresholdCounts): PrecisionRecallCurve {
  const { truePositives, falsePositives, positives } = counts;
  const points = truePositives.length;
  const precision = new Float64Array(points + 1);
  const recall = new Float64Array(points + 1);
  for (let i = 0; i < points; i++) {
    const at = points - 1 - i;
    const predicted = truePositives[at] + falsePositives[at];
    precision[i] = predicted === 0 ? 0 : truePositives[at] / predicted;
    recall[i] = positives === 0 ? 1 : truePositives[at] / positives;
  }
  precision[points] = 1;
  return { precision, recall, thresholds: counts.thresholds.slice().reverse() };
}

/**
 * Σ (Rₙ − Rₙ₋₁) Pₙ without interpolation; null where there are no positives (scikit-learn says 0, which
 * would lower a macro average for no reason).
 */
export function averagePrecision(samples: BinaryScores): number | null {
  const counts = thresholdCounts(samples);
  if (counts.positives === 0) return null;
  const { precision, recall } = precisionRecallOfCounts(counts);
  let sum = 0;
  for (let i = 0; i + 1 < precision.length; i++) sum += (recall[i] - recall[i + 1]) * precision[i];
  return sum;
}
