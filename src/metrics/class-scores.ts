import { type ClassLabel, checkPairs, type LabelPairs, labelPositions, labelSet } from './labels.js';

/** What precision, recall and F are made of, one number a listed label. */
export interface ClassCounts {
  readonly labels: readonly ClassLabel[];
  readonly truePositives: readonly number[];
  /** Samples predicted as this class, whatever they are. */
  readonly predicted: readonly number[];
  /** Samples of this class. */
  readonly support: readonly number[];
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly fScore: number;
  readonly support: number;
}

export type Average = 'micro' | 'macro' | 'weighted';

export interface ScoreOptions {
  /** The value of 0 / 0: a class without predictions (precision) or samples (recall). Default 0. */
  readonly zeroDivision?: 0 | 1;
  /** Weight of recall against precision in F; default 1. */
  readonly beta?: number;
}

/**
 * Counts by class. A wrong prediction outside `labels` still is a miss of its true class.
 *
 * @param labels all that occur, sorted, when left out
 * @throws LabError `scores-invalid` where the lists differ in length
 */
export function countClasses(pairs: LabelPairs, labels: readonly ClassLabel[] = labelSet(pairs)): ClassCounts {
  checkPairs(pairs);
  const zeros = () => labels.map(() => 0);
  const [truePositives, predicted, support] = [zeros(), zeros(), zeros()];
  const truth = labelPositions(pairs.truth, labels);
  const guess = labelPositions(pairs.predicted, labels);
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] >= 0) support[truth[i]]++;
    if (guess[i] >= 0) predicted[guess[i]]++;
    if (truth[i] >= 0 && truth[i] === guess[i]) truePositives[truth[i]]++;
  }
  return { labels, truePositives, predicted, support };
}

/** The counts of a matrix of which every sample is part. */
export function countsOfMatrix(matrix: readonly (readonly number[])[]): ClassCounts {
  return {
    labels: matrix.map((_, label) => label),
    truePositives: matrix.map((row, label) => row[label]),
    predicted: matrix.map((_, label) => total(matrix.map((row) => row[label]))),
    support: matrix.map(total),
  };
}

/** Precision tp/(tp+fp), recall tp/(tp+fn) and F of each class: scikit-learn's, `average=None`. */
export function classScores(counts: ClassCounts, options: ScoreOptions = {}): Scores[] {
  return counts.labels.map((_, i) =>
    scoresOf(
      { truePositives: counts.truePositives[i], predicted: counts.predicted[i], support: counts.support[i] },
      options,
    ),
  );
}

/**
 * One number for all classes: `macro` counts each class alike, empty ones too; `weighted` by support;
 * `micro` from the summed counts (the accuracy, when all labels are listed).
 */
export function averageScores(counts: ClassCounts, average: Average, options: ScoreOptions = {}): Scores {
  const support = total(counts.support);
  if (average === 'micro') {
    const sums = { truePositives: total(counts.truePositives), predicted: total(counts.predicted), support };
    return scoresOf(sums, options);
  }
  const scores = classScores(counts, options);
  const weights = average === 'macro' ? scores.map(() => 1) : counts.support;
  // Where nothing has support, nothing can be weighted by it: each class counts alike, as in scikit-learn.
  const weightOf = (i: number) => (total(weights) === 0 ? 1 : weights[i]);
  const sum = total(scores.map((_, i) => weightOf(i)));
  const mean = (pick: (score: Scores) => number) => total(scores.map((score, i) => pick(score) * weightOf(i))) / sum;
  return {
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    fScore: mean((score) => score.fScore),
    support,
  };
}

function scoresOf(
  { truePositives, predicted, support }: { truePositives: number; predicted: number; support: number },
  { zeroDivision = 0, beta = 1 }: ScoreOptions,
): Scores {
  const precision = predicted === 0 ? zeroDivision : truePositives / predicted;
  const recall = support === 0 ? zeroDivision : truePositives / support;
  const squared = beta * beta;
  // From the counts: by way of the rounded precision and recall, 3/8 may come out just below .375, and prints as 0.37.
  const weighted = squared * support + predicted;
  const fScore = weighted === 0 ? zeroDivision : ((1 + squared) * truePositives) / weighted;
  return { precision, recall, fScore, support };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
