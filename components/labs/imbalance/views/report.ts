import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import { reportRows, scoresAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { thresholdOf } from '../state.js';
import { bySplit } from './by-split.js';
import { curvesView } from './curves.js';

/** Step 3: the report of each part, and the curves with a threshold that can be moved. */
export function reportView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, evaluations } = state;
  if (!data || !evaluations.test) return nothing;
  const threshold = thresholdOf(state);
  return html`
    <section class="results" part="report" aria-labelledby="report-title">
      <h3 id="report-title">${words.report.title}</h3>
      <p class="hint">${words.report.explanation}</p>
      ${classChoice(view, data)} ${thresholdControl(view, data)}
      ${guard([evaluations, threshold?.label, threshold?.value, words], () =>
        bySplit((split) => reportTable(view, data, split)),
      )}
      ${curvesView(view, data)}
      <p class="hint">${words.report.calibration(evaluations.test.calibration.expected)}</p>
    </section>
  `;
}

function classChoice({ state, words, ask }: LabView, { classNames }: SplitDescription): TemplateResult {
  return html`
    <div class="setting wide">
      <label for="class-choice">${words.report.classLabel}</label>
      <select
        id="class-choice"
        @change=${(event: Event) => ask.chooseClass(Number((event.target as HTMLSelectElement).value))}
      >
        ${classNames.map(
          (name, label) =>
            html`<option value=${label} ?selected=${label === state.chosenClass}>${optionName(words, name)}</option>`,
        )}
      </select>
    </div>
  `;
}

function optionName(words: LabView['words'], code: string): string {
  const long = words.className(code);
  return long === code ? code : `${code} – ${long}`;
}

/** Steps of the slider are finer near 0, where the thresholds of rare classes lie. */
const POSITIONS = 1000;
const FINENESS = 3;

function thresholdControl({ state, words, ask }: LabView, { classNames }: SplitDescription): TemplateResult {
  const value = state.threshold;
  const position = Math.round(POSITIONS * (value ?? 0.5) ** (1 / FINENESS));
  const text =
    value === null ? words.report.noThreshold : words.report.thresholdText(classNames[state.chosenClass], value);
  return html`
    <div class="setting wide threshold">
      <label for="threshold">${words.report.thresholdLabel}</label>
      <input
        id="threshold"
        type="range"
        min="0"
        max=${POSITIONS}
        step="1"
        aria-valuetext=${text}
        .value=${String(position)}
        @input=${(event: Event) =>
          ask.threshold((Number((event.target as HTMLInputElement).value) / POSITIONS) ** FINENESS)}
      />
      <output for="threshold">${text}</output>
      ${
        value === null
          ? nothing
          : html`<button type="button" @click=${() => ask.threshold(null)}>${words.report.clearThreshold}</button>`
      }
    </div>
  `;
}

function reportTable(view: LabView, data: SplitDescription, split: Split): TemplateResult | typeof nothing {
  const { state, words } = view;
  const evaluation = state.evaluations[split];
  if (!evaluation) return nothing;
  const shown = scoresAt(evaluation, thresholdOf(state), data.classNames);
  const rows = reportRows(shown, data.classNames);
  const { columns } = words.report;
  const digits = (value: number) => words.fixed(value, 2);
  return html`
    <h4>${words.splits[split]}</h4>
    <div class="scroll" role="group" aria-label=${words.splits[split]} tabindex="0">
      <table class="scores report">
        <caption class="unseen">${words.report.title}: ${words.splits[split]}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, label) => html`<tr class=${label === state.chosenClass ? 'shown' : ''}>
              <th scope="row"><bdi>${row.name}</bdi></th>
              <td>${digits(row.precision)}</td>
              <td class=${row.recall < 0.3 && row.support > 0 ? 'low' : ''}>${digits(row.recall)}</td>
              <td>${digits(row.fScore)}</td>
              <td>${words.number(row.support)}</td>
              <td>${words.number(row.predicted)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${textView(view, shown.reportText)}
  `;
}

function textView({ words }: LabView, text: string): TemplateResult {
  return html`<details>
    <summary>${words.report.text}</summary>
    <pre dir="ltr" lang="en" tabindex="0">${text}</pre>
  </details>`;
}
