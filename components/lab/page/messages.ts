import { html, nothing, type TemplateResult } from 'lit';
import type { SettingValues } from '../../../src/settings/field.js';
import { isUnderWay } from '../session/run-phase.js';
import type { PageView } from './page-view.js';

export interface WhatIsLeft {
  /** Something was made before the error, and is kept. */
  readonly kept: boolean;
  /** "Go on from epoch 3"; null where a run cannot go on. */
  readonly goOn: string | null;
}

/** What went wrong, in words for a student; nothing that was made is taken away. */
export function errorView(view: PageView, { kept, goOn }: WhatIsLeft): TemplateResult | typeof nothing {
  const { error, words, ask, phase } = view;
  if (!error) return nothing;
  const { failures, actions } = words;
  const button = (label: string, onPress: () => void) =>
    html`<button type="button" @click=${() => onPress()}>${label}</button>`;
  return html`
    <div class="message error" role="alert" part="error">
      <strong>${failures.title}</strong>
      <p>${failures.texts[error.code](error.detail)} ${kept ? failures.kept : ''}</p>
      <details>
        <summary>${failures.details}</summary>
        <code lang="en" dir="ltr">${error.code}: ${error.message}</code>
      </details>
      <div class="buttons">
        ${phase === 'failed' ? button(failures.tryAgain, ask.run) : nothing}
        ${goOn !== null && !isUnderWay(phase) && phase !== 'complete' ? button(goOn, ask.goOn) : nothing}
        ${button(actions.dismiss, ask.dismissError)}
      </div>
    </div>
  `;
}

/** Values of the link or of the tag that could not be taken as they were. */
export function noticesView({ notices, words, ask }: PageView): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`
    <div class="message" role="status" part="notices">
      <strong>${words.form.notices}</strong>
      <ul>
        ${notices.map((notice) => html`<li>${words.form.notice(notice)}</li>`)}
      </ul>
      <button type="button" @click=${() => ask.dismissNotices()}>${words.actions.dismiss}</button>
    </div>
  `;
}

/**
 * The form no longer describes the run that is shown.
 *
 * @param ran the settings of that run; null where nothing is shown
 */
export function settingsDifferView(view: PageView, ran: SettingValues | null): TemplateResult | typeof nothing {
  const { settings, words } = view;
  if (!ran || Object.entries(settings).every(([key, value]) => ran[key] === value)) return nothing;
  return html`<p class="notice" part="notice">${words.form.settingsDiffer}</p>`;
}
