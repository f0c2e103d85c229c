import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Chart } from '../../charts/chart.js';
import { inTurn } from '../../parts/in-turn.js';
import { activeChart, type CurveFacts, distancesChart, lossChart } from '../charts.js';
import type { LabView } from '../lab-view.js';
import { looksBack, shownEpoch, type TripletState } from '../state.js';
import { hardestView } from './triplet-strip.js';
import { zonesView } from './triplet-zones.js';

/** Loss, active share, distances and the hardest triplets, side by side. */
export function curvesView(view: LabView): TemplateResult {
  const { state, words } = view;
  const { steps, epochs, plan } = state;
  if (!plan && epochs.length === 0) return zonesView(view);
  const margin = (state.settings ?? view.settings).margin;
  const facts = curveFacts(view, margin);
  const curves = [steps, epochs, plan, facts.shown, facts.marked, margin, facts.totalSteps, words];
  return html`
    <section class="results" part="training" aria-labelledby="curves-title">
      <h3 id="curves-title">${words.curves.title}</h3>
      <div class="pair">
        ${inTurn(() => guard(curves, () => figure(lossChart(facts, words), words, 'loss')))}
        ${inTurn(() => guard(curves, () => figure(activeChart(facts, words), words, 'active')))}
        ${inTurn(() =>
          guard([facts.shown, margin, words], () =>
            figure(distancesChart(facts.shown, margin, words), words, 'distances'),
          ),
        )}
        ${inTurn(() => hardestView(view))}
      </div>
    </section>
  `;
}

function curveFacts({ state, settings }: LabView, margin: number): CurveFacts {
  const stepsPerEpoch = state.plan?.stepsPerEpoch ?? Math.ceil(settings.triplets / settings.batchSize);
  return {
    steps: state.steps,
    epochs: state.epochs,
    stepsPerEpoch,
    totalSteps: stepsPerEpoch * (state.plan?.epochs ?? settings.epochs),
    margin,
    shown: shownEpoch(state),
    marked: looksBack(state satisfies TripletState),
  };
}

function figure(chart: Chart, words: LabView['words'], name: string): TemplateResult {
  return html`<lab-figure
    part=${name}
    exportparts="figure, title, plot, summary, footer"
    .chart=${chart}
    .words=${words.charts}
    show-summary
  ></lab-figure>`;
}
