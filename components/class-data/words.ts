import type { LabErrorDetail } from '../../src/errors.js';
import type { LabWord } from '../../src/labs/names.js';
import type { ResultProblem } from '../../src/sharing/result-file.js';
import type { Seal } from '../../src/sharing/seal.js';
import type { MapWords } from '../charts/chart-words.js';
import type { LanguageCode, QuantityWords } from '../language/words.js';

/** What `<lab-class-data>` says in one language. */
export interface ClassWords extends QuantityWords {
  readonly language: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  readonly charts: MapWords;
  readonly title: string;
  readonly explanation: string;
  readonly honest: string;
  readonly open: string;
  readonly clear: string;
  readonly dropHere: string;
  reading(done: number, total: number): string;
  count(files: number): string;
  readonly refusedTitle: string;
  readonly problems: Readonly<Record<ResultProblem, (detail: LabErrorDetail) => string>>;
  readonly lab: string;
  readonly labs: Readonly<Record<LabWord, string>>;
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
