import { scoresInvalid } from './labels.js';
import { sortFloats } from './sort-floats.js';

/** A score for each sample, and whether it is of the class. */
export interface BinaryScores {
  readonly scores: ArrayLike<number>;
  /** 1 (or true) for samples of the class. */
  readonly positive: ArrayLike<number | boolean>;
}

/** Cumulated counts at each distinct score, highest first: samples of equal score come in together. */
export interface ThresholdCounts {
  readonly thresholds: Float64Array;
  readonly truePositives: Float64Array;
  readonly falsePositives: Float64Array;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * The counts behind ROC and precision-recall curves (scikit-learn's `_binary_clf_curve`).
 *
 * The scores of both sides are sorted apart and then merged, which needs no sorting of indices.
 *
 * @throws LabError `scores-invalid` where lengths differ or a score is not finite
 */
export function thresholdCounts({ scores, positive }: BinaryScores): ThresholdCounts {
  const { inside, outside } = sortedSides({ scores, positive });
  const thresholds = new Float64Array(scores.length);
  const truePositives = new Float64Array(scores.length);
  const falsePositives = new Float64Array(scores.length);
  let [p, n, points] = [inside.length, outside.length, 0];
  while (p > 0 || n > 0) {
    const threshold = Math.max(p > 0 ? inside[p - 1] : -Infinity, n > 0 ? outside[n - 1] : -Infinity);
    while (p > 0 && inside[p - 1] === threshold) p--;
    while (n > 0 && outside[n - 1] === threshold) n--;
    thresholds[points] = threshold;
    truePositives[points] = inside.length - p;
    falsePositives[points] = outside.length - n;
    points++;
  }
  return {
    thresholds: thresholds.subarray(0, points),
    truePositives: truePositives.subarray(0, points),
    falsePositives: falsePositives.subarray(0, points),
    positives: inside.length,
    negatives: outside.length,
  };
}

/** The scores of the class and of all others, each in rising order. */
function sortedSides({ scores, positive }: BinaryScores): { inside: Floats; outside: Floats } {
  if (scores.length !== positive.length || scores.length === 0) {
    throw scoresInvalid(`${scores.length} scores do not fit ${positive.length} labels; each sample needs one of both.`);
  }
  // Single precision sorts faster, and its scores are exact in it.
  const Side = scores instanceof Float32Array ? Float32Array : Float64Array;
  const inside = new Side(scores.length);
  const outside = new Side(scores.length);
  let count = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (!Number.isFinite(score)) throw scoresInvalid(`Score ${i} is ${score}; scores must be finite numbers.`);
    if (positive[i]) inside[count++] = score;
    else outside[i - count] = score;
  }
  return { inside: sorted(inside.subarray(0, count)), outside: sorted(outside.subarray(0, scores.length - count)) };
}

type Floats = Float32Array | Float64Array;

function sorted(values: Floats): Floats {
  return values instanceof Float32Array ? sortFloats(values) : values.sort();
}
