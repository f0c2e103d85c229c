import { wellFormed } from './well-formed.js';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What makes spreadsheets compute a cell, in Excel the wide forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The table by RFC 4180, numbers in full and with a decimal point; NaN is an empty cell. */
export function csvText({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The table as a file: Excel takes it for UTF-8 by the mark at its start. */
export function csvFile(text: string): Blob {
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // A name from a student's file shall not be computed.
  const text = wellFormed(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('\0', '\ufffd');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
