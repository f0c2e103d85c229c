import type { Seal } from '../../src/sharing/seal.js';
import { quantitiesIn } from '../language/quantities.js';
import type { CommonWords, InAnyLanguage } from '../language/words.js';

const { number } = quantitiesIn('en');

export const classEnglish = {
  title: 'Results of a class',
  explanation:
    'Drop here the files that your students saved with “Hand in”: they are read on this computer, and nothing is sent anywhere.',
  honest:
    'A hash shows damage and changes by hand. It is no proof against cheating: who wants to can make a file with a fitting hash. Run the settings of a file again to compare: on the same kind of processor the numbers are the same.',
  open: 'Open files…',
  clear: 'Close all files',
  dropHere: 'Drop the files to add them',
  reading: (done: number, total: number) => `Reading ${number(done)} of ${number(total)} files…`,
  count: (files: number) => (files === 1 ? '1 file' : `${number(files)} files`),
  refusedTitle: 'Files that could not be read',
  lab: 'Lab',
  measure: 'Compare by',
  curvesTitle: (measure: string) => `${measure}, all runs`,
  curvesSummary: ({ runs, epoch, median }: { runs: number; epoch: number; median: string }) =>
    `${number(runs)} runs; the median is ${median} at ${number(epoch)}, the last point that any of them has.`,
  noCurves: 'This is measured only at the end of a run, so there are no curves.',
  epoch: 'Epoch (trial, iteration)',
  curveColumns: ['Epoch', 'Median', 'Lower quartile', 'Upper quartile', 'Runs'],
  legend: { one: 'one run', median: 'median', outlier: 'far from the others' },
  spreadTitle: (measure: string) => `${measure} at the end`,
  spreadSummary: ({ runs, low, median, high }: { runs: number; low: string; median: string; high: string }) =>
    `${number(runs)} runs, half of them between ${low} and ${high}; the median is ${median}.`,
  runs: 'Runs',
  /** Of files whose hash does not fit. */
  leftOut: (files: number) =>
    files === 1
      ? 'One file whose hash does not fit is left out of the curves, the median and the quartiles.'
      : `${number(files)} files whose hash does not fit are left out of the curves, the median and the quartiles.`,
  tableTitle: 'Files',
  columns: {
    name: 'Name',
    saved: 'Saved',
    task: 'Task',
    check: 'Hash',
    again: 'Compare',
    remove: 'Remove',
  },
  outlier: 'far from the others',
  stopped: 'stopped before its end',
  sameRun: (names: readonly string[]) => `the very same run as ${names.join(', ')}`,
  seals: { intact: 'fits', altered: 'does not fit: damaged or changed', none: 'none' } satisfies Record<Seal, string>,
  taskMet: 'met',
  taskNotMet: 'not met',
  again: 'Run again',
  remove: 'Remove',
  repeatedTitle: 'Trained more than once',
  repeated: (names: readonly string[], difference: string) =>
    `${names.join(', ')}: the same settings and data; they differ by up to ${difference}.`,
  repeatedEqual: (names: readonly string[]) =>
    `${names.join(', ')}: the same settings and data, and all numbers equal.`,
  repeatedHint:
    'To check a file, press “Run again”, let it train, save the result and drop it here: this list then says how far the two differ.',
  saveTable: 'Table (CSV)',
} as const;

/** What `<lab-class-data>` says in one language. */
export type ClassTexts = InAnyLanguage<typeof classEnglish>;
export type ClassWords = ClassTexts & CommonWords;
