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
  /** Null where a label occurs that is not listed; `micro` says it then. */
  readonly accuracy: number | null;
  readonly averages: readonly AverageRow[];
  /** Samples of the listed classes. */
  readonly support: number;
  /** False where not one sample was predicted right: scikit-learn then counts in doubles, and prints 3.0 for 3. */
  readonly hasHits: boolean;
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
  const complete = present.every((label) => listed.has(label));
  const hasHits = Array.prototype.some.call(pairs.truth, (label, sample) => label === pairs.predicted[sample]);
  return reportOfCounts(countClasses(pairs, labels), { ...options, names, complete, hasHits });
}

interface ReportFacts {
  readonly names: readonly string[];
  /** Every sample's true and predicted label is listed. */
  readonly complete: boolean;
  readonly zeroDivision?: 0 | 1;
  /** Left out: as the listed labels say. */
  readonly hasHits?: boolean;
}

export function reportOfCounts(counts: ClassCounts, facts: ReportFacts): ClassificationReport {
  const options = { zeroDivision: facts.zeroDivision };
  const scores = classScores(counts, options);
  const wanted: Average[] = facts.complete ? ['macro', 'weighted'] : ['micro', 'macro', 'weighted'];
  const micro = averageScores(counts, 'micro', options);
  return {
    classes: scores.map((score, i) => ({ ...score, name: facts.names[i], predicted: counts.predicted[i] })),
    accuracy: facts.complete ? micro.fScore : null,
    averages: wanted.map((average) => ({ ...averageScores(counts, average, options), average })),
    support: micro.support,
    hasHits: facts.hasHits ?? counts.truePositives.some((hits) => hits > 0),
  };
}

const HEADERS = ['precision', 'recall', 'f1-score', 'support'];

/**
 * scikit-learn's text (1.5 and later), byte for byte: widths, blank lines, and halves rounded to the even digit.
 *
 * @param digits decimals of the scores; 2 unless given
 */
export function reportText(report: ClassificationReport, digits = 2): string {
  const nameLengths = report.classes.map(({ name }) => [...name].length);
  const width = Math.max(...nameLengths, 'weighted avg'.length, digits);
  const score = (value: number) => ` ${toFixedHalfEven(value, digits).padStart(9)}`;
  const { accuracy, averages, classes, support, hasHits } = report;
  const samples = (count: number) => ` ${count.toFixed(hasHits ? 0 : 1).padStart(9)}\n`;
  const row = (name: string, scores: Scores) =>
    `${padded(name, width)} ${score(scores.precision)}${score(scores.recall)}${score(scores.fScore)}${samples(scores.support)}`;
  const accuracyRow =
    accuracy === null ? '' : `${padded('accuracy', width)} ${' '.repeat(20)}${score(accuracy)}${samples(support)}`;
  const header = `${' '.repeat(width)} ${HEADERS.map((title) => ` ${title.padStart(9)}`).join('')}`;
  const classRows = classes.map((scores) => row(scores.name, scores)).join('');
  const averageRows = averages.map((scores) => row(`${scores.average} avg`, scores)).join('');
  return `${header}\n\n${classRows}\n${accuracyRow}${averageRows}`;
}

/** Right-aligned by code points, as Python counts them. */
function padded(name: string, width: number): string {
  return ' '.repeat(width - [...name].length) + name;
}
