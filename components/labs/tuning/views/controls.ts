import { html, nothing, type TemplateResult } from 'lit';
import { labSpace, type SearchPlan, searchPlan } from '../../../../src/tuning/lab-search.js';
import { runControls, runStatus } from '../../../lab/page/run-controls.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { runProgress } from '../state.js';

/** What will be searched, the buttons, how far it is, and where it is kept. */
export function controlsView(view: LabView): TemplateResult {
  const { state, words } = view;
  const progress = runProgress(state);
  const working = state.phase === 'searching' || state.phase === 'retraining';
  return runControls(view, {
    plan: html`${planView(view)}`,
    notice: foundView(view),
    goOn: goOnText(view),
    status: runStatus(view),
    progress,
    numbers: progress && working ? words.progress(progress, state.workers) : '',
    after: keptView(view),
  });
}

/** The bracket table is known before anything runs. */
function planView({ settings, words }: LabView): unknown {
  const plan = planOf(settings);
  if (!plan) return html`<p>${words.plan.invalid}</p>`;
  const { search, brackets, iterations, trials, epochs } = plan;
  const lines =
    search === 'hyperband'
      ? brackets.map((rounds, place) => words.plan.bracket(brackets.length - 1 - place, rounds))
      : [search === 'asha' ? words.plan.asha : words.plan.rival];
  return html`
    <p>${words.plan.describe({ trials, epochs, iterations })}</p>
    <ul class="brackets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  `;
}

function planOf(settings: LabView['settings']): SearchPlan | null {
  try {
    labSpace(settings);
    return searchPlan(settings);
  } catch {
    return null;
  }
}

/** An earlier visit's search, before Run. */
function foundView({ state, words, phase, ask }: LabView): TemplateResult | typeof nothing {
  const { found } = state;
  if (!found || isUnderWay(phase)) return nothing;
  return html`<p class="notice" role="status" part="notice">
    ${words.search.found(found)}
    <button type="button" @click=${() => ask.forget()}>${words.search.forget}</button>
  </p>`;
}

/** "Go on"; null where nothing was begun. */
export function goOnText({ state, words }: LabView): string | null {
  if (state.work === 'retrain') return words.retrain.goOn;
  const done = [...state.trials.values()].filter(({ status }) => status === 'completed').length;
  return state.trials.size > 0 ? words.search.goOn(done) : null;
}

/** Where trials are kept, and what an earlier visit had done. */
function keptView({ state, words }: LabView): TemplateResult | typeof nothing {
  const { storage, resumed, exhausted } = state;
  const lines = [
    resumed ? words.search.resumed(resumed) : '',
    storage ? words.search.storage[storage] : '',
    exhausted ? words.search.exhausted : '',
  ].filter(Boolean);
  if (lines.length === 0) return nothing;
  return html`<div class="kept" part="kept">${lines.map((line) => html`<p class="hint">${line}</p>`)}</div>`;
}
