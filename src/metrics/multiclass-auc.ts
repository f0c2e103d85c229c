import { type ClassProbabilities, checkProbabilities, oneVersusRest, supportOf } from './class-probabilities.js';
import { rocAuc } from './roc.js';

/** Areas under the one-vs-rest curves. */
export interface OneVersusRestAuc {
  /** One a class; null for a class that has no samples (or all of them). */
  readonly perClass: readonly (number | null)[];
  /** Mean over the classes that have one; null where none has. */
  readonly macro: number | null;
  /** The same, weighted by the samples of each class. */
  readonly weighted: number | null;
}

/**
 * scikit-learn's `roc_auc_score(multi_class='ovr')`, except that it refuses a class without samples:
 * here such a class has no area and is left out of the averages.
 *
 * @throws LabError `scores-invalid` where rows do not sum to 1 or labels do not fit
 */
export function oneVersusRestAuc(samples: ClassProbabilities): OneVersusRestAuc {
  checkProbabilities(samples);
  const perClass = Array.from({ length: samples.classes }, (_, label) => rocAuc(oneVersusRest(samples, label)));
  const support = supportOf(samples.labels, samples.classes);
  return { perClass, macro: weightedMean(perClass), weighted: weightedMean(perClass, support) };
}

/** Area under the curve of all (sample, class) pairs at once: the `micro` average. */
export function microAuc({ probabilities, classes, labels }: ClassProbabilities): number | null {
  const positive = new Uint8Array(probabilities.length);
  for (let row = 0; row < labels.length; row++) positive[row * classes + labels[row]] = 1;
  return rocAuc({ scores: probabilities, positive });
}

/**
 * One-vs-one (Hand and Till 2001): each pair of classes on its own samples, (AUC(a|b) + AUC(b|a)) / 2.
 * `weighted` counts a pair by its share of the samples. Pairs without samples of both are left out.
 */
export function oneVersusOneAuc(samples: ClassProbabilities): { macro: number | null; weighted: number | null } {
  checkProbabilities(samples);
  const areas: (number | null)[] = [];
  const weights: number[] = [];
  const support = supportOf(samples.labels, samples.classes);
  for (let a = 0; a < samples.classes; a++) {
    for (let b = a + 1; b < samples.classes; b++) {
      areas.push(pairAuc(samples, a, b));
      weights.push(support[a] + support[b]);
    }
  }
  return { macro: weightedMean(areas), weighted: weightedMean(areas, weights) };
}

function pairAuc({ probabilities, classes, labels }: ClassProbabilities, a: number, b: number): number | null {
  const rows = Array.from({ length: labels.length }, (_, row) => row).filter((row) =>
    [a, b].includes(labels[row] as number),
  );
  if (rows.length === 0) return null;
  const oneWay = (label: number) =>
    rocAuc({
      scores: rows.map((row) => probabilities[row * classes + label]),
      positive: rows.map((row) => labels[row] === label),
    });
  const [first, second] = [oneWay(a), oneWay(b)];
  return first === null || second === null ? null : (first + second) / 2;
}

function weightedMean(values: readonly (number | null)[], weights?: readonly number[]): number | null {
  let [sum, total] = [0, 0];
  values.forEach((value, i) => {
    if (value === null) return;
    sum += value * (weights?.[i] ?? 1);
    total += weights?.[i] ?? 1;
  });
  return total === 0 ? null : sum / total;
}
