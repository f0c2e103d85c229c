import { html, type TemplateResult } from 'lit';
import type { Loading } from '../run-state.js';
import { isUnderWay } from '../session/run-phase.js';
import type { PageView } from './page-view.js';
import { type ProgressFacts, progressLine } from './progress-line.js';
import { runButtons } from './run-buttons.js';

export interface RunControls extends ProgressFacts {
  /** What Run will do. */
  readonly plan: string | TemplateResult;
  /** Told before the student waits. */
  readonly notice?: unknown;
  /** "Go on from epoch 3", offered after a stop or an error; null where a run cannot go on. */
  readonly goOn: string | null;
  readonly after?: unknown;
}

/** What Run will do, the buttons, and how far it is. */
export function runControls(view: PageView, controls: RunControls): TemplateResult {
  const { plan, notice = '', goOn, status, progress, numbers, after = '' } = controls;
  return html`
    <section class="controls" part="controls">
      ${
        typeof plan === 'string'
          ? html`<p class="plan" part="plan">${plan}</p>`
          : html`<div class="plan" part="plan">${plan}</div>`
      }
      ${notice} ${runButtons(view, goOn)}
      ${progressLine(view, { status, progress: bytesRead(view) ?? progress, numbers })} ${after}
    </section>
  `;
}

/** While data are read, how far that is. */
function bytesRead({ state, phase }: PageView): ProgressFacts['progress'] {
  const { loading } = state;
  if (state.phase !== 'loading-data' || !isUnderWay(phase) || !loading?.totalBytes) return null;
  return { done: loading.doneBytes, total: loading.totalBytes };
}

/**
 * One sentence: what the lab is doing.
 *
 * @param beside phases of work that needs no run
 */
export function runStatus(view: PageView, beside: readonly string[] = []): string {
  const { phase, words, state, busy } = view;
  const { status } = words;
  const loading = state.phase === 'loading-data' ? state.loading : null;
  const works = phase === 'preparing' || phase === 'running';
  if (loading && (works || busy)) return loadingText(view, loading);
  if (works) return status.phases[state.phase ?? 'starting-backend'];
  if (busy && state.phase !== null && beside.includes(state.phase)) return status.phases[state.phase];
  return status[phase];
}

/** Drawn data are not loaded from anywhere. */
function loadingText({ words, settings, fileNames }: PageView, { doneBytes, totalBytes }: Loading): string {
  const { status } = words;
  const isDrawn = settings.source === 'drawn' && fileNames === null;
  return isDrawn ? status.drawing(doneBytes / (totalBytes || 1)) : status.loading(doneBytes, totalBytes);
}

/**
 * What those hear who listen: phases and what was reached; single steps would never let them rest.
 *
 * @param news what the run has reached last; empty where nothing was
 */
export function runAnnouncement(view: PageView, { status, news }: { readonly status: string; readonly news: string }) {
  const { phase, state, words } = view;
  if (phase === 'idle') return '';
  // Bytes are not said either.
  if (phase === 'preparing' && state.phase === 'loading-data') return words.status.phases['loading-data'];
  return phase === 'running' && news !== '' ? news : status;
}
