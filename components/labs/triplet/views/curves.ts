import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { anchorsPerStep } from '../../../../src/triplet/training-plan.js';
import { figure } from '../../../charts/figure.js';
import { inTurn } from '../../../parts/in-turn.js';
import { activeChart, type CurveFacts, distancesChart, lossChart } from '../charts.js';
import type { LabView } from '../lab-view.js';
import { looksBack, shownEpoch, type TripletState } from '../state.js';
import { classesOf } from './controls.js';
import { hardestView } from './triplet-strip.js';

/** Loss, active share, distances and the hardest triplets, side by side. */
export function curvesView(view: LabView): TemplateResult {
  const { words } = view;
  return html`
    <section class="results" part="training" aria-labelledby="curves-title">
      <h3 id="curves-title">${words.curves.title}</h3>
      <div class="pair">
        ${inTurn(() => lossView(view))} ${inTurn(() => activeView(view))} ${inTurn(() => distancesView(view))}
        ${inTurn(() => hardestView(view))}
      </div>
    </section>
  `;
}

export function lossView(view: LabView): unknown {
  const facts = curveFacts(view);
  return guard(dependencies(view, facts), () => figure(lossChart(facts, view.words), view.words, { part: 'loss' }));
}

export function activeView(view: LabView): unknown {
  const facts = curveFacts(view);
  return guard(dependencies(view, facts), () => figure(activeChart(facts, view.words), view.words, { part: 'active' }));
}

export function distancesView(view: LabView): unknown {
  const { shown, margin } = curveFacts(view);
  const { words } = view;
  return guard([shown, margin, words], () =>
    figure(distancesChart(shown, margin, words), words, { part: 'distances' }),
  );
}

function dependencies({ state, words }: LabView, { shown, marked, margin, totalSteps }: CurveFacts): unknown[] {
  return [state.steps, state.epochs, state.plan, shown, marked, margin, totalSteps, words];
}

function curveFacts(view: LabView): CurveFacts {
  const { state, settings } = view;
  const { margin } = state.settings ?? settings;
  const planned = () => Math.ceil(settings.triplets / anchorsPerStep(settings, classesOf(view)));
  const stepsPerEpoch = state.plan?.stepsPerEpoch ?? planned();
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
