import { LabError } from '../errors.js';

/** A class as scikit-learn takes it: a number or a text. */
export type ClassLabel = number | string;

/** True and predicted class of each sample, in the same order. */
export interface LabelPairs {
  readonly truth: ArrayLike<ClassLabel>;
  readonly predicted: ArrayLike<ClassLabel>;
}

/** All classes that occur, numbers by value and texts by code point: scikit-learn's `unique_labels`. */
export function labelSet({ truth, predicted }: LabelPairs): ClassLabel[] {
  const seen = new Set<ClassLabel>();
  for (let i = 0; i < truth.length; i++) seen.add(truth[i]);
  for (let i = 0; i < predicted.length; i++) seen.add(predicted[i]);
  return [...seen].sort(compareLabels);
}

/** For each sample the position of its class in `labels`; −1 where it is not listed. */
export function labelPositions(values: ArrayLike<ClassLabel>, labels: readonly ClassLabel[]): Int32Array {
  const positions = new Map(labels.map((label, position) => [label, position]));
  const found = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) found[i] = positions.get(values[i]) ?? -1;
  return found;
}

/** @throws LabError `scores-invalid` where the two lists are not of one length, or empty */
export function checkPairs({ truth, predicted }: LabelPairs): void {
  if (truth.length === predicted.length && truth.length > 0) return;
  throw scoresInvalid(
    `${truth.length} true and ${predicted.length} predicted labels were given; each sample needs one of both.`,
  );
}

/** A `scores-invalid` error; the sentence says what was wrong and what is needed. */
export function scoresInvalid(sentence: string): LabError {
  return new LabError('scores-invalid', sentence, { reason: sentence });
}

function compareLabels(a: ClassLabel, b: ClassLabel): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return codePointOrder(String(a), String(b));
}

/** `<` compares UTF-16 units, which puts some rare letters before others; Python compares code points. */
function codePointOrder(a: string, b: string): number {
  const left = Array.from(a, (letter) => letter.codePointAt(0) as number);
  const right = Array.from(b, (letter) => letter.codePointAt(0) as number);
  const at = left.findIndex((point, i) => point !== right[i]);
  return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1);
}
