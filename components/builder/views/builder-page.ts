import { html, nothing, type TemplateResult } from 'lit';
import type { LessonCode } from '../lesson-code.js';
import type { BuilderView } from './builder-view.js';
import { folderView } from './folder.js';
import { openView } from './open.js';
import { pageView } from './page.js';
import { scormView } from './scorm.js';
import { settingsView } from './settings.js';
import { taskView } from './task.js';

const CODES = ['link', 'tag', 'iframe', 'command'] as const;

/** The form, what comes of it, and the lab itself. */
export function builderPage(view: BuilderView): TemplateResult {
  const { words, preview } = view;
  return html`
    <div class="builder" part="builder" lang=${words.language} dir=${words.direction}>
      <div class="made">
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${labChoice(view)} ${openView(view)} ${settingsView(view)} ${taskView(view)} ${pageView(view)}
        </form>
        <section class="code" part="code" aria-labelledby="take-title">
          <h2 id="take-title">${words.take}</h2>
          ${folderView(view)}
          <p class="problem" role="status">${view.isBroken ? words.notYet : nothing}</p>
          ${CODES.map((which) => codeView(view, which))} ${scormView(view)}
        </section>
      </div>
      <section class="preview" part="preview" aria-labelledby="preview-title">
        <h2 id="preview-title">${words.preview}</h2>
        <p class="hint">${words.previewHint}</p>
        ${preview ?? nothing}
      </section>
    </div>
  `;
}

function labChoice({ words, offered, labs, lesson, change }: BuilderView): TemplateResult {
  return html`<fieldset class="labs">
    <legend>${words.lab}</legend>
    <div class="boxes">
      ${offered.map(
        ({ name }) => html`<label class="box">
          <input
            type="radio"
            name="lab"
            value=${name}
            .checked=${lesson.lab === name}
            @change=${() => change({ kind: 'lab', lab: name })}
          />
          ${labs.get(name)?.name ?? name}
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function codeView(
  { words, code, copied, copy, isBroken }: BuilderView,
  which: keyof LessonCode,
): TemplateResult | typeof nothing {
  const text = code[which];
  if (text === undefined) return nothing;
  const { title, hint } = words.codes[which];
  return html`<div class="one" part=${which}>
    <h3 id="${which}-title">${title}</h3>
    <p class="hint">${hint}</p>
    <pre dir="ltr" lang="en" tabindex="0" role="group" aria-labelledby="${which}-title"><code>${text}</code></pre>
    <div class="buttons">
      <button type="button" aria-label="${words.copy}: ${title}" ?disabled=${isBroken} @click=${() => copy(which)}>${words.copy}</button>
      ${which === 'link' ? html`<a href=${code.link} target="_blank" rel="noopener">${words.codes.link.title} ↗</a>` : nothing}
      <span role="status">${copied === which ? words.copied : nothing}</span>
    </div>
  </div>`;
}
