import { html, nothing, type TemplateResult } from 'lit';
import { WAY_IMAGES, WAY_PLACES } from '../../../../src/tuning/epoch-way.js';
import type { RetrainRole } from '../../../../src/tuning/retraining.js';
import type { RetrainedRun } from '../../../../src/tuning/tuning-events.js';
import { type CornerWay, cornerWays, valleyFinding } from '../../../../src/tuning/valley.js';
import { figure } from '../../../charts/figure.js';
import { lineChart } from '../../../charts/line-chart.js';
import { seriesColor } from '../../../charts/palette.js';
import type { LabView } from '../lab-view.js';

const ROLES: readonly RetrainRole[] = ['best', 'baseline', 'best-units', 'best-rate'];

/** Why a large rate stays above: what the loss does on the way from one epoch's weights to the next one's. */
export function valleyView({ state, words }: LabView): TemplateResult | typeof nothing {
  const runs = [...state.retrained.values()];
  const ways = cornerWays(runs);
  if (ways.length === 0) return nothing;
  const finding = valleyFinding(runs);
  const { valley } = words.retrain;
  return html`
    <section class="valley" part="valley" aria-labelledby="valley-title">
      <h4 id="valley-title">${valley.title}</h4>
      <p class="hint">${valley.explanation(WAY_IMAGES)}</p>
      ${figure(valleyChart(ways, runs, words), words, { height: 240 })}
      ${finding ? html`<p class="verdict" part="valley-verdict" role="status">${valley.verdict(finding)}</p>` : nothing}
    </section>
  `;
}

function valleyChart(ways: readonly CornerWay[], runs: readonly RetrainedRun[], words: LabView['words']) {
  const { valley, roles } = words.retrain;
  const values = ways.flatMap(({ losses }) => losses);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(1e-3, (high - low) * 0.08);
  return lineChart({
    title: valley.chartTitle,
    summary: valley.summary(
      Math.max(...ways.map(({ epochs }) => epochs)),
      Math.max(...runs.map(({ epochs }) => epochs)),
    ),
    xLabel: valley.placeAxis,
    yLabel: valley.lossAxis,
    series: ways.map(({ role, losses }) => ({
      name: roles[role],
      color: seriesColor(ROLES.indexOf(role)),
      points: WAY_PLACES.map((place, i) => [place, losses[i]] as const),
    })),
    xDomain: [WAY_PLACES[0], WAY_PLACES[WAY_PLACES.length - 1]],
    yDomain: [Math.max(0, low - air), high + air],
    words: words.charts,
  });
}
