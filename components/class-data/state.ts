import type { HandInRow } from '../../src/class-data/hand-ins.js';
import type { LabErrorDetail } from '../../src/errors.js';
import { labOf } from '../../src/labs/labs.js';
import type { LabWord } from '../../src/labs/names.js';

export type SortColumn = 'name' | 'value' | 'saved';

/** A file that could not be read, and why. */
export interface RefusedFile {
  readonly fileName: string;
  readonly detail: LabErrorDetail;
}

export interface ClassState {
  readonly rows: readonly HandInRow[];
  readonly refused: readonly RefusedFile[];
  /** Files read so far; null when none are being read. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** The lab that is shown; null before the first file. */
  readonly lab: LabWord | null;
  readonly measure: string;
  readonly sorting: { readonly column: SortColumn; readonly descending: boolean };
}

export type ClassEvent =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly rows: readonly HandInRow[]; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'lab'; readonly lab: LabWord }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'sort'; readonly column: SortColumn }
  | { readonly kind: 'remove'; readonly row: HandInRow }
  | { readonly kind: 'clear' };

export const initialClassState: ClassState = {
  ...{ rows: [], refused: [], reading: null, lab: null, measure: '' },
  sorting: { column: 'name', descending: false },
};

/** The state after an event. Pure. A file that is given twice is kept once. */
export function reduceClass(state: ClassState, event: ClassEvent): ClassState {
  switch (event.kind) {
    case 'reading':
      return { ...state, reading: { done: event.done, total: event.total } };
    case 'read':
      return withFiles(state, event);
    case 'lab':
      return { ...state, lab: event.lab, measure: labOf(event.lab).firstMeasure };
    case 'measure':
      return { ...state, measure: event.measure };
    case 'sort':
      return { ...state, sorting: sortedBy(state.sorting, event.column) };
    case 'remove':
      return withShownLab({ ...state, rows: state.rows.filter((row) => row !== event.row) });
    case 'clear':
      return initialClassState;
  }
}

function withFiles(state: ClassState, { rows, refused }: Extract<ClassEvent, { kind: 'read' }>): ClassState {
  const isNew = (row: HandInRow) =>
    !state.rows.some((known) => known.fileName === row.fileName && sameFile(known, row));
  return withShownLab({
    ...state,
    reading: null,
    rows: [...state.rows, ...rows.filter(isNew)],
    refused: [...state.refused, ...refused],
  });
}

function sameFile(a: HandInRow, b: HandInRow): boolean {
  return a.runKey === b.runKey && a.file.sha256 === b.file.sha256;
}

/** A lab that there are files of: the one that is shown, else the one with the most. */
function withShownLab(state: ClassState): ClassState {
  const counts = labCounts(state);
  if (state.lab && counts.has(state.lab)) return state;
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? { ...state, lab: most[0], measure: labOf(most[0]).firstMeasure } : { ...state, lab: null };
}

export function labCounts({ rows }: Pick<ClassState, 'rows'>): ReadonlyMap<LabWord, number> {
  const counts = new Map<LabWord, number>();
  for (const { lab } of rows) counts.set(lab, (counts.get(lab) ?? 0) + 1);
  return counts;
}

/** The same column again turns the order round; numbers begin with the largest. */
function sortedBy(before: ClassState['sorting'], column: SortColumn): ClassState['sorting'] {
  return { column, descending: before.column === column ? !before.descending : column !== 'name' };
}
