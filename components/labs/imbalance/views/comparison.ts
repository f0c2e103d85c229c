import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { comparisonCost, comparisonVerdict } from '../../../../src/imbalance/comparison-verdict.js';
import type { ComparisonRow } from '../../../../src/imbalance/imbalance-events.js';
import { REMEDIES, TRAINED_REMEDIES } from '../../../../src/imbalance/remedies.js';
import type { MeanInterval } from '../../../../src/metrics/mean-interval.js';
import type { Chart } from '../../../charts/chart.js';
import { figure } from '../../../charts/figure.js';
import { rangeChart } from '../../../charts/range-chart.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { type RemedySummary, summariesOf } from '../comparison-summary.js';
import type { LabView } from '../lab-view.js';

/** Smaller differences of two means of some seeds are noise. */
const CLEAR = 0.05;

/** Every remedy, trained here with several seeds. */
export function comparisonView(view: LabView): TemplateResult | typeof nothing {
  if (view.hides('compare')) return nothing;
  const { state, words, ask, phase, settings } = view;
  const rows = state.comparison?.rows ?? [];
  return html`
    <section class="results" part="comparison" aria-labelledby="comparison-title">
      <h3 id="comparison-title">${words.comparison.title}</h3>
      <p class="hint">${words.comparison.explanation(settings.seeds)}</p>
      <p part="estimate">${estimate(view)}</p>
      <div class="buttons">
        ${actionButton({
          label: words.comparison.run,
          part: 'compare-button',
          enabled: !isUnderWay(phase) && !view.locks('compare'),
          onPress: ask.compare,
        })}
      </div>
      ${rows.length === 0 ? nothing : guard([rows, state.data, words], () => outcomeView(view, rows))}
    </section>
  `;
}

/** How long it will take, before anybody waits. */
function estimate({ state, words, settings }: LabView): string {
  const { plan } = state;
  if (!plan || plan.stepMs <= 0) return words.comparison.unknownTime(TRAINED_REMEDIES.length * settings.seeds);
  const { trainings, ms } = comparisonCost(settings, plan);
  return words.comparison.time(trainings, ms);
}

function outcomeView(view: LabView, rows: readonly ComparisonRow[]): TemplateResult {
  const { words } = view;
  const verdict = comparisonVerdict(rows);
  const onTest = rows.some(({ split }) => split === undefined);
  return html`
    ${onTest ? html`<p class="hint">${words.comparison.onTest}</p>` : nothing}
    ${verdict ? html`<p class="finding" role="status" part="comparison-finding">${words.comparison.verdict(verdict)}</p>` : nothing}
    ${figure(recallChart(view, rows), words, { part: 'comparison-chart', height: 240 })}
    ${tables(view, summariesOf(rows))}
  `;
}

function recallChart({ words }: LabView, rows: readonly ComparisonRow[]): Chart {
  const { comparison } = words;
  const verdict = comparisonVerdict(rows);
  const trained = REMEDIES.filter((remedy) => rows.some((row) => row.remedy === remedy));
  return rangeChart({
    title: comparison.chart,
    summary: verdict ? comparison.verdict(verdict) : comparison.chart,
    rowLabel: comparison.columns[0],
    xLabel: comparison.columns[2],
    xDomain: [0, 1],
    rows: trained.map((remedy) => ({
      name: comparison.remedies[remedy],
      values: rows.flatMap((row) => (row.remedy === remedy ? [row.macroRecall] : [])),
    })),
    columns: comparison.chartColumns,
    words: words.charts,
  });
}

function tables({ state, words }: LabView, summaries: readonly RemedySummary[]): TemplateResult {
  const { comparison } = words;
  const spread = ({ mean, interval }: MeanInterval) => comparison.spread(mean, interval);
  return html`
    <div class="scroll" role="group" aria-labelledby="comparison-title" tabindex="0">
      <table class="scores">
        <caption class="unseen">${comparison.title}</caption>
        <thead>
          <tr>${comparison.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${summaries.map(
            (summary) => html`<tr>
              <th scope="row">${comparison.remedies[summary.remedy]}</th>
              <td>${spread(summary.accuracy)}</td>
              <td>${spread(summary.macroRecall)}</td>
              <td>${spread(summary.minRecall)}</td>
              <td>${spread(summary.macroAuc)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h4>${comparison.perClass}</h4>
    ${classTable({ words, names: state.comparison?.elsewhere?.classNames ?? state.data?.classNames ?? [] }, summaries)}
    <p class="hint">${comparison.note(Math.max(...summaries.map(({ seeds }) => seeds)))}</p>
  `;
}

function classTable(
  { words, names }: { words: LabView['words']; names: readonly string[] },
  summaries: readonly RemedySummary[],
): TemplateResult {
  const baseline = summaries.find(({ remedy }) => remedy === 'baseline');
  return html`
    <div class="scroll" role="group" aria-label=${words.comparison.perClass} tabindex="0">
      <table class="scores">
        <caption class="unseen">${words.comparison.perClass}</caption>
        <thead>
          <tr>
            <th scope="col">${words.comparison.columns[0]}</th>
            ${names.map((name) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${summaries.map(
            (summary) => html`<tr>
              <th scope="row">${words.comparison.remedies[summary.remedy]}</th>
              ${summary.recall.map(({ mean }, label) => html`<td>${difference(mean, baselineOf(label), words)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
  function baselineOf(label: number): number | null {
    return baseline?.recall[label].mean ?? null;
  }
}

function difference(mean: number, baseline: number | null, words: LabView['words']): TemplateResult {
  const change = baseline === null ? 0 : mean - baseline;
  const sign = change < 0 ? '−' : '+';
  const shown = Math.abs(change) < 0.005 ? '' : `${sign}${words.fixed(Math.abs(change), 2)}`;
  const kind = change > CLEAR ? 'gain' : change < -CLEAR ? 'loss' : '';
  return html`${words.fixed(mean, 2)} <small dir="ltr" class=${kind}>${shown}</small>`;
}
