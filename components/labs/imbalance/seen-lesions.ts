import type { SplitEvaluation } from '../../../src/imbalance/imbalance-events.js';
import { mostProbable } from '../../../src/metrics/class-probabilities.js';

/** Accuracy on the test part of images whose lesion training has seen, and of the others; null where unknown. */
export function accuracyBySeen({ labels, seenInTraining, probabilities, scores }: SplitEvaluation) {
  if (!seenInTraining) return null;
  const decisions = mostProbable({ probabilities, classes: scores.recall.length });
  const [right, all] = [
    [0, 0],
    [0, 0],
  ];
  labels.forEach((truth, row) => {
    const group = seenInTraining[row];
    all[group]++;
    if (decisions[row] === truth) right[group]++;
  });
  if (all[0] === 0 || all[1] === 0) return null;
  return { seen: right[1] / all[1], seenCount: all[1], unseen: right[0] / all[0], unseenCount: all[0] };
}
