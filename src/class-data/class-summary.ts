import { curveOf, finalValue, type HandInRow } from './hand-ins.js';
import { outliers } from './statistics.js';

/** What a file says beside the others of its lab. */
export interface ComparedRow {
  readonly row: HandInRow;
  /** Null where it was not measured. */
  readonly value: number | null;
  readonly isOutlier: boolean;
  /** Names of files that hold the very same run, times included. */
  readonly sameRunAs: readonly string[];
}

/** Trainings with the same settings and data: by one student twice, by several, or by the teacher again. */
export interface RepeatedRun {
  readonly names: readonly string[];
  /** Largest difference of the measure, in any epoch or at the end; 0 where all numbers are equal. */
  readonly largestDifference: number;
}

/** Whoever changed a file is marked, and changes nothing in what is said of the others. */
export function isCounted({ seal }: Pick<HandInRow, 'seal'>): boolean {
  return seal !== 'altered';
}

/** All files of one lab, compared by one measure. */
export function compared(rows: readonly HandInRow[], measure: string): readonly ComparedRow[] {
  const values = rows.map((row) => finalValue(row, measure));
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const counted = known.filter(({ index }) => isCounted(rows[index]));
  const far = outliers(
    known.map(({ value }) => value),
    counted.map(({ value }) => value),
  );
  const strange = new Set(known.filter((_, place) => far[place]).map(({ index }) => index));
  const byRun = groupedBy(rows, ({ runKey }) => runKey);
  return rows.map((row, index) => ({
    row,
    value: values[index],
    isOutlier: strange.has(index),
    sameRunAs: (byRun.get(row.runKey) ?? []).filter((other) => other !== row).map(({ name }) => name),
  }));
}

/** Settings, by key, in which the files differ. */
export function differingSettings(rows: readonly HandInRow[]): readonly string[] {
  const keys = new Set(rows.flatMap(({ file }) => Object.keys(file.settings)));
  return [...keys].filter((key) => new Set(rows.map(({ file }) => file.settings[key])).size > 1);
}

/** Different trainings that should give the same numbers. */
export function repeatedRuns(rows: readonly HandInRow[], measure: string): readonly RepeatedRun[] {
  const groups = [...groupedBy(rows, ({ settingsKey }) => settingsKey).values()];
  return groups.flatMap((group) => {
    const trainings = [...groupedBy(group, ({ runKey }) => runKey).values()].map(([first]) => first);
    if (trainings.length < 2) return [];
    return [{ names: trainings.map(({ name }) => name), largestDifference: largestDifference(trainings, measure) }];
  });
}

function largestDifference(rows: readonly HandInRow[], measure: string): number {
  const places = new Map<number | 'end', number[]>();
  const add = (place: number | 'end', value: number | null) => {
    if (value !== null) places.set(place, [...(places.get(place) ?? []), value]);
  };
  for (const row of rows) {
    for (const [epoch, value] of curveOf(row, measure)) add(epoch, value);
    add('end', finalValue(row, measure));
  }
  return Math.max(0, ...[...places.values()].map((values) => Math.max(...values) - Math.min(...values)));
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
