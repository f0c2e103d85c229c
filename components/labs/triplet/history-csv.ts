import type { TripletHistoryEntry } from '../../../src/triplet/triplet-events.js';
import { csvText } from '../../../src/writing/csv.js';
import type { ChartRow } from '../../charts/chart.js';

const COLUMNS = [
  'epoch',
  'mining',
  'trainLoss',
  'trainActiveShare',
  'validationLoss',
  'validationActiveShare',
  'knn',
  'recallAt1',
] as const satisfies readonly (keyof TripletHistoryEntry)[];

/** One row an epoch, with the names of the exported result; a number that was not measured is empty. */
export function historyCsv(history: readonly TripletHistoryEntry[]): string {
  const rows: ChartRow[] = history.map((entry) => COLUMNS.map((column) => entry[column] ?? Number.NaN));
  return csvText({ columns: COLUMNS, rows });
}
