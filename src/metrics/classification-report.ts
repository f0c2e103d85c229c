import {
  type Average,
  averageScores,
  type ClassCounts,
  classScores,
  countClasses,
  type Scores,
} from './class-scores.js';
import { toFixedHalfEven } from './half-even.js';
import { type ClassLabel, type LabelPairs, labelSet, scoresInvalid } from './labels.js';

export interface ReportOptions {
  /** Classes and their order; all that occur, sorted, when left out. */
  readonly labels?: readonly ClassLabel[];
  /** One name a label. */
  readonly names?: readonly string[];
  readonly zeroDivision?: 0 | 1;
}

/** scikit-learn's `classification_report`, as numbers. */
export interface ClassificationReport {
  /** In the order of the labels. */
  readonly classes: readonly ClassRow[];
  /** Null where the listed labels are not all that occur; `micro` says it then. */
  readonly accuracy: number | null;
  readonly averages: readonly AverageRow[];
  /** Samples of the listed classes. */
  readonly support: number;
}

export interface ClassRow extends Scores {
  readonly name: string;
  /** Samples that were taken for this class. */
  readonly predicted: number;
}

export interface AverageRow extends Scores {
  readonly average: Average;
}

/** @throws LabError `scores-invalid` where lengths differ */
export function classificationReport(pairs: LabelPairs, options: ReportOptions = {}): ClassificationReport {
  const present = labelSet(pairs);
  const labels = options.labels ?? present;
  const names = options.names ?? labels.map(String);
  if (names.length !== labels.length) {
    throw scoresInvalid(`${names.length} names were given for ${labels.length} labels; give one for each.`);
  }
  const listed = new Set(labels);
  const complete = present.every((label) => listed.has(label)) && listed.size === present.length;
  return reportOfCounts(countClasses(pairs, labels), { names, complete, zeroDivision: options.zeroDivision });
}

/** @param facts `complete`: every sample's true and predicted label is listed, and every listed one occurs */
export function reportOfCounts(
  counts: ClassCounts,
  facts: { names: readonly string[]; complete: boolean; zeroDivision?: 0 | 1 },
): ClassificationReport {
  const options = { zeroDivision: facts.zeroDivision };
  const scores = classScores(counts, options);
  const wanted: Average[] = facts.complete ? ['macro', 'weighted'] : ['micro', 'macro', 'weighted'];
  const micro = averageScores(counts, 'micro', options);
  return {
    classes: scores.map((score, i) => ({ ...score, name: facts.names[i], predicted: counts.predicted[i] })),
    accuracy: facts.complete ? micro.fScore : null,
    averages: wanted.map((average) => ({ ...averageScores(counts, average, options), average })),
    support: micro.support,
  };
}

const HEADERS = ['precision', 'recall', 'f1-score', 'support'];

/**
 * scikit-learn's text, byte for byte: widths, blank lines, and halves rounded to the even digit.
 *
 * @param digits decimals of the scores; 2 unless given
 */
export function reportText(report: ClassificationReport, digits = 2): string {
  const nameLengths = report.classes.map(({ name }) => [...name].length);
  const width = Math.max(...nameLengths, 'weighted avg'.length, digits);
  const score = (value: number) => ` ${toFixedHalfEven(value, digits).padStart(9)}`;
  const row = (name: string, { precision, recall, fScore, support }: Scores) =>
    `${padded(name, width)} ${score(precision)}${score(recall)}${score(fScore)} ${String(support).padStart(9)}\n`;
  const { accuracy, averages, classes, support } = report;
  const accuracyRow =
    accuracy === null
      ? ''
      : `${padded('accuracy', width)} ${' '.repeat(20)}${score(accuracy)} ${String(support).padStart(9)}\n`;
  const header = `${' '.repeat(width)} ${HEADERS.map((title) => ` ${title.padStart(9)}`).join('')}`;
  const classRows = classes.map((scores) => row(scores.name, scores)).join('');
  const averageRows = averages.map((scores) => row(`${scores.average} avg`, scores)).join('');
  return `${header}\n\n${classRows}\n${accuracyRow}${averageRows}`;
}

/** Right-aligned by code points, as Python counts them. */
function padded(name: string, width: number): string {
  return ' '.repeat(width - [...name].length) + name;
}
