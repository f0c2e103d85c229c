import { html, nothing, type TemplateResult } from 'lit';
import { compared, repeatedRuns } from '../../../src/class-data/class-summary.js';
import { classesOf } from '../../../src/class-data/hand-ins.js';
import { comparableMeasures } from '../../../src/class-data/lab-measures.js';
import type { LabWord } from '../../../src/labs/names.js';
import type { ResultProblem } from '../../../src/sharing/result-file.js';
import type { Measure } from '../../../src/task/measures.js';
import { labCounts } from '../state.js';
import { type ClassView, valueText } from './class-view.js';
import { plotsView } from './plots.js';
import { tableView } from './table.js';

/** The whole: files, what is wrong with them, plots and the table. */
export function classPage(view: ClassView): TemplateResult {
  const { words, state, dropping } = view;
  const measure = measureOf(view);
  return html`
    <div class="lab" part="class" lang=${words.language} dir=${words.direction}>
      <header>
        <h2 part="title">${words.title}</h2>
        <p class="task">${words.explanation}</p>
        <p class="hint">${words.honest}</p>
      </header>
      ${filesView(view)} ${refusedView(view)}
      ${state.lab && measure ? resultsView(view, state.lab, measure) : nothing}
      ${dropping ? html`<div class="drop" aria-hidden="true">${words.dropHere}</div>` : nothing}
    </div>
  `;
}

function measuresOf({ rows }: ClassView): readonly Measure[] {
  const [first] = rows;
  return first ? comparableMeasures(first.lab, classesOf(first)) : [];
}

function measureOf(view: ClassView): Measure | null {
  return measuresOf(view).find(({ name }) => name === view.state.measure) ?? null;
}

function filesView({ words, state, ask }: ClassView): TemplateResult {
  const onPick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    ask.open([...(input.files ?? [])]);
    input.value = '';
  };
  const { reading, rows, refused } = state;
  return html`<section class="files">
    <div class="buttons">
      <label class="file">
        <input type="file" multiple accept=".json,.gz,application/json" @change=${onPick} />
        <span class="button">${words.open}</span>
      </label>
      ${
        rows.length + refused.length > 0
          ? html`<button type="button" @click=${() => ask.clear()}>${words.clear}</button>
            <button type="button" part="save-table" @click=${() => ask.saveTable()}>${words.saveTable}</button>`
          : nothing
      }
    </div>
    <p role="status" part="count">
      ${reading ? words.reading(reading.done, reading.total) : rows.length > 0 ? words.count(rows.length) : nothing}
    </p>
  </section>`;
}

function refusedView({ state, words, problems }: ClassView): TemplateResult | typeof nothing {
  if (state.refused.length === 0) return nothing;
  return html`<div class="message error" role="alert" part="refused">
    <strong>${words.refusedTitle}</strong>
    <ul>
      ${state.refused.map(({ fileName, detail }) => {
        const explain = problems[detail.reason as ResultProblem];
        return html`<li><bdi>${fileName}</bdi>: ${explain(detail)}</li>`;
      })}
    </ul>
  </div>`;
}

function resultsView(view: ClassView, lab: LabWord, measure: Measure): TemplateResult {
  const rows = compared(view.rows, measure.name);
  return html`
    <section class="results" part="results">
      <div class="choices">${labChoice(view, lab)} ${measureChoice(view)}</div>
      ${plotsView(view, measure, rows)} ${repeatedView(view, measure)} ${tableView(view, measure, rows)}
    </section>
  `;
}

function labChoice({ state, words, names, ask }: ClassView, shown: LabWord): TemplateResult {
  const counts = [...labCounts(state)];
  if (counts.length < 2) return html`<p class="shown-lab">${words.lab}: <b>${names.get(shown)}</b></p>`;
  return html`<div>
    <label for="lab">${words.lab}</label>
    <select id="lab" @change=${(event: Event) => ask.chooseLab((event.target as HTMLSelectElement).value as LabWord)}>
      ${counts.map(
        ([lab, count]) => html`<option value=${lab} ?selected=${lab === shown}>
          ${names.get(lab)} (${words.count(count)})
        </option>`,
      )}
    </select>
  </div>`;
}

function measureChoice(view: ClassView): TemplateResult {
  const { state, words, ask } = view;
  return html`<div>
    <label for="measure">${words.measure}</label>
    <select
      id="measure"
      dir="ltr"
      @change=${(event: Event) => ask.chooseMeasure((event.target as HTMLSelectElement).value)}
    >
      ${measuresOf(view).map(
        ({ name }) => html`<option value=${name} ?selected=${name === state.measure}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function repeatedView({ rows, words }: ClassView, { name, unit }: Measure): TemplateResult {
  const repeated = repeatedRuns(rows, name);
  return html`<div class="repeated" part="repeated">
    ${repeated.length > 0 ? html`<h3>${words.repeatedTitle}</h3>` : nothing}
    <ul>
      ${repeated.map(({ names, largestDifference }) =>
        largestDifference === 0
          ? html`<li>${words.repeatedEqual(names)}</li>`
          : html`<li>${words.repeated(names, valueText(largestDifference, unit === 'share' ? 'number' : unit, words))}</li>`,
      )}
    </ul>
    <p class="hint">${words.repeatedHint}</p>
  </div>`;
}
