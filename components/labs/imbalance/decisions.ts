import type { Split } from '../../../src/data/image-splits.js';
import type { LesionView, SplitEvaluation, SplitScores } from '../../../src/imbalance/imbalance-events.js';
import { type DecisionRule, decide } from '../../../src/imbalance/recall-goal.js';
import { scoresOfDecisions } from '../../../src/imbalance/split-scores.js';
import { mostProbable } from '../../../src/metrics/class-probabilities.js';
import { countsOfMatrix } from '../../../src/metrics/class-scores.js';
import { type ClassRow, reportOfCounts } from '../../../src/metrics/classification-report.js';
import type { SplitSamples } from '../../../workers/protocols/imbalance.js';

/** "Say this class where its probability is at least so large, else the most probable other one." */
export interface ClassThreshold {
  readonly label: number;
  /** 0 … 1. */
  readonly value: number;
}

/** What follows from a threshold, or without one: the most probable class. */
export type ShownScores = Omit<SplitScores, 'macroAuc' | 'auc'>;

function decisionsAt({ probabilities, scores }: SplitEvaluation, threshold: ClassThreshold | null): Uint8Array {
  const classes = scores.recall.length;
  if (!threshold) return mostProbable({ probabilities, classes });
  const decisions = new Uint8Array(probabilities.length / classes);
  for (let row = 0; row < decisions.length; row++) {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    decisions[row] = own[threshold.label] >= threshold.value ? threshold.label : largestOther(own, threshold.label);
  }
  return decisions;
}

export function scoresAt(
  evaluation: SplitEvaluation,
  threshold: ClassThreshold | null,
  classNames: readonly string[],
): ShownScores {
  if (!threshold) return evaluation.scores;
  return scoresOfDecisions(evaluation.labels, decisionsAt(evaluation, threshold), classNames);
}

/** scikit-learn's rows, one a class, from a matrix. */
export function reportRows(
  { confusion }: Pick<ShownScores, 'confusion'>,
  names: readonly string[],
): readonly ClassRow[] {
  return reportOfCounts(countsOfMatrix(confusion), { names, complete: true }).classes;
}

/** Rates of the chosen class at a threshold, for the points on its curves. */
export function ratesAt({ probabilities, labels, scores }: SplitEvaluation, { label, value }: ClassThreshold) {
  const classes = scores.recall.length;
  let [right, wrong, positives] = [0, 0, 0];
  labels.forEach((truth, row) => {
    const raised = probabilities[row * classes + label] >= value;
    if (truth === label) positives++;
    if (raised && truth === label) right++;
    if (raised && truth !== label) wrong++;
  });
  const negatives = labels.length - positives;
  return {
    recall: positives === 0 ? Number.NaN : right / positives,
    falsePositiveRate: negatives === 0 ? Number.NaN : wrong / negatives,
    precision: right + wrong === 0 ? Number.NaN : right / (right + wrong),
  };
}

/** A cell of the confusion matrix of one part. */
export interface MatrixCell {
  readonly split: Split;
  readonly truth: number;
  readonly predicted: number;
}

/** An image of a cell, and how sure the network was of what it said. */
export interface CellImage extends LesionView {
  readonly confidence: number;
}

export interface CellMember {
  readonly index: number;
  readonly confidence: number;
}

/** The images of a cell, those told with the most confidence first. */
export function membersOf(
  evaluation: SplitEvaluation,
  { truth, predicted }: MatrixCell,
  threshold: ClassThreshold | null,
): CellMember[] {
  const { labels, probabilities, scores } = evaluation;
  const classes = scores.recall.length;
  return Array.from(decisionsAt(evaluation, threshold))
    .flatMap((decision, index) => (decision === predicted && labels[index] === truth ? [index] : []))
    .map((index) => ({ index, confidence: probabilities[index * classes + predicted] }))
    .sort((a, b) => b.confidence - a.confidence);
}

export function samplesOf({ labels, probabilities, scores }: SplitEvaluation): SplitSamples {
  return { labels, probabilities, classes: scores.recall.length };
}

/** The least recall of any class that has images, by a decision rule. */
export function leastRecall(samples: SplitSamples, rule: DecisionRule): number {
  const names = Array.from({ length: samples.classes }, (_, label) => String(label));
  return scoresOfDecisions(samples.labels, decide(samples, rule), names).minRecall;
}

function largestOther(values: Float32Array, label: number): number {
  let best = label === 0 ? 1 : 0;
  for (let c = 0; c < values.length; c++) {
    if (c !== label && values[c] > values[best]) best = c;
  }
  return best;
}
