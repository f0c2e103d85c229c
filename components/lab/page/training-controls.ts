import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords, TrainingPlanWords, TrainingStatusWords } from '../../language/words.js';
import { type TrainingState, trainingProgress } from '../run-state.js';
import { isUnderWay } from '../session/run-phase.js';
import type { ActionButton } from './action-button.js';
import type { PageView } from './page-view.js';
import { runAnnouncement } from './run-controls.js';

/** The view of a lab that trains one network over epochs. */
export type TrainingView = PageView & {
  readonly state: TrainingState;
  readonly words: { readonly plan: TrainingPlanWords; readonly status: Omit<TrainingStatusWords, 'epochDone'> };
};

/** The plan's sentence, with what a step takes once that was measured. */
export function planText({ state, words, phase }: TrainingView, described: string): string {
  const plan = isUnderWay(phase) ? state.plan : null;
  return plan && plan.stepMs > 0 ? `${described} ${words.plan.measured(plan.stepMs)}` : described;
}

/** Told as soon as it is known, before the student waits: a slow machine does less than the setting says. */
export function reducedNotice(
  { words, ask }: TrainingView,
  { key, asked, used }: { readonly key: string; readonly asked: number; readonly used: number },
): TemplateResult | typeof nothing {
  if (asked <= used) return nothing;
  return html`<p class="notice" role="status" part="notice">
    ${words.plan.reduced(asked, used)}
    <button type="button" @click=${() => ask.set(key, String(asked))}>${words.plan.useAll}</button>
  </p>`;
}

/** "epoch 2 of 5 · step 120 of 400 · about 3 min left" */
export function epochNumbers({ state, words, phase }: TrainingView): string {
  const { plan } = state;
  const progress = trainingProgress(state);
  if (!progress || !plan || !isUnderWay(phase)) return '';
  const epoch = Math.min(plan.epochs, Math.floor(progress.done / plan.stepsPerEpoch) + 1);
  return `${words.status.epochOf(epoch, plan.epochs)} · ${words.status.progress(progress)}`;
}

/** @param epochDone what the last epoch has reached; empty before the first */
export function trainingAnnouncement(view: TrainingView, status: string, epochDone: string): string {
  const trains = view.state.phase === 'training' || view.state.phase === 'measuring';
  return runAnnouncement(view, { status, news: trains ? epochDone : '' });
}

/** What can be saved of every run that trains a network: its history, the same run in Python, and with many seeds. */
export function runFiles(
  { words, ask }: { readonly words: CommonWords; readonly ask: { save(file: 'history' | 'notebook' | 'seeds'): void } },
  enabled: boolean,
): readonly ActionButton[] {
  const { exportHistory, exportNotebook, exportSeeds } = words.sharing;
  return [
    { label: exportHistory, enabled, onPress: () => ask.save('history') },
    { label: exportNotebook, enabled, onPress: () => ask.save('notebook') },
    { label: exportSeeds, enabled, onPress: () => ask.save('seeds') },
  ];
}

/** A number of parameters; null where the images are too small for the net. */
export function parametersOrNull(count: () => number): number | null {
  try {
    return count();
  } catch {
    return null;
  }
}
