import { accuracy } from '../metrics/agreement.js';
import { thresholdCounts } from '../metrics/binary-curve.js';
import { calibrationCurve, calibrationError } from '../metrics/calibration.js';
import { type ClassProbabilities, mostProbable, oneVersusRest } from '../metrics/class-probabilities.js';
import { classScores, countsOfMatrix } from '../metrics/class-scores.js';
import { reportOfCounts, reportText } from '../metrics/classification-report.js';
import { confusionMatrix } from '../metrics/confusion-matrix.js';
import { precisionRecallOfCounts } from '../metrics/precision-recall.js';
import { aucOfCounts, rocOfCounts } from '../metrics/roc.js';
import type { CurvePoints, SplitEvaluation, SplitScores } from './imbalance-events.js';

/** More points of a curve than this would not show. */
const MAX_POINTS = 400;

/** Scores of one decision an image. */
export function scoresOfDecisions(
  labels: ArrayLike<number>,
  decisions: ArrayLike<number>,
  classNames: readonly string[],
): Omit<SplitScores, 'macroAuc' | 'auc'> {
  const order = classNames.map((_, label) => label);
  const confusion = confusionMatrix({ truth: labels, predicted: decisions }, { labels: order });
  const counts = countsOfMatrix(confusion);
  const scores = classScores(counts);
  const recalls = scores.flatMap(({ recall, support }) => (support > 0 ? [recall] : []));
  const report = reportOfCounts(counts, { names: classNames, complete: true });
  return {
    accuracy: accuracy(confusion),
    macroRecall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
    minRecall: Math.min(...recalls),
    recall: scores.map(({ recall }) => recall),
    precision: scores.map(({ precision }) => precision),
    confusion,
    reportText: reportText(report),
  };
}

/** Everything that is shown of one part. */
export function evaluateSplit(
  samples: ClassProbabilities & { labels: Uint8Array; probabilities: Float32Array },
  facts: { classNames: readonly string[]; seenInTraining: Uint8Array | null },
): SplitEvaluation {
  const { labels, probabilities } = samples;
  const curves = facts.classNames.map((_, label) => classCurves(samples, label));
  const auc = curves.map((curve) => curve.auc);
  const areas = auc.filter((area) => area !== null);
  const macroAuc = areas.length === 0 ? null : areas.reduce((sum, area) => sum + area, 0) / areas.length;
  return {
    scores: { ...scoresOfDecisions(labels, mostProbable(samples), facts.classNames), macroAuc, auc },
    labels,
    probabilities,
    roc: curves.map((curve) => curve.roc),
    precisionRecall: curves.map((curve) => curve.precisionRecall),
    calibration: { expected: calibrationError(samples).expected, ...confidenceCurve(samples) },
    seenInTraining: facts.seenInTraining,
  };
}

const NO_POINTS: CurvePoints = { x: new Float32Array(0), y: new Float32Array(0) };

function classCurves(samples: ClassProbabilities, label: number) {
  const counts = thresholdCounts(oneVersusRest(samples, label));
  const auc = aucOfCounts(counts);
  if (auc === null) return { auc, roc: NO_POINTS, precisionRecall: NO_POINTS };
  const roc = rocOfCounts(counts);
  const { precision, recall } = precisionRecallOfCounts(counts);
  return {
    auc,
    roc: thinned(roc.falsePositiveRate, roc.truePositiveRate),
    precisionRecall: thinned(recall, precision),
  };
}

/** How often the most probable class is right, by how sure the network is. */
function confidenceCurve(samples: ClassProbabilities) {
  const { probabilities, classes, labels } = samples;
  const decisions = mostProbable(samples);
  const scores = Float64Array.from(decisions, (label, row) => Math.min(1, probabilities[row * classes + label]));
  const positive = Uint8Array.from(decisions, (label, row) => Number(label === labels[row]));
  const { observed, predicted } = calibrationCurve({ scores, positive });
  return { observed, predicted };
}

/** Evenly chosen points, both ends kept. */
function thinned(x: Float64Array, y: Float64Array): CurvePoints {
  const count = Math.min(MAX_POINTS, x.length);
  const pick = (values: Float64Array) =>
    Float32Array.from({ length: count }, (_, i) => values[Math.round((i * (x.length - 1)) / Math.max(1, count - 1))]);
  return { x: pick(x), y: pick(y) };
}
