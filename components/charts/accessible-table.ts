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
  return html`
    <table>
      <caption>
        ${chart.title}${left > 0 ? html`<br /><small>${words.rowsShown(rows.length, chart.rows.length)}</small>` : ''}
      </caption>
      <thead>
        <tr>${chart.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>${rows.map((row) => tableRow(row, chart.formats, words))}</tbody>
    </table>
  `;
}

function tableRow(row: ChartRow, formats: Chart['formats'], words: ChartWords): TemplateResult {
  const texts = row.map((cell, index) => cellText(cell, formats?.[index] ?? 'number', words));
  return html`<tr>
    ${texts.map((text, index) => (index === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`))}
  </tr>`;
}

/** Four significant digits at least; an absent number is a dash. */
function cellText(cell: string | number, format: NumberFormat, words: ChartWords): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  if (format === 'percent') return words.percent(cell, 2);
  const magnitude = cell === 0 ? 0 : Math.floor(Math.log10(Math.abs(cell)));
  return words.number(cell, Math.min(12, Math.max(0, 3 - magnitude)));
}

/** At most `most` rows, evenly spaced, the first and the last among them. */
function sampleRows(rows: readonly ChartRow[], most: number): readonly ChartRow[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (most - 1))]);
}
