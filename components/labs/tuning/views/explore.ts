import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Importance, importanceOf } from '../../../../src/tuning/importance.js';
import { labSpace } from '../../../../src/tuning/lab-search.js';
import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { barChart } from '../../../charts/bar-chart.js';
import type { Chart } from '../../../charts/chart.js';
import { figure } from '../../../charts/figure.js';
import { inTurn } from '../../../parts/in-turn.js';
import { heatMapChart } from '../charts/heat-map-chart.js';
import { rateLook } from '../charts/rate-colors.js';
import type { LabView } from '../lab-view.js';
import type { ParallelAxis } from '../parallel.js';
import type { TunerWords } from '../words.js';
import { ratesOf } from './ladder.js';

/** Which settings are good, and which of them matters. */
export function exploreView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const scored = [...state.trials.values()].filter(({ score }) => score !== null);
  if (scored.length === 0 || !state.settings || view.hides('explore')) return nothing;
  const { settings } = state;
  return html`
    <section class="results" part="explore" aria-labelledby="explore-title">
      <h3 id="explore-title">${words.explore.title}</h3>
      ${guard([state.trials, state.brush, state.chosen, words], () => parallelView(view, scored, settings))}
      ${guard([state.trials, words], () => {
        const { unitsMin: min, unitsMax: max, unitsStep: step } = settings;
        const heat = heatMapChart({ trials: scored, units: { min, max, step }, rates: ratesOf(settings) }, words);
        return html`<div class="pair">
          ${figure(heat, words, { height: 220 })}
          ${inTurn(() => figure(importanceChart(scored, settings, words), words, { height: 220 }))}
        </div>`;
      })}
    </section>
  `;
}

function parallelView({ state, words, ask }: LabView, trials: readonly TrialRecord[], settings: TuningSettings) {
  const rates = ratesOf(settings);
  const lines = trials.map(({ key, units, learningRate, epochs, score }) => ({
    key,
    ...rateLook(learningRate, rates),
    values: { units, rate: learningRate, epochs, score: score ?? 0 },
  }));
  const formats = {
    units: (value: number) => words.number(value),
    rate: (value: number) => words.number(value, 6),
    epochs: (value: number) => words.number(value),
    score: (value: number) => words.percent(value, 0),
  };
  return html`<lab-parallel
    part="parallel"
    .axes=${axesOf(trials, settings)}
    .lines=${lines}
    .brush=${state.brush}
    .chosen=${state.chosen}
    .words=${words.parallel}
    .formats=${formats}
    @lab-brush=${(event: CustomEvent<{ brush: LabView['state']['brush'] }>) => ask.brush(event.detail.brush)}
  ></lab-parallel>`;
}

function axesOf(trials: readonly TrialRecord[], settings: TuningSettings): ParallelAxis[] {
  const { unitsMin, unitsMax, unitsStep } = settings;
  const units = Array.from(
    { length: Math.floor((unitsMax - unitsMin) / unitsStep) + 1 },
    (_, i) => unitsMin + i * unitsStep,
  );
  const rates = ratesOf(settings).sort((a, b) => a - b);
  const epochs = [...new Set(trials.map((trial) => trial.epochs))].sort((a, b) => a - b);
  const scores = trials.map(({ score }) => score ?? 0);
  const low = Math.floor(100 * Math.min(...scores));
  const high = Math.ceil(100 * Math.max(...scores));
  const score = Array.from({ length: Math.max(2, high - low + 1) }, (_, i) => (low + i) / 100);
  return [
    { axis: 'units', ticks: units },
    { axis: 'rate', ticks: rates },
    { axis: 'epochs', ticks: epochs },
    { axis: 'score', ticks: score },
  ];
}

/** Functional ANOVA of units, rate and the epochs that a trial had. */
function importanceChart(trials: readonly TrialRecord[], settings: TuningSettings, words: TunerWords): Chart {
  const { explore } = words;
  const importance = importanceOfTrials(trials, settings);
  const names = explore.importanceNames;
  const bars = [
    ...importance.shares.map(({ name, share }) => ({ name: names[name as keyof typeof names], share })),
    { name: names.together, share: importance.interaction },
  ];
  const largest = bars.reduce((best, bar) => (bar.share > best.share ? bar : best), bars[0]);
  const { observations, enough } = importance;
  return barChart({
    title: explore.importanceTitle,
    summary: explore.importanceSummary({ largest: largest.name, share: largest.share, observations, enough }),
    categoryLabel: explore.importanceCategory,
    yLabel: explore.importanceAxis,
    categories: bars.map(({ name }) => name),
    groups: [{ name: explore.importanceAxis, values: bars.map(({ share }) => share) }],
    yFormat: 'percent',
    yDomain: [0, 1],
    words: words.charts,
  });
}

function importanceOfTrials(trials: readonly TrialRecord[], settings: TuningSettings): Importance {
  const epochs = [...new Set(trials.map((trial) => trial.epochs))].sort((a, b) => a - b);
  const space = [...labSpace(settings), { type: 'choice', name: 'epochs', values: epochs } as const];
  const observations = trials.map((trial) => ({
    values: { units: trial.units, learning_rate: trial.learningRate, epochs: trial.epochs },
    score: trial.score ?? 0,
  }));
  return importanceOf(space, observations);
}
