import { scoresInvalid } from './labels.js';

/** A probability of each class for each sample. */
export interface ClassProbabilities {
  /** samples × classes, row by row. */
  readonly probabilities: ArrayLike<number>;
  readonly classes: number;
  /** True class of each sample, 0 … classes − 1. */
  readonly labels: ArrayLike<number>;
}

/** Rows must sum to 1 within this, as for NumPy's `allclose`. */
const SUM_TOLERANCE = 1e-5;

/** @throws LabError `scores-invalid` where sizes do not fit, labels are out of range or rows do not sum to 1 */
export function checkProbabilities({ probabilities, classes, labels }: ClassProbabilities): void {
  if (probabilities.length !== labels.length * classes || labels.length === 0 || classes < 1) {
    throw scoresInvalid(`${probabilities.length} numbers are not ${labels.length} rows of ${classes} classes.`);
  }
  for (let row = 0; row < labels.length; row++) {
    if (!(labels[row] >= 0 && labels[row] < classes)) {
      throw scoresInvalid(`The label of row ${row} is ${labels[row]}; it must be 0 to ${classes - 1}.`);
    }
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += probabilities[row * classes + c];
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE * 2)) {
      throw scoresInvalid(`The probabilities of row ${row} sum to ${sum}; each row must sum to 1.`);
    }
  }
}

/** The scores of one class against the rest. */
export function oneVersusRest(
  { probabilities, classes, labels }: ClassProbabilities,
  label: number,
): { scores: Float32Array | Float64Array; positive: Uint8Array } {
  const single = probabilities instanceof Float32Array;
  const scores = single ? new Float32Array(labels.length) : new Float64Array(labels.length);
  const positive = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    scores[row] = probabilities[row * classes + label];
    positive[row] = Number(labels[row] === label);
  }
  return { scores, positive };
}

/** The most probable class of each row; the first of equal ones, as NumPy's `argmax`. */
export function mostProbable({ probabilities, classes }: Pick<ClassProbabilities, 'probabilities' | 'classes'>) {
  const predicted = new Uint8Array(probabilities.length / classes);
  for (let row = 0; row < predicted.length; row++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (probabilities[row * classes + c] > probabilities[row * classes + best]) best = c;
    }
    predicted[row] = best;
  }
  return predicted;
}

/** Samples of each class. */
export function supportOf(labels: ArrayLike<number>, classes: number): number[] {
  const support = new Array<number>(classes).fill(0);
  for (let row = 0; row < labels.length; row++) support[labels[row]]++;
  return support;
}
