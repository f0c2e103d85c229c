import { html, type TemplateResult } from 'lit';
import { isUnderWay } from '../session/run-phase.js';
import type { PageView } from './page-view.js';

export interface ProgressFacts {
  /** One sentence: what the lab is doing. */
  readonly status: string;
  /** How far it is; null before that is known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** "epoch 2 of 5 · step 120 of 400 · about 3 min left" */
  readonly numbers: string;
}

/** What the lab is doing, how far it is, and the numbers behind that. */
export function progressLine(view: PageView, { status, progress, numbers }: ProgressFacts): TemplateResult {
  return html`
    <p class="status" part="status">${status}</p>
    ${progressBar(view, progress)}
    <p class="numbers">${numbers || html`&nbsp;`}</p>
  `;
}

/** Runs to and fro while the end is not known. */
function progressBar({ words, phase }: PageView, progress: ProgressFacts['progress']): TemplateResult {
  const label = words.status.progressLabel;
  if (!progress && isUnderWay(phase)) return html`<progress aria-label=${label}></progress>`;
  return html`<progress aria-label=${label} max=${progress?.total ?? 1} .value=${progress?.done ?? 0}></progress>`;
}
