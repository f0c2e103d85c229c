import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type ComparedRow, isCounted } from '../../../src/class-data/class-summary.js';
import { curveOf } from '../../../src/class-data/hand-ins.js';
import { histogram, pooled, quantile } from '../../../src/class-data/statistics.js';
import type { Measure } from '../../../src/task/measures.js';
import type { Chart } from '../../charts/chart.js';
import { histogramChart } from '../../charts/histogram-chart.js';
import { pooledChart } from '../../charts/pooled-chart.js';
import type { ClassWords } from '../english.js';
import { type ClassView, valueText } from './class-view.js';

const BINS = 12;

/** All curves over one another, and how the ends are spread. */
export function plotsView(view: ClassView, measure: Measure, all: readonly ComparedRow[]): TemplateResult {
  const { words, state } = view;
  const compared = all.filter(({ row }) => isCounted(row));
  const leftOut = all.length - compared.length;
  return html`<div class="plots">
    ${guard(
      [state.rows, state.lab, measure, words],
      () => html`
      ${
        measure.byEpoch
          ? figure(curvesChart(words, measure, compared), words, 'curves')
          : html`<p class="hint">${words.noCurves}</p>`
      }
      ${figure(spreadChart(words, measure, compared), words, 'spread')}
      ${leftOut > 0 ? html`<p class="hint" part="left-out">${words.leftOut(leftOut)}</p>` : nothing}
    `,
    )}
  </div>`;
}

function curvesChart(words: ClassWords, { name, unit }: Measure, compared: readonly ComparedRow[]): Chart {
  const curves = compared.map(({ row, isOutlier }) => {
    return { name: row.name, points: curveOf(row, name), stands: isOutlier };
  });
  const middle = pooled(curves.map(({ points }) => points));
  const last = middle[middle.length - 1];
  return pooledChart({
    title: words.curvesTitle(name),
    summary: last
      ? words.curvesSummary({
          runs: curves.filter(({ points }) => points.length > 0).length,
          epoch: last.epoch,
          median: valueText(last.median, unit, words),
        })
      : words.noCurves,
    xLabel: words.epoch,
    yLabel: name,
    yFormat: unit === 'share' ? 'percent' : 'number',
    curves,
    middle,
    columns: words.curveColumns,
    legend: words.legend,
    words: words.charts,
  });
}

function spreadChart(words: ClassWords, { name, unit }: Measure, compared: readonly ComparedRow[]): Chart {
  const values = compared.flatMap(({ value }) => (value === null ? [] : [value]));
  const { edges, counts } = histogram(values, BINS);
  const at = (share: number) => valueText(values.length === 0 ? null : quantile(values, share), unit, words);
  return histogramChart({
    title: words.spreadTitle(name),
    summary: words.spreadSummary({ runs: values.length, low: at(0.25), median: at(0.5), high: at(0.75) }),
    xLabel: name,
    yLabel: words.runs,
    edges,
    groups: [{ name: words.runs, counts }],
    words: words.charts,
  });
}

function figure(chart: Chart, words: ClassWords, part: string): TemplateResult {
  return html`<lab-figure part=${part} .chart=${chart} .words=${words.charts} show-summary></lab-figure>`;
}
