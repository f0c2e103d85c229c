import { css, html, nothing, type TemplateResult } from 'lit';
import { accessibleTable } from './accessible-table.js';
import type { Chart } from './chart.js';
import type { FigureWords } from './chart-words.js';
import type { FileKind } from './save-chart.js';
import { scrollShades } from './scroll-shades.js';

export interface FooterOptions {
  readonly chart: Chart;
  readonly words: FigureWords;
  readonly tableOpen: boolean;
  onTable(open: boolean): void;
  onSave(kind: FileKind): void;
}

/** Below every picture: its numbers as a table, and its files. */
export function figureFooter({ chart, words, tableOpen, onTable, onSave }: FooterOptions): TemplateResult {
  const choose = (event: Event, kind: FileKind) => {
    closeMenu(event);
    onSave(kind);
  };
  return html`
    <div class="footer" part="footer">
      <button
        type="button"
        class="table"
        aria-expanded=${tableOpen}
        aria-controls="rows"
        @click=${() => onTable(!tableOpen)}
      >
        ${words.table}
      </button>
      <details class="save" @keydown=${onEscape} @focusout=${onFocusLeft}>
        <summary>${words.save}</summary>
        <div class="menu">
          <button type="button" @click=${(event: Event) => choose(event, 'svg')}>${words.saveSvg}</button>
          <button type="button" @click=${(event: Event) => choose(event, 'png')}>${words.savePng}</button>
          <button type="button" @click=${(event: Event) => choose(event, 'csv')}>${words.saveCsv}</button>
        </div>
      </details>
    </div>
    <div id="rows">${tableOpen ? tableRegion(chart, words) : nothing}</div>
  `;
}

/** It scrolls, so it takes the focus: otherwise the keyboard could not scroll it. */
function tableRegion(chart: Chart, words: FigureWords): TemplateResult {
  return html`<div class="rows" role="region" aria-label=${words.table} tabindex="0">
    ${accessibleTable(chart, words)}
  </div>`;
}

function closeMenu(event: Event): void {
  const menu = (event.currentTarget as Element).closest('details');
  menu?.removeAttribute('open');
  menu?.querySelector('summary')?.focus();
}

function onEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') closeMenu(event);
}

function onFocusLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) menu.open = false;
}

export const footerStyles = css`
  .footer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin-block-start: 0.25rem;
    font-size: 0.8125rem;
  }
  .footer .table,
  .footer summary {
    display: inline-block;
    padding: 0.125rem 0.5rem;
    border-color: transparent;
    background: none;
    color: var(--_muted);
    list-style: none;
  }
  .footer summary::-webkit-details-marker {
    display: none;
  }
  .footer .table::after,
  .footer summary::after {
    content: ' ▾';
  }
  .footer .table:hover,
  .footer summary:hover,
  .footer [aria-expanded='true'],
  .footer [open] > summary {
    border-color: var(--_border);
    color: var(--_text);
  }
  .save {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 0;
    display: grid;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  }
  .menu button {
    padding: 0.375rem 0.75rem;
    border-color: transparent;
    text-align: start;
    white-space: nowrap;
  }
  .menu button:hover {
    border-color: var(--_border);
  }
  .rows {
    font-size: 0.8125rem;
    max-block-size: 20rem;
    margin-block-start: 0.25rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    ${scrollShades}
  }
  table {
    min-inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 0.5rem 0.75rem 0.25rem;
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.1875rem 0.75rem;
    border-block-start: 1px solid var(--_border);
    text-align: end;
  }
  th:first-child {
    text-align: start;
  }
  th[scope='row'] {
    font-weight: 400;
  }
  @media print {
    .footer,
    #rows {
      display: none;
    }
  }
`;
