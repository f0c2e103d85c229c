import type { Seal } from '../../src/sharing/seal.js';
import type { CommonWords } from '../language/words.js';

/** What `<lab-class-data>` says in one language. */
export interface ClassTexts {
  readonly title: string;
  readonly explanation: string;
  readonly honest: string;
  readonly open: string;
  readonly clear: string;
  readonly dropHere: string;
  reading(done: number, total: number): string;
  count(files: number): string;
  readonly refusedTitle: string;
  readonly lab: string;
  readonly measure: string;
  readonly curvesTitle: (measure: string) => string;
  readonly curvesSummary: (facts: { readonly runs: number; readonly epoch: number; readonly median: string }) => string;
  readonly noCurves: string;
  readonly epoch: string;
  readonly curveColumns: readonly [string, string, string, string, string];
  readonly legend: { readonly one: string; readonly median: string; readonly outlier: string };
  readonly spreadTitle: (measure: string) => string;
  readonly spreadSummary: (facts: {
    readonly runs: number;
    readonly low: string;
    readonly median: string;
    readonly high: string;
  }) => string;
  readonly runs: string;
  /** Of files whose hash does not fit. */
  leftOut(files: number): string;
  readonly tableTitle: string;
  readonly columns: {
    readonly name: string;
    readonly saved: string;
    readonly task: string;
    readonly check: string;
    readonly again: string;
    readonly remove: string;
  };
  readonly outlier: string;
  readonly stopped: string;
  sameRun(names: readonly string[]): string;
  readonly seals: Readonly<Record<Seal, string>>;
  readonly taskMet: string;
  readonly taskNotMet: string;
  readonly again: string;
  readonly remove: string;
  readonly repeatedTitle: string;
  repeated(names: readonly string[], difference: string): string;
  repeatedEqual(names: readonly string[]): string;
  readonly repeatedHint: string;
  readonly saveTable: string;
}

export type ClassWords = ClassTexts & CommonWords;
