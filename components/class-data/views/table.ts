import { html, nothing, type TemplateResult } from 'lit';
import { type ComparedRow, differingSettings } from '../../../src/class-data/class-summary.js';
import type { Measure } from '../../../src/task/measures.js';
import type { ClassWords } from '../english.js';
import type { SortColumn } from '../state.js';
import { type ClassView, valueText } from './class-view.js';

/** One row a file, with what differs, what was reached, and what is wrong. */
export function tableView(view: ClassView, measure: Measure, compared: readonly ComparedRow[]): TemplateResult {
  const { words, rows } = view;
  const settings = differingSettings(rows);
  const hasTasks = rows.some(({ task }) => task !== null);
  const { columns } = words;
  return html`
    <h3 id="table-title">${words.tableTitle}</h3>
    <div class="scroll" role="group" aria-labelledby="table-title" tabindex="0">
      <table part="table">
        <thead>
          <tr>
            ${sortHeader(view, 'name', columns.name)} ${sortHeader(view, 'value', measure.name)}
            ${hasTasks ? html`<th scope="col" class="text">${columns.task}</th>` : nothing}
            <th scope="col" class="text">${columns.check}</th>
            ${settings.map((key) => html`<th scope="col"><code dir="ltr">${attributeOf(key)}</code></th>`)}
            ${sortHeader(view, 'saved', columns.saved)}
            <th scope="col">${columns.again}</th>
            <th scope="col">${columns.remove}</th>
          </tr>
        </thead>
        <tbody>
          ${sorted(view, compared).map((one) => rowView(view, one, { measure, settings, hasTasks }))}
        </tbody>
      </table>
    </div>
  `;
}

interface RowFacts {
  readonly measure: Measure;
  readonly settings: readonly string[];
  readonly hasTasks: boolean;
}

function rowView(
  { words, ask }: ClassView,
  one: ComparedRow,
  { measure, settings, hasTasks }: RowFacts,
): TemplateResult {
  const { row, value, isOutlier, sameRunAs } = one;
  return html`<tr class=${row.seal === 'altered' ? 'altered' : nothing}>
    <th scope="row">
      <bdi>${row.name}</bdi>
      ${row.name === row.fileName ? nothing : html`<small dir="ltr">${row.fileName}</small>`}
      ${row.file.stopped === true ? html`<small class="warn">${words.stopped}</small>` : nothing}
      ${sameRunAs.length > 0 ? html`<small class="warn">${words.sameRun(sameRunAs)}</small>` : nothing}
    </th>
    <td>
      ${valueText(value, measure.unit, words)} ${isOutlier ? html`<small class="warn">${words.outlier}</small>` : nothing}
    </td>
    ${hasTasks ? html`<td class="text">${taskText(one, words)}</td>` : nothing}
    <td class=${row.seal === 'altered' ? 'text warn' : 'text'}>${words.seals[row.seal]}</td>
    ${settings.map((key) => html`<td dir="ltr">${String(row.file.settings[key] ?? '–')}</td>`)}
    <td>${dateText(row.savedAt, words)}</td>
    <td>
      ${
        row.link === null
          ? '–'
          : html`<a href=${row.link} target="_blank" rel="noopener noreferrer" aria-label="${words.again}: ${row.name}"
            >${words.again}</a
          >`
      }
    </td>
    <td>
      <button type="button" aria-label="${words.remove}: ${row.name}" @click=${() => ask.remove(row)}>×</button>
    </td>
  </tr>`;
}

function taskText({ row }: ComparedRow, words: ClassWords): unknown {
  if (!row.task) return '–';
  return html`${row.task.met ? words.taskMet : words.taskNotMet} <small dir="ltr">${row.task.goal}</small>`;
}

function sortHeader({ state, ask }: ClassView, column: SortColumn, label: string): TemplateResult {
  const { sorting } = state;
  const order = sorting.column !== column ? 'none' : sorting.descending ? 'descending' : 'ascending';
  const sign = { none: '', ascending: ' ↑', descending: ' ↓' }[order];
  return html`<th scope="col" aria-sort=${order}>
    <button type="button" @click=${() => ask.sort(column)}>${label}<span aria-hidden="true">${sign}</span></button>
  </th>`;
}

/** Names by the reader's alphabet; what was not measured comes last. */
function sorted({ state, words }: Pick<ClassView, 'state' | 'words'>, compared: readonly ComparedRow[]) {
  const { column, descending } = state.sorting;
  const order = new Intl.Collator(words.language, { numeric: true });
  const compare = {
    name: (a: ComparedRow, b: ComparedRow) => order.compare(a.row.name, b.row.name),
    saved: (a: ComparedRow, b: ComparedRow) => order.compare(a.row.savedAt, b.row.savedAt),
    value: (a: ComparedRow, b: ComparedRow) =>
      (a.value ?? Number.NEGATIVE_INFINITY) - (b.value ?? Number.NEGATIVE_INFINITY),
  }[column];
  return [...compared].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** `batchSize` → `batch-size`, as the tag and the link have it. */
export function attributeOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function dateText(savedAt: string, { language }: ClassWords): string {
  const date = new Date(savedAt);
  if (Number.isNaN(date.getTime())) return '–';
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(date);
}
