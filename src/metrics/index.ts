/** Classification metrics by scikit-learn's definitions: the public list of `labtags/metrics`. */
export { accuracy, balancedAccuracy, cohenKappa, matthewsCorrelation } from './agreement.js';
export { type BinaryScores, type ThresholdCounts, thresholdCounts } from './binary-curve.js';
export {
  brierScore,
  type CalibrationCurve,
  type CalibrationOptions,
  calibrationCurve,
  calibrationError,
  logLoss,
} from './calibration.js';
export { type ClassProbabilities, mostProbable, oneVersusRest } from './class-probabilities.js';
export {
  type Average,
  averageScores,
  type ClassCounts,
  classScores,
  countClasses,
  countsOfMatrix,
  type ScoreOptions,
  type Scores,
} from './class-scores.js';
export {
  type AverageRow,
  type ClassificationReport,
  type ClassRow,
  classificationReport,
  type ReportOptions,
  reportText,
} from './classification-report.js';
export { type ConfusionOptions, confusionMatrix, type Normalisation, normaliseMatrix } from './confusion-matrix.js';
export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapInterval,
  type Interval,
  percentileInterval,
  quantile,
  wilsonInterval,
} from './intervals.js';
export { type ClassLabel, type LabelPairs, labelSet } from './labels.js';
export { microAuc, type OneVersusRestAuc, oneVersusOneAuc, oneVersusRestAuc } from './multiclass-auc.js';
export { averagePrecision, type PrecisionRecallCurve, precisionRecallCurve } from './precision-recall.js';
export { areaUnderCurve, type RocCurve, rocAuc, rocCurve } from './roc.js';
