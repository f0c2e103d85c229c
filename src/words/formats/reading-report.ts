/** What was wrong with a line, or with the file; the line's row was left out. */
export interface ReadingIssue {
  readonly kind: ReadingIssueKind;
  /** Line of the file, from 1; for binary files the record, from 1. */
  readonly line: number;
  /** The word of the line or what was found there, cut to 40 characters. */
  readonly found: string;
}

/**
 * - `duplicate`: the word was there before; the first vector is kept;
 * - `wrong-length`: fewer or more numbers than the other lines have;
 * - `no-number`: a field is no number;
 * - `not-finite`: NaN or infinity;
 * - `blank`: nothing on the line;
 * - `encoding`: the word is not UTF-8;
 * - `cut-short`: the file ends before the number of words that its header states.
 */
export type ReadingIssueKind =
  | 'duplicate'
  | 'wrong-length'
  | 'no-number'
  | 'not-finite'
  | 'blank'
  | 'encoding'
  | 'cut-short';

/** So many issues are kept word by word; of the others only the number. */
const MOST_KEPT = 50;

/** What a reading left out, for the student to see. */
export interface ReadingReport {
  /** The first issues, in the order of the file. */
  readonly issues: readonly ReadingIssue[];
  readonly issueCount: number;
  /** Words that the header states; null without a header. */
  readonly declaredWords: number | null;
  /** True where reading ended at the limit, although the file went on. */
  readonly limited: boolean;
}

/** Gathers issues while a file is read. */
export class IssueList {
  readonly issues: ReadingIssue[] = [];
  count = 0;

  add(kind: ReadingIssueKind, line: number, found: string): void {
    this.count++;
    if (this.issues.length < MOST_KEPT) this.issues.push({ kind, line, found: found.slice(0, 40) });
  }
}
