import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { SPLITS, type Split } from '../../../../src/data/image-splits.js';
import { accuracyVerdict, hardlyFound, trainingGap } from '../../../../src/imbalance/accuracy-finding.js';
import type { EpochRecord, SplitScores } from '../../../../src/imbalance/imbalance-events.js';
import { largestClass, shareOfLargest } from '../../../../src/imbalance/largest-class.js';
import type { Chart } from '../../../charts/chart.js';
import { figure } from '../../../charts/figure.js';
import { lineChart } from '../../../charts/line-chart.js';
import { seriesColor } from '../../../charts/palette.js';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import { judgedSplit } from '../state.js';

/** Step 2: accuracy beside who always says the largest class. */
export function accuracyView(view: LabView): TemplateResult {
  const { state, words } = view;
  const { epochs, evaluations, plan, data } = state;
  return html`
    <section class="results" part="accuracy" aria-labelledby="accuracy-title">
      <h3 id="accuracy-title">${words.accuracy.title}</h3>
      <p class="hint">${words.accuracy.explanation}</p>
      ${
        epochs.length === 0 && !plan
          ? html`<p>${words.accuracy.waiting}</p>`
          : inTurn(() =>
              guard([epochs, plan, words], () => figure(progressChart(view), words, { part: 'accuracy-chart' })),
            )
      }
      ${guard([evaluations, data, words], () => html`${accuracyTable(view)} ${findingView(view)}`)}
    </section>
  `;
}

function progressChart({ state, words }: LabView): Chart {
  const { epochs, plan } = state;
  const { accuracy } = words;
  const last = epochs[epochs.length - 1];
  const series = (name: string, read: (epoch: EpochRecord) => number, index: number) => ({
    name,
    points: epochs.map((record) => [record.epoch, read(record)] as const),
    color: seriesColor(index),
    style: index === 0 ? ('dashed' as const) : ('solid' as const),
  });
  return lineChart({
    title: accuracy.curveTitle,
    summary: last
      ? accuracy.curveSummary({ epoch: last.epoch, accuracy: last.valAccuracy, macroRecall: last.valMacroRecall })
      : accuracy.waiting,
    xLabel: accuracy.epochAxis,
    yLabel: accuracy.curveAxis,
    series: [
      series(accuracy.trainAccuracy, (record) => record.trainAccuracy, 0),
      series(accuracy.valAccuracy, (record) => record.valAccuracy, 1),
      series(accuracy.valMacroRecall, (record) => record.valMacroRecall, 2),
    ],
    xDomain: [0, Math.max(1, plan?.epochs ?? epochs.length)],
    yDomain: [0, 1],
    yFormat: 'percent',
    words: words.charts,
  });
}

function accuracyTable(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { evaluations, data } = state;
  if (!data || !evaluations.val) return nothing;
  const measured = (split: Split, read: (scores: SplitScores) => string) => {
    const scores = evaluations[split]?.scores;
    return scores ? read(scores) : words.seal.cell;
  };
  const rows: [name: string, cell: (split: Split) => string][] = [
    [
      `${words.accuracy.network}: ${words.accuracy.accuracy}`,
      (split) => measured(split, ({ accuracy }) => words.percent(accuracy, 1)),
    ],
    [
      `${words.accuracy.always(data.classNames[largestClass(data)])}: ${words.accuracy.accuracy}`,
      (split) => words.percent(shareOfLargest(data, split), 1),
    ],
    [
      `${words.accuracy.network}: ${words.accuracy.balanced}`,
      (split) => measured(split, ({ macroRecall }) => words.fixed(macroRecall, 2)),
    ],
    [
      `${words.accuracy.always(data.classNames[largestClass(data)])}: ${words.accuracy.balanced}`,
      (split) => words.fixed(1 / data.counts[split].filter((count) => count > 0).length, 2),
    ],
    [
      words.accuracy.deadClasses,
      (split) => measured(split, (scores) => lostClasses(view, scores).join(', ') || words.accuracy.none),
    ],
  ];
  return html`
    <div class="scroll" role="group" aria-labelledby="accuracy-title" tabindex="0">
      <table class="scores">
        <caption class="unseen">${words.accuracy.title}</caption>
        <thead>
          <tr>
            <th scope="col">${words.accuracy.measure}</th>
            ${SPLITS.map((split) => html`<th scope="col">${words.splits[split]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, cell]) => html`<tr>
              <th scope="row">${name}</th>
              ${SPLITS.map((split) => html`<td>${cell(split)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function findingView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const split = judgedSplit(state);
  const { data } = state;
  const scores = state.evaluations[split]?.scores;
  if (!data || !scores) return nothing;
  const always = shareOfLargest(data, split);
  const verdict = accuracyVerdict(scores, always);
  const { accuracy, macroRecall } = scores;
  const text = words.accuracy.finding({
    ...{ split, verdict, accuracy, macroRecall, always, lost: lostClasses(view, scores) },
  });
  const train = state.evaluations.train?.scores;
  const gap =
    train && words.accuracy.gap({ split, train: train.accuracy, other: accuracy, ...trainingGap(train, scores) });
  const oversampled = state.settings?.balance === 'oversampling';
  return html`<p class="finding" part="finding">${text}</p>
    ${gap && verdict !== 'one-class' ? html`<p class="finding" part="gap">${gap}</p>` : nothing}
    ${oversampled ? html`<p class="hint">${words.accuracy.weightedNote}</p>` : nothing}`;
}

/** "df (1 of 23)" */
function lostClasses({ state, words }: LabView, scores: SplitScores): string[] {
  const names = state.data?.classNames ?? [];
  return hardlyFound(scores).map(({ label, found, count }) => words.accuracy.found(names[label], found, count));
}
