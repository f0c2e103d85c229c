import { html, nothing, type TemplateResult } from 'lit';
import { isUnderWay } from '../../session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** What went wrong, in words for a student; nothing that was made is taken away. */
export function errorView({ error, words, ask, phase, state }: LabView): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { failures, actions } = words;
  const last = state.checkpoints[state.checkpoints.length - 1];
  return html`
    <div class="message error" role="alert" part="error">
      <strong>${failures.title}</strong>
      <p>${failures.texts[error.code](error.detail)} ${state.epochs.length > 0 ? failures.kept : ''}</p>
      <details>
        <summary>${failures.details}</summary>
        <code lang="en" dir="ltr">${error.code}: ${error.message}</code>
      </details>
      <div class="buttons">
        ${
          phase === 'failed'
            ? html`<button type="button" @click=${() => ask.run()}>${failures.tryAgain}</button>`
            : nothing
        }
        ${
          last && !isUnderWay(phase) && phase !== 'complete'
            ? html`<button type="button" @click=${() => ask.goOn()}>${words.status.goOn(last.epoch)}</button>`
            : nothing
        }
        <button type="button" @click=${() => ask.dismissError()}>${actions.dismiss}</button>
      </div>
    </div>
  `;
}

/** Values of the link or of the tag that could not be taken as they were. */
export function noticesView({ notices, words, ask }: LabView): TemplateResult | typeof nothing {
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

/** The form no longer describes the run that is shown. */
export function settingsDifferView({ state, settings, words }: LabView): TemplateResult | typeof nothing {
  const ran = state.settings;
  if (!ran || state.epochs.length === 0) return nothing;
  const same = (Object.keys(settings) as (keyof typeof settings)[]).every((key) => ran[key] === settings[key]);
  return same ? nothing : html`<p class="notice" part="notice">${words.plan.settingsDiffer}</p>`;
}
