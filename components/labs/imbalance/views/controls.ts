import { html, nothing, type TemplateResult } from 'lit';
import { lesionLayers } from '../../../../src/imbalance/network-layers.js';
import { countParameters } from '../../../../src/networks/layer-plan.js';
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
      ${reducedNotice(view)} ${runButtons(view, goOnText(view))} ${progressView(view)}
    </section>
  `;
}

function planText({ state, settings, words, phase }: LabView): string {
  const running = isUnderWay(phase) ? state.plan : null;
  const epochs = running?.epochs ?? settings.epochs;
  const facts = {
    epochs,
    batchSize: settings.batchSize,
    parameters: running?.parameters ?? parametersOf(state, settings),
  };
  const described = words.plan.describe(facts);
  return running && running.stepMs > 0 ? `${described} ${words.plan.measured(running.stepMs)}` : described;
}

/** Of images as DermaMNIST's until the data say otherwise; null where they are too small. */
function parametersOf({ data }: LabView['state'], { network }: LabView['settings']): number | null {
  const image = data ?? { height: 28, width: 28, channels: 3 };
  try {
    return countParameters(lesionLayers(image, { network, classes: data?.classNames.length ?? 7 }));
  } catch {
    return null;
  }
}

/** Told as soon as it is known, before the student waits. */
function reducedNotice({ state, words, ask }: LabView): TemplateResult | typeof nothing {
  const { plan } = state;
  if (!plan || plan.askedEpochs <= plan.epochs) return nothing;
  return html`<p class="notice" role="status" part="notice">
    ${words.plan.reduced(plan.askedEpochs, plan.epochs)}
    <button type="button" @click=${() => ask.set('epochs', String(plan.askedEpochs))}>${words.plan.useAll}</button>
  </p>`;
}

/** "Go on from epoch 3"; null where nothing was kept to go on from. */
export function goOnText({ state, words }: LabView): string | null {
  const { checkpoint, plan } = state;
  return checkpoint && plan && checkpoint.epoch < plan.epochs ? words.status.goOn(checkpoint.epoch) : null;
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
  const progress = runProgress(state);
  if (!progress || !isUnderWay(phase)) return '';
  if (state.phase === 'comparing') return words.status.trainings(progress.done, progress.total);
  const { plan } = state;
  if (!plan) return '';
  const epoch = Math.min(plan.epochs, Math.floor(progress.done / plan.stepsPerEpoch) + 1);
  return `${words.status.epochOf(epoch, plan.epochs)} · ${words.status.progress(progress)}`;
}

/** One sentence: what the lab is doing. */
export function statusText(view: LabView): string {
  const { phase, words, state } = view;
  const { status } = words;
  const loading = state.phase === 'loading-data' && state.loading;
  if (loading && view.busy) return status.loading(loading.doneBytes, loading.totalBytes);
  if (phase === 'preparing' || phase === 'running') {
    return state.phase ? status.phases[state.phase] : status.phases['starting-backend'];
  }
  return status[phase];
}
