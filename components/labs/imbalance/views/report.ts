import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import { reportRows, scoresAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { judgedSplit, START_THRESHOLD, thresholdOf } from '../state.js';
import { byMeasuredSplit } from './by-split.js';
import { classChoice } from './class-choice.js';
import { curvesView } from './curves.js';
import { POSITIONS, positionOf, thresholdAt } from './flag-slider.js';

/** Step 3: the report of each part, and the curves with a threshold that can be moved. */
export function reportView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, evaluations } = state;
  if (!data || !evaluations.val) return nothing;
  const threshold = thresholdOf(state);
  const judged = judgedSplit(state);
  return html`
    <section class="results" part="report" aria-labelledby="report-title">
      <h3 id="report-title">${words.report.title}</h3>
      <p class="hint">${words.report.explanation}</p>
      ${classChoice(view, data, 'class-choice')} ${thresholdControl(view, data)}
      ${guard([evaluations, threshold?.label, threshold?.value, words], () =>
        byMeasuredSplit(view, (split) => reportTable(view, data, split)),
      )}
      ${curvesView(view, data)}
      <p class="hint">${words.report.calibration(judged, evaluations[judged]?.calibration.expected ?? Number.NaN)}</p>
    </section>
  `;
}

function thresholdControl({ state, words, ask }: LabView, { classNames }: SplitDescription): TemplateResult {
  const value = state.threshold;
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
        .value=${String(positionOf(value ?? START_THRESHOLD))}
        @input=${(event: Event) => ask.threshold(thresholdAt(Number((event.target as HTMLInputElement).value)))}
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
