import type { HandInRow } from '../../../src/class-data/hand-ins.js';
import type { LabWord } from '../../../src/labs/names.js';
import type { Measure } from '../../../src/task/measures.js';
import type { LessonWords } from '../../lab/lesson/english.js';
import type { ClassWords } from '../english.js';
import type { ClassState, SortColumn } from '../state.js';

/** All that the page says. */
export interface ClassSpoken {
  readonly words: ClassWords;
  readonly problems: LessonWords['problems'];
  /** The labs that there are files of, as they call themselves. */
  readonly names: ReadonlyMap<LabWord, string>;
}

/** Everything that the views show. */
export interface ClassView extends ClassSpoken {
  readonly state: ClassState;
  /** The files of the lab that is shown. */
  readonly rows: readonly HandInRow[];
  readonly dropping: boolean;
  readonly ask: ClassRequests;
}

/** What the controls ask for; the element does it. */
export interface ClassRequests {
  open(files: readonly File[]): void;
  clear(): void;
  chooseLab(lab: LabWord): void;
  chooseMeasure(measure: string): void;
  sort(column: SortColumn): void;
  remove(row: HandInRow): void;
  saveTable(): void;
}

/** A value as its unit is written. */
export function valueText(value: number | null, unit: Measure['unit'] | undefined, words: ClassWords): string {
  if (value === null) return '–';
  return unit === 'share' ? words.percent(value, 1) : words.number(value, 4);
}
