import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import type { Chart } from '../../../charts/chart.js';
import { curveChart } from '../../../charts/curve-chart.js';
import { figure } from '../../../charts/figure.js';
import { classColor } from '../../../charts/palette.js';
import { inTurn } from '../../../parts/in-turn.js';
import { ratesAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { thresholdOf } from '../state.js';
import { bySplit } from './by-split.js';

/** ROC and precision-recall of every class and part, with the point of the threshold. */
export function curvesView(view: LabView, data: SplitDescription): TemplateResult {
  const { state, words } = view;
  const dependencies = [state.evaluations, state.chosenClass, state.threshold, words];
  return html`
    ${inTurn(() => guard(dependencies, () => bySplit((split) => chartOf(view, data, { split, kind: 'roc' }))))}
    ${inTurn(() => guard(dependencies, () => bySplit((split) => chartOf(view, data, { split, kind: 'pr' }))))}
  `;
}

interface CurvePlace {
  readonly split: Split;
  readonly kind: 'roc' | 'pr';
}

function chartOf(view: LabView, data: SplitDescription, place: CurvePlace): TemplateResult | typeof nothing {
  const evaluation = view.state.evaluations[place.split];
  if (!evaluation) return nothing;
  const chart = place.kind === 'roc' ? rocChart(view, data, evaluation, place) : prChart(view, data, evaluation, place);
  return figure(chart, view.words, { part: `${place.kind}-chart` });
}

function rocChart(
  { state, words }: LabView,
  { classNames }: SplitDescription,
  evaluation: SplitEvaluation,
  { split }: CurvePlace,
): Chart {
  const { scores, roc } = evaluation;
  const threshold = thresholdOf(state);
  const rates = threshold && ratesAt(evaluation, threshold);
  return curveChart({
    title: words.report.roc(words.splits[split]),
    summary: summaryOf(words, classNames[state.chosenClass], scores.auc[state.chosenClass], scores.macroAuc),
    xLabel: words.report.falsePositiveRate,
    yLabel: words.report.truePositiveRate,
    curves: classNames.map((name, label) => ({
      ...{ name, color: classColor(label), x: roc[label].x, y: roc[label].y },
      value: scores.auc[label] ?? Number.NaN,
    })),
    chosen: state.chosenClass,
    point: rates && { x: rates.falsePositiveRate, y: rates.recall, label: words.report.point(threshold.value) },
    diagonal: true,
    columns: [words.report.classLabel, words.report.area],
    words: words.charts,
  });
}

function prChart(
  { state, words }: LabView,
  { classNames }: SplitDescription,
  evaluation: SplitEvaluation,
  { split }: CurvePlace,
): Chart {
  const { scores, precisionRecall } = evaluation;
  const threshold = thresholdOf(state);
  const rates = threshold && ratesAt(evaluation, threshold);
  const shown = rates && Number.isFinite(rates.precision) ? rates : null;
  return curveChart({
    title: words.report.precisionRecall(words.splits[split]),
    summary: summaryOf(words, classNames[state.chosenClass], scores.auc[state.chosenClass], scores.macroAuc),
    xLabel: words.report.recall,
    yLabel: words.report.precision,
    curves: classNames.map((name, label) => ({
      ...{ name, color: classColor(label), x: precisionRecall[label].x, y: precisionRecall[label].y },
      value: averagePrecisionOf(precisionRecall[label]),
    })),
    chosen: state.chosenClass,
    point: shown && threshold && { x: shown.recall, y: shown.precision, label: words.report.point(threshold.value) },
    columns: [words.report.classLabel, words.report.precision],
    words: words.charts,
  });
}

/** Σ (Rₙ − Rₙ₋₁) Pₙ of the drawn points, whose recall falls. */
function averagePrecisionOf({ x, y }: { x: Float32Array; y: Float32Array }): number {
  if (x.length === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += (x[i] - x[i + 1]) * y[i];
  return sum;
}

function summaryOf(words: LabView['words'], name: string, auc: number | null, macro: number | null): string {
  return words.report.curveSummary(name, auc, macro);
}
