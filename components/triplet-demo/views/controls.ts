import { html, nothing, type TemplateResult } from 'lit';
import { countParameters, shapedLayers } from '../../../src/triplet/backbones.js';
import { allows, isUnderWay, type RunAction } from '../../session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { runProgress } from '../state.js';
import { actionButton } from './action-button.js';

/** What will be trained, the buttons, and how far it is. */
export function controlsView(view: LabView): TemplateResult {
  return html`
    <section class="controls" part="controls">
      <p class="plan" part="plan">${planText(view)}</p>
      ${reducedNotice(view)}
      <div class="buttons">${buttons(view)}</div>
      ${progressView(view)}
    </section>
  `;
}

function planText({ state, settings, words, phase }: LabView): string {
  const running = isUnderWay(phase) ? state.plan : null;
  const { epochs, batchSize } = settings;
  const triplets = running?.triplets ?? settings.triplets;
  const stepsPerEpoch = running?.stepsPerEpoch ?? Math.ceil(triplets / batchSize);
  const facts = { epochs: running?.epochs ?? epochs, stepsPerEpoch, triplets, batchSize };
  const described = words.plan.describe({ ...facts, parameters: parametersOf(state.data, settings) });
  return running && running.stepMs > 0 ? `${described} ${words.plan.measured(running.stepMs)}` : described;
}

type Image = { readonly height: number; readonly width: number; readonly channels: number };

/** Of images as MNIST's until the data say otherwise; null where they are too small for the net. */
function parametersOf(image: Image | null, settings: LabView['settings']): number | null {
  try {
    return countParameters(shapedLayers(image ?? { height: 28, width: 28, channels: 1 }, settings));
  } catch {
    return null;
  }
}

/** Told as soon as it is known, before the student waits. */
function reducedNotice({ state, words, ask }: LabView): TemplateResult | typeof nothing {
  const { plan } = state;
  if (!plan || plan.askedTriplets <= plan.triplets) return nothing;
  return html`<p class="notice" role="status" part="notice">
    ${words.plan.reduced(plan.askedTriplets, plan.triplets)}
    <button type="button" @click=${() => ask.set('triplets', String(plan.askedTriplets))}>${words.plan.useAll}</button>
  </p>`;
}

function buttons(view: LabView): TemplateResult {
  const { words, phase, ask, state } = view;
  const { actions, status } = words;
  const may = (action: RunAction) => allows(phase, action);
  const paused = phase === 'paused';
  const last = state.checkpoints[state.checkpoints.length - 1];
  const unfinished = phase === 'stopped' || phase === 'failed';
  return html`
    ${actionButton({
      label: phase === 'idle' || isUnderWay(phase) ? actions.run : actions.runAgain,
      part: 'run-button',
      enabled: may('run'),
      onPress: ask.run,
    })}
    ${
      unfinished && last
        ? actionButton({ label: status.goOn(last.epoch), part: 'go-on-button', enabled: true, onPress: ask.goOn })
        : nothing
    }
    ${actionButton({
      label: paused ? actions.resume : actions.pause,
      part: 'pause-button',
      enabled: may(paused ? 'resume' : 'pause'),
      onPress: paused ? ask.resume : ask.pause,
    })}
    ${actionButton({
      label: phase === 'stopping' ? actions.stopNow : actions.stop,
      part: 'stop-button',
      enabled: may('stop') || view.busy,
      onPress: ask.stop,
    })}
    ${actionButton({ label: actions.reset, part: 'reset-button', enabled: may('reset'), onPress: ask.reset })}
  `;
}

function progressView(view: LabView): TemplateResult {
  const { state, words } = view;
  const { status } = words;
  const progress = runProgress(state);
  const plan = state.plan;
  const epoch = plan && progress ? Math.min(plan.epochs, Math.floor(progress.done / plan.stepsPerEpoch) + 1) : 0;
  const training = progress && plan && isUnderWay(view.phase);
  return html`
    <p class="status" part="status">${statusText(view)}</p>
    ${progressBar(view)}
    <p class="numbers">
      ${training ? html`${status.epochOf(epoch, plan.epochs)} · ${status.progress(progress)}` : html`&nbsp;`}
    </p>
  `;
}

function progressBar({ state, words, phase }: LabView): TemplateResult {
  const { loading } = state;
  const label = words.status.progressLabel;
  if (state.phase === 'loading-data' && isUnderWay(phase) && loading?.totalBytes) {
    return html`<progress aria-label=${label} max=${loading.totalBytes} .value=${loading.doneBytes}></progress>`;
  }
  const progress = runProgress(state);
  if (!progress && isUnderWay(phase)) return html`<progress aria-label=${label}></progress>`;
  return html`<progress aria-label=${label} max=${progress?.total ?? 1} .value=${progress?.done ?? 0}></progress>`;
}

/** One sentence: what the lab is doing. */
export function statusText(view: LabView): string {
  const { phase, words, state } = view;
  const { status } = words;
  if (phase === 'preparing' || phase === 'running') {
    if (state.phase === 'loading-data' && state.loading) {
      return status.loading(state.loading.doneBytes, state.loading.totalBytes);
    }
    return state.phase ? status.phases[state.phase] : status.phases['starting-backend'];
  }
  if (view.busy && state.phase === 'mapping') return status.phases.mapping;
  return status[phase];
}
