import { html, type TemplateResult } from 'lit';
import { COMMON_CONTROLS } from '../../../src/labs/labs.js';
import { languages, nameOfLanguage } from '../../language/registry.js';
import type { BuilderView } from './builder-view.js';

/** Language, start, recorded run, and the parts that are taken away. */
export function pageView({ words, lesson, lab, change }: BuilderView): TemplateResult {
  return html`
    <fieldset>
      <legend>${words.page}</legend>
      <label for="language">${words.languageLabel}</label>
      <select
        id="language"
        @change=${(event: Event) => change({ kind: 'language', language: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${lesson.language === ''}>${words.asPage}</option>
        ${languages().map(
          ({ tag }) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === lesson.language}>${nameOfLanguage(tag)}</option>`,
        )}
      </select>
      <label class="box">
        <input
          type="checkbox"
          .checked=${lesson.autorun}
          @change=${(event: Event) => change({ kind: 'autorun', on: (event.target as HTMLInputElement).checked })}
        />
        ${words.autorun}
      </label>
      <label for="recording">${words.recording}</label>
      <input
        id="recording"
        type="text"
        dir="ltr"
        aria-describedby="recording-hint"
        .value=${lesson.recording}
        @change=${(event: Event) =>
          change({ kind: 'text', key: 'recording', text: (event.target as HTMLInputElement).value })}
      />
      <small class="hint" id="recording-hint">${words.recordingHint}</small>
    </fieldset>
    <fieldset>
      <legend>${words.controls}</legend>
      <p class="hint">${words.controlsHint}</p>
      <div class="boxes">
        ${[...COMMON_CONTROLS, ...lab.controls].map(
          (control) => html`<label class="box">
            <input
              type="checkbox"
              .checked=${lesson.hidden.includes(control)}
              @change=${(event: Event) =>
                change({ kind: 'hide', control, on: (event.target as HTMLInputElement).checked })}
            />
            ${(words.controlNames as Readonly<Record<string, string>>)[control] ?? control}
          </label>`,
        )}
      </div>
    </fieldset>
  `;
}
