import { html, type TemplateResult } from 'lit';
import type { Chart, ChartRow, ChartWords, NumberFormat } from './chart.js';

/** Longer tables are sampled: nobody reads 5,000 rows, and each costs the page some elements. */
const MAX_ROWS = 200;

export type TableContent = Pick<Chart, 'title' | 'columns' | 'rows' | 'formats'>;

export interface TableWords extends ChartWords {
  rowsShown(shown: number, total: number): string;
}

/** The numbers of a chart as a table that a screen reader can walk; each row is named by its first cell. */
export function accessibleTable(chart: TableContent, words: TableWords): TemplateResult {
  const rows = sampleRows(chart.rows, MAX_ROWS);
  const left = chart.rows.length - rows.length;
  const columns = chart.columns.map((_, at) => ({
    format: chart.formats?.[at] ?? 'number',
    digits: digitsOf(rows, at),
  }));
  return html`
    <table>
      <caption>
        ${chart.title}${left > 0 ? html`<br /><small>${words.rowsShown(rows.length, chart.rows.length)}</small>` : ''}
      </caption>
      <thead>
        <tr>${chart.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>${rows.map((row) => tableRow(row, columns, words))}</tbody>
    </table>
  `;
}

interface ColumnStyle {
  readonly format: NumberFormat;
  /** Decimals of every number. */
  readonly digits: number;
}

function tableRow(row: ChartRow, columns: readonly ColumnStyle[], words: ChartWords): TemplateResult {
  const texts = row.map((cell, at) => cellText(cell, columns[at], words));
  return html`<tr>
    ${texts.map((text, index) => (index === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`))}
  </tr>`;
}

/** An absent number is a dash. */
function cellText(cell: string | number, { format, digits }: ColumnStyle, words: ChartWords): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  return format === 'percent' ? words.percent(cell, 2) : words.fixed(cell, digits);
}

/** Beyond four significant digits of a column's largest number. */
const MORE_DIGITS = 3;

/** The same in a whole column, so that decimal points stand below each other: four significant digits or more. */
function digitsOf(rows: readonly ChartRow[], column: number): number {
  const numbers = rows.map((row) => row[column]).filter((cell) => Number.isFinite(cell)) as number[];
  if (numbers.every(Number.isInteger)) return 0;
  const needed = numbers.filter((value) => value !== 0).map((value) => 3 - Math.floor(Math.log10(Math.abs(value))));
  return Math.min(Math.max(0, ...needed), Math.max(0, Math.min(...needed)) + MORE_DIGITS);
}

/** At most `most` rows, evenly spaced, the first and the last among them. */
function sampleRows(rows: readonly ChartRow[], most: number): readonly ChartRow[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (most - 1))]);
}
