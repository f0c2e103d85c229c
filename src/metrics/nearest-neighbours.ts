import { LabError } from '../errors.js';
import { checkMatrix, type Matrix, type RealArray } from '../projection/matrix.js';
import { NeighbourSearch } from '../projection/neighbours.js';

/** Class indices, one a row. */
export type Labels = ArrayLike<number>;

/** How often the nearest references tell a query's class. */
export interface NeighbourScores {
  /** Accuracy of a vote of the 10 nearest (scikit-learn's KNeighborsClassifier(10)). */
  readonly knn: number;
  readonly recallAt1: number;
  /** Images asked, and images among which neighbours were sought. */
  readonly queries: number;
  readonly references: number;
}

/** What to score: do the nearest references tell the class of a query? */
export interface NeighbourScoringOptions {
  readonly references: Matrix<RealArray>;
  readonly referenceLabels: Labels;
  /** As many columns as the references. */
  readonly queries: Matrix<RealArray>;
  readonly queryLabels: Labels;
  /** Number of classes; labels are 0 … classes − 1. */
  readonly classes: number;
  /** Neighbours that vote (default 10); all references when there are fewer. */
  readonly k?: number;
}

/** Queries a step: about 30 ms among 10,000 references of 64 columns. */
const QUERIES_A_STEP = 64;

/**
 * Scores by nearest neighbours, a block of queries a step, so that a worker can answer in between.
 *
 * `knn` is the share of queries whose class has most votes among the k nearest references by Euclidean
 * distance (ties of distance: lower index; of votes: smallest label, as scikit-learn's
 * KNeighborsClassifier). `recallAt1` is the share whose very nearest reference has their class, over the
 * queries of whose class there is a reference at all.
 */
export class NeighbourScoring {
  readonly #options: Required<NeighbourScoringOptions>;
  readonly #search: NeighbourSearch;
  readonly #referenceCounts: Uint32Array;
  #next = 0;
  #right = 0;
  #findable = 0;
  #found = 0;

  /** @throws LabError `points-invalid` when values are no numbers, or sizes or labels do not fit */
  constructor({ k = 10, ...options }: NeighbourScoringOptions) {
    const { references, referenceLabels, queries, queryLabels, classes } = options;
    this.#search = new NeighbourSearch(references);
    checkMatrix(queries);
    checkColumns(references, queries.columns);
    checkLabels(referenceLabels, references.rows, classes);
    checkLabels(queryLabels, queries.rows, classes);
    this.#options = { ...options, k: Math.min(k, references.rows) };
    this.#referenceCounts = new Uint32Array(classes);
    for (let i = 0; i < references.rows; i++) this.#referenceCounts[referenceLabels[i]]++;
  }

  /** Queries scored so far. */
  get scored(): number {
    return this.#next;
  }

  /** Scores the next block of queries; true while others are left. */
  step(): boolean {
    const { queries, referenceLabels, queryLabels, classes, k } = this.#options;
    const from = this.#next;
    const to = Math.min(queries.rows, from + QUERIES_A_STEP);
    const { indices } = this.#search.find({ queries, count: k, from, to });
    for (let query = from; query < to; query++) {
      const label = queryLabels[query];
      const labels = Array.from(
        indices.subarray((query - from) * k, (query - from + 1) * k),
        (i) => referenceLabels[i],
      );
      if (voteOf(labels, classes) === label) this.#right++;
      if (this.#referenceCounts[label] > 0) this.#findable++;
      if (labels[0] === label) this.#found++;
    }
    this.#next = to;
    return to < queries.rows;
  }

  /** The scores over the queries of all steps so far; 0 before the first. */
  scores(): NeighbourScores {
    return {
      knn: this.#right / Math.max(this.#next, 1),
      recallAt1: this.#found / Math.max(this.#findable, 1),
      queries: this.#next,
      references: this.#options.references.rows,
    };
  }
}

/** {@link NeighbourScoring} in one go. */
export function neighbourScores(options: NeighbourScoringOptions): NeighbourScores {
  const scoring = new NeighbourScoring(options);
  while (scoring.step());
  return scoring.scores();
}

/** The class with most votes; of equal ones the smallest. */
export function voteOf(labels: Labels, classes: number): number {
  const votes = new Uint32Array(classes);
  for (let i = 0; i < labels.length; i++) votes[labels[i]]++;
  return votes.indexOf(Math.max(...votes));
}

/** How many neighbours, and which reference is none (the query itself, when it is one of them). */
export interface NearestOptions {
  /** Fewer are found when there are fewer references. */
  readonly k: number;
  readonly leaveOut?: number | null;
}

/** Neighbours of one query, nearest first, ties by lower index. */
export interface NearestRows {
  readonly indices: Int32Array;
  /** Euclidean, not squared. */
  readonly distances: Float64Array;
}

/**
 * The k references nearest to one point.
 *
 * @param query one value a column
 * @throws LabError `points-invalid`
 */
export function nearest(references: Matrix<RealArray>, query: RealArray, options: NearestOptions): NearestRows {
  const leaveOut = options.leaveOut ?? -1;
  const search = new NeighbourSearch(references);
  const queries = { data: query, rows: 1, columns: query.length };
  checkMatrix(queries);
  checkColumns(references, query.length);
  const others = references.rows - (leaveOut >= 0 && leaveOut < references.rows ? 1 : 0);
  const count = Math.min(options.k, others);
  const { indices, squaredDistances } = search.find({ queries, count, leaveOut: () => leaveOut });
  return { indices, distances: squaredDistances.map(Math.sqrt) };
}

function checkColumns(references: Matrix<RealArray>, columns: number): void {
  if (references.columns === columns) return;
  throw new LabError(
    'points-invalid',
    `Queries of ${columns} columns cannot be compared with references of ${references.columns}: embed both with the same network.`,
    { columns, expected: references.columns },
  );
}

function checkLabels(labels: Labels, rows: number, classes: number): void {
  if (labels.length !== rows) {
    throw new LabError('points-invalid', `${labels.length} labels do not fit ${rows} points: give one a point.`, {
      labels: labels.length,
      rows,
    });
  }
  for (let row = 0; row < rows; row++) {
    if (Number.isInteger(labels[row]) && labels[row] >= 0 && labels[row] < classes) continue;
    throw new LabError('points-invalid', `The label of row ${row} is ${labels[row]}: it must be 0 to ${classes - 1}.`, {
      row,
      label: labels[row],
      classes,
    });
  }
}
