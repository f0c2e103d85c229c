import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import { windowedRows } from '../../../parts/windowed-rows.js';
import type { LabView } from '../lab-view.js';
import { isBrushed, type Sorting, type TableColumn } from '../state.js';

const COLUMNS: readonly TableColumn[] = [
  ...(['id', 'units', 'learningRate', 'score', 'bestEpoch', 'epochs', 'bracket', 'round', 'parent', 'time'] as const),
];

/** All trials that lie within the brush, sorted as the student likes. */
export function trialsView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  if (state.trials.size === 0 || view.hides('trials')) return nothing;
  const shown = [...state.trials.values()].filter((trial) => isBrushed(state.brush, trial));
  const brushed = Object.keys(state.brush).length > 0;
  return html`
    <section class="results" part="trials" aria-labelledby="trials-title">
      <h3 id="trials-title">${words.table.title}</h3>
      <p class="hint" role="status">
        ${words.table.shown(shown.length, state.trials.size)}
        ${
          brushed
            ? html`<button type="button" @click=${() => ask.brush({})}>${words.table.clearBrush}</button>`
            : nothing
        }
      </p>
      ${guard([state.trials, state.brush, state.sorting, state.chosen, words], () => table(view, shown))}
    </section>
  `;
}

function table(view: LabView, shown: readonly TrialRecord[]): TemplateResult {
  const { state, words } = view;
  const ids = new Map([...state.trials.values()].map(({ key, id }) => [key, id ?? '']));
  const rows = [...shown].sort(comparator(state.sorting, ids));
  return html`
    <div class="scroll tall" role="group" aria-labelledby="trials-title" tabindex="0">
      <table class="trials" aria-rowcount=${rows.length + 1}>
        <caption class="unseen">${words.table.title}</caption>
        <thead>
          <tr aria-rowindex="1">${COLUMNS.map((column) => heading(view, column))}</tr>
        </thead>
        <tbody>
          ${windowedRows({
            count: rows.length,
            key: (index) => rows[index].key,
            row: (index) => row(view, { trial: rows[index], index, ids }),
          })}
        </tbody>
      </table>
    </div>
  `;
}

function heading({ state, words, ask }: LabView, column: TableColumn): TemplateResult {
  const { sorting } = state;
  const active = sorting.column === column;
  const order = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  const next = { column, descending: active ? !sorting.descending : column === 'score' };
  const arrow = active ? (sorting.descending ? ' ↓' : ' ↑') : '';
  return html`<th scope="col" aria-sort=${order}>
    <button type="button" class="sort" title=${words.table.sortBy} @click=${() => ask.sort(next)}>
      ${words.table.columns[column]}<span aria-hidden="true">${arrow}</span>
    </button>
  </th>`;
}

interface TrialRow {
  readonly trial: TrialRecord;
  readonly index: number;
  /** By key. */
  readonly ids: ReadonlyMap<string, string>;
}

function row({ state, words, ask }: LabView, { trial, index, ids }: TrialRow): TemplateResult {
  const chosen = trial.key === state.chosen;
  const { number, percent } = words;
  const parent = trial.parentKey === null ? '–' : ids.get(trial.parentKey) || words.table.ahead;
  return html`<tr class=${chosen ? 'shown' : ''} aria-rowindex=${index + 2}>
    <th scope="row">
      <button
        type="button"
        class="pick"
        aria-pressed=${chosen}
        title=${words.table.choose}
        @click=${() => ask.choose(chosen ? null : trial.key)}
      >
        ${trial.id ?? words.table.ahead}
      </button>
    </th>
    <td>${number(trial.units)}</td>
    <td>${words.number(trial.learningRate, 6)}</td>
    <td>${trial.score === null ? '–' : percent(trial.score, 2)}</td>
    <td>${trial.bestEpoch === null ? '–' : number(trial.bestEpoch)}</td>
    <td>${epochsText(trial, words)}</td>
    <td>${number(trial.bracket)}</td>
    <td>${number(trial.round)}</td>
    <td>${parent}</td>
    <td>${trial.history.length === 0 ? '–' : words.duration(timeOf(trial))}</td>
  </tr>`;
}

/** "2 → 4 (running)": where it began and where it ends. */
function epochsText({ initialEpoch, epochs, history, status }: TrialRecord, { number }: LabView['words']): string {
  const reached = status === 'running' ? `${number(history.length)}/${number(epochs - initialEpoch)}` : '';
  const range = initialEpoch > 0 ? `${number(initialEpoch)} → ${number(epochs)}` : number(epochs);
  return reached === '' ? range : `${range} · ${reached}`;
}

function timeOf({ history }: TrialRecord): number {
  return history.reduce((sum, { ms }) => sum + ms, 0);
}

/** Trials without a value come last, in whichever order. */
function comparator({ column, descending }: Sorting, ids: ReadonlyMap<string, string>) {
  const read = (trial: TrialRecord): number => {
    switch (column) {
      case 'id':
        return trial.id === null ? Number.NaN : Number(trial.id);
      case 'parent':
        return trial.parentKey === null ? Number.NaN : Number(ids.get(trial.parentKey) || Number.NaN);
      case 'time':
        return timeOf(trial);
      default:
        return trial[column] ?? Number.NaN;
    }
  };
  return (a: TrialRecord, b: TrialRecord): number => {
    const [left, right] = [read(a), read(b)];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return descending ? right - left : left - right;
  };
}
