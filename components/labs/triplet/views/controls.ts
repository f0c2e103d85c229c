import { html, nothing, type TemplateResult } from 'lit';
import { countParameters } from '../../../../src/networks/layer-plan.js';
import { embeddingLayers } from '../../../../src/triplet/backbones.js';
import { progressLine } from '../../../lab/page/progress-line.js';
import { runButtons } from '../../../lab/page/run-buttons.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { runProgress } from '../state.js';

/** What will be trained, the buttons, and how far it is. */
export function controlsView(view: LabView): TemplateResult {
  return html`
    <section class="controls" part="controls">
      <p class="plan" part="plan">${planText(view)}</p>
      ${reducedNotice(view)}
      ${runButtons(view, goOnText(view))} ${progressView(view)}
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
    return countParameters(embeddingLayers(image ?? { height: 28, width: 28, channels: 1 }, settings));
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

/** "Go on from epoch 3"; null where nothing was kept to go on from. */
export function goOnText({ state, words }: LabView): string | null {
  const last = state.checkpoints[state.checkpoints.length - 1];
  return last ? words.status.goOn(last.epoch) : null;
}

function progressView(view: LabView): TemplateResult {
  const { state, phase } = view;
  const { loading } = state;
  const loads = state.phase === 'loading-data' && isUnderWay(phase) && loading?.totalBytes;
  const bytes = loads ? { done: loading.doneBytes, total: loads } : null;
  return progressLine(view, {
    status: statusText(view),
    progress: bytes ?? runProgress(state),
    numbers: numbersText(view),
  });
}

function numbersText({ state, words, phase }: LabView): string {
  const { plan } = state;
  const progress = runProgress(state);
  if (!progress || !plan || !isUnderWay(phase)) return '';
  const epoch = Math.min(plan.epochs, Math.floor(progress.done / plan.stepsPerEpoch) + 1);
  return `${words.status.epochOf(epoch, plan.epochs)} · ${words.status.progress(progress)}`;
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
