import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { oneVersusRest } from '../../../../src/metrics/class-probabilities.js';
import { averagePrecision } from '../../../../src/metrics/precision-recall.js';
import type { Chart } from '../../../charts/chart.js';
import { curveChart } from '../../../charts/curve-chart.js';
import { figure } from '../../../charts/figure.js';
import { classColor } from '../../../charts/palette.js';
import { inTurn } from '../../../parts/in-turn.js';
import { ratesAt, samplesOf } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { thresholdOf } from '../state.js';
import { byMeasuredSplit } from './by-split.js';

/** ROC and precision-recall of every class and part, with the point of the threshold. */
export function curvesView(view: LabView, data: SplitDescription): TemplateResult {
  const { state, words } = view;
  const dependencies = [state.evaluations, state.chosenClass, state.threshold, words];
  return html`
    ${inTurn(() => guard(dependencies, () => byMeasuredSplit(view, (split) => chartOf(view, data, { split, kind: 'roc' }))))}
    ${inTurn(() => guard(dependencies, () => byMeasuredSplit(view, (split) => chartOf(view, data, { split, kind: 'pr' }))))}
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
    summary: words.report.curveSummary(classNames[state.chosenClass], scores.auc[state.chosenClass], scores.macroAuc),
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
  const { precisionRecall } = evaluation;
  const threshold = thresholdOf(state);
  const rates = threshold && ratesAt(evaluation, threshold);
  const shown = rates && Number.isFinite(rates.precision) ? rates : null;
  const averages = classNames.map((_, label) => averagePrecision(oneVersusRest(samplesOf(evaluation), label)));
  const known = averages.filter((average) => average !== null);
  const own = evaluation.labels.filter((label) => label === state.chosenClass).length;
  return curveChart({
    title: words.report.precisionRecall(words.splits[split]),
    summary: words.report.precisionSummary(classNames[state.chosenClass], {
      average: averages[state.chosenClass],
      macro: known.length === 0 ? null : known.reduce((sum, average) => sum + average, 0) / known.length,
      share: own / evaluation.labels.length,
    }),
    xLabel: words.report.recall,
    yLabel: words.report.precision,
    curves: classNames.map((name, label) => ({
      ...{ name, color: classColor(label), x: precisionRecall[label].x, y: precisionRecall[label].y },
      value: averages[label] ?? Number.NaN,
    })),
    chosen: state.chosenClass,
    point: shown && threshold && { x: shown.recall, y: shown.precision, label: words.report.point(threshold.value) },
    columns: [words.report.classLabel, words.report.averagePrecision],
    words: words.charts,
  });
}
