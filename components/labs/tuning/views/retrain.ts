import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { baselineRateFor } from '../../../../src/tuning/retraining.js';
import { type Corner, cornersOf, crossFinding } from '../../../../src/tuning/retraining-findings.js';
import { parameterCount } from '../../../../src/tuning/training/perceptron-shape.js';
import type { RetrainedRun } from '../../../../src/tuning/tuning-events.js';
import { bestTrial } from '../../../../src/tuning/tuning-result.js';
import { figure } from '../../../charts/figure.js';
import { lineChart } from '../../../charts/line-chart.js';
import { seriesColor } from '../../../charts/palette.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { valleyView } from './valley.js';

const ROLES = ['best', 'baseline', 'best-units', 'best-rate'] as const;

/** The best setting beside the baseline, and both crossed: is it the width or the rate? */
export function retrainView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, settings } = view;
  if (view.hides('retrain') || state.trials.size === 0) return nothing;
  const { retrain } = words;
  const best = bestTrial([...state.trials.values()]);
  const { baselineUnits, retrainEpochs: epochs } = settings;
  return html`
    <section class="results" part="retrain" aria-labelledby="retrain-title">
      <h3 id="retrain-title">${retrain.title}</h3>
      <p class="hint">
        ${
          best
            ? retrain.explanation({
                ...{ units: best.units, rate: best.learningRate, baselineUnits, epochs },
                baselineRate: baselineRateFor(best, settings),
              })
            : retrain.notYet
        }
      </p>
      ${buttonView(view, best !== null)}
      ${guard([state.retrained, state.data, words], () => resultsView(view))}
    </section>
  `;
}

function buttonView({ state, words, phase, ask, locks }: LabView, ready: boolean): TemplateResult {
  const { retrain } = words;
  const label = state.retrained.size > 0 ? retrain.again : retrain.button;
  const enabled = ready && !isUnderWay(phase) && !locks('retrain');
  return html`<div class="buttons">${actionButton({ label, part: 'retrain-button', enabled, onPress: ask.retrain })}</div>`;
}

function resultsView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const runs = [...state.retrained.values()];
  if (runs.every(({ history }) => history.length === 0)) return nothing;
  const finding = crossFinding(runs, state.data?.validationCount ?? 1);
  return html`
    ${figure(retrainChart(runs, words), words)} ${cornersTable(view, runs)}
    ${finding ? html`<p class="verdict" part="verdict" role="status">${words.retrain.verdict(finding)}</p>` : nothing}
    ${valleyView(view)}
  `;
}

/** Validation solid, training dashed; of several seeds the first. */
function retrainChart(runs: readonly RetrainedRun[], words: LabView['words']) {
  const { retrain, curves } = words;
  const firsts = ROLES.flatMap((role) => runs.find((run) => run.role === role) ?? []);
  const reached = Math.max(...firsts.map(({ history }) => history.length));
  const epochs = Math.max(...firsts.map((run) => run.epochs));
  const values = firsts.flatMap(({ history }) =>
    history.flatMap((epoch) => [epoch.accuracy, epoch.validationAccuracy]),
  );
  const series = firsts.flatMap(({ role, history }, index) => [
    {
      name: retrain.roles[role],
      points: history.map(({ epoch, validationAccuracy }) => [epoch, validationAccuracy] as const),
      color: seriesColor(ROLES.indexOf(role)),
    },
    ...(index < 2
      ? [
          {
            name: `${retrain.roles[role]}, ${retrain.training}`,
            points: history.map(({ epoch, accuracy }) => [epoch, accuracy] as const),
            color: seriesColor(ROLES.indexOf(role)),
            style: 'dashed' as const,
          },
        ]
      : []),
  ]);
  return lineChart({
    title: retrain.curvesTitle,
    summary: retrain.curvesSummary({ epoch: reached, epochs }),
    xLabel: curves.epochAxis,
    yLabel: curves.accuracyAxis,
    series,
    xDomain: [0, epochs],
    yDomain: spanOf(values),
    yFormat: 'percent',
    words: words.charts,
  });
}

/** All of the values: no training runs out of its plot. */
function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(0.01, (high - low) * 0.06);
  return [Math.max(0, low - air), Math.min(1, high + air)];
}

function cornersTable(view: LabView, runs: readonly RetrainedRun[]): TemplateResult | typeof nothing {
  const { words } = view;
  const corners = cornersOf(runs);
  if (corners.length === 0) return nothing;
  const { columns, title } = words.retrain;
  return html`
    <div class="scroll" role="group" aria-labelledby="retrain-title" tabindex="0">
      <table class="corners">
        <caption class="unseen">${title}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>${corners.map((corner) => cornerRow(view, corner))}</tbody>
      </table>
    </div>
  `;
}

function cornerRow({ state, words }: LabView, corner: Corner): TemplateResult {
  const { units, learningRate, role } = corner;
  const { data } = state;
  const inputs = data ? data.width * data.height * data.channels : 0;
  const parameters = parameterCount({ inputs, units, classes: data?.classNames.length ?? 0 });
  const { estimate, roles } = words.retrain;
  return html`<tr>
    <th scope="row">${roles[role]}: ${words.curves.lane(units, learningRate)}</th>
    <td>${words.number(parameters)}</td>
    <td>${estimate(corner.training)}</td>
    <td>${estimate(corner.validation)}</td>
    <td>${estimate(corner.bestValidation)}</td>
    <td>${estimate(corner.test)}</td>
  </tr>`;
}
