import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { parseRates } from '../../../../src/tuning/lab-search.js';
import { bestTrial } from '../../../../src/tuning/tuning-result.js';
import type { TuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { figure } from '../../../charts/figure.js';
import { curvesChart } from '../charts/curves-chart.js';
import { ladderChart, ladderHeight } from '../charts/ladder-chart.js';
import type { LabView } from '../lab-view.js';
import { type LaneGroup, laneGroups } from '../lanes.js';

/** The brackets filling, lane by lane. */
export function ladderView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, settings } = view;
  if (!state.plan || view.hides('ladder')) return nothing;
  const facts = laneFacts(view);
  const height = ladderHeight(facts.groups);
  return html`
    <section class="results" part="ladder" aria-labelledby="ladder-title">
      <h3 id="ladder-title">${words.ladder.title}</h3>
      <p class="hint">${words.ladder.explanation}</p>
      ${guard([state.trials, state.running, state.plan, state.complete, state.chosen, settings, words], () =>
        figure(ladderChart({ ...facts, running: state.running }, words), words, { height }),
      )}
    </section>
  `;
}

/** Every learning curve. */
export function curvesView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, settings } = view;
  if (state.trials.size === 0 || view.hides('curves')) return nothing;
  return html`
    <section class="results" part="curves">
      ${guard([state.trials, state.complete, state.chosen, settings, words], () => {
        const facts = laneFacts(view);
        return figure(curvesChart({ ...facts, lanes: facts.groups.flatMap(({ lanes }) => lanes) }, words), words);
      })}
    </section>
  `;
}

interface LaneFacts {
  readonly groups: readonly LaneGroup[];
  readonly rates: readonly number[];
  readonly maxEpochs: number;
  readonly chosen: string | null;
  readonly bestKey: string | null;
}

function laneFacts({ state, settings }: LabView): LaneFacts {
  const shown = state.settings ?? settings;
  return {
    groups: laneGroups(state),
    rates: ratesOf(shown),
    maxEpochs: shown.maxEpochs,
    chosen: state.chosen,
    bestKey: bestTrial([...state.trials.values()])?.key ?? null,
  };
}

/** None where the setting is not readable yet. */
export function ratesOf(settings: TuningSettings): number[] {
  try {
    return parseRates(settings.learningRates);
  } catch {
    return [];
  }
}
