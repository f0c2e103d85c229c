import { type ComparedRow, differingSettings } from '../../src/class-data/class-summary.js';
import { classesOf, finalValue } from '../../src/class-data/hand-ins.js';
import { comparableMeasures } from '../../src/class-data/lab-measures.js';
import type { LabWord } from '../../src/labs/names.js';
import { csvText } from '../../src/writing/csv.js';
import { attributeOf } from './views/table.js';

/** One row a file: what was measured, and the settings that differ. */
export function tableCsv(lab: LabWord, rows: readonly ComparedRow[]): string {
  const settings = differingSettings(rows.map(({ row }) => row));
  const classes = rows.length > 0 ? classesOf(rows[0].row) : [];
  const measures = comparableMeasures(lab, classes).map(({ name }) => name);
  return csvText({
    columns: ['name', 'file', 'saved', 'hash', 'task', 'task met', 'far', ...settings.map(attributeOf), ...measures],
    rows: rows.map(({ row, isOutlier }) => [
      ...[row.name, row.fileName, row.savedAt, row.seal],
      ...[row.task?.goal ?? '', row.task ? Number(row.task.met) : '', Number(isOutlier)],
      ...settings.map((key) => row.file.settings[key] ?? ''),
      ...measures.map((measure) => finalValue(row, measure) ?? Number.NaN),
    ]),
  });
}
