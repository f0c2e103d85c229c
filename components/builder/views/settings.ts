import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../src/settings/field.js';
import { dataNames, isUnknownData, problemOf } from '../state.js';
import type { BuilderView } from './builder-view.js';

/** Every setting of the lab: its value, and whether students see or change it. */
export function settingsView(view: BuilderView): TemplateResult {
  const { lab, words } = view;
  return html`
    <fieldset class="settings">
      <legend>${words.settings}</legend>
      <p class="hint">${words.settingsHint}</p>
      <div class="grid">
        ${lab.fields.map((field) => rowView(view, field))}
      </div>
    </fieldset>
  `;
}

function rowView(view: BuilderView, field: Field): TemplateResult {
  const { words, lab, lesson, change } = view;
  const { attribute, key } = field;
  const label = view.labs.get(lab.name)?.settings.labels[key] ?? attribute;
  const text = lesson.values[attribute] ?? String(field.default);
  const problem = problemText(view, field, text);
  const hint =
    (words.settingHints as Readonly<Record<string, string>>)[attribute] ??
    view.labs.get(lab.name)?.settings.hints[key] ??
    '';
  const box = (kind: 'hide' | 'lock', on: boolean) => html`<label class="box">
    <input
      type="checkbox"
      .checked=${on}
      aria-label=${kind === 'hide' ? words.hideOf(label) : words.lockOf(label)}
      @change=${(event: Event) => change({ kind, control: attribute, on: (event.target as HTMLInputElement).checked })}
    />
    ${kind === 'hide' ? words.hide : words.lock}
  </label>`;
  return html`<div class="row">
    <label for="set-${attribute}">${label} <code dir="ltr">${attribute}</code></label>
    ${control(view, field, text)} ${box('hide', lesson.hidden.includes(attribute))}
    ${box('lock', lesson.locked.includes(attribute))}
    ${hint === '' ? nothing : html`<small class="hint" id="hint-${attribute}">${hint}</small>`}
    ${problem === '' ? nothing : html`<small class="problem" id="problem-${attribute}" role="alert">${problem}</small>`}
  </div>`;
}

/** Empty where the lab takes the text. */
function problemText(view: BuilderView, field: Field, text: string): string {
  const { words, lab } = view;
  if (problemOf(field, text)) return words.refused(allowed(view, field));
  if (field.attribute !== 'src' || !isUnknownData(lab, text)) return '';
  return words.unknownData(text.slice(0, 60), dataNames(lab).join(', '));
}

function control(view: BuilderView, field: Field, text: string): TemplateResult {
  const { lab, labs, change } = view;
  const { attribute, key } = field;
  const onChange = (event: Event) =>
    change({ kind: 'value', attribute, text: (event.target as HTMLInputElement | HTMLSelectElement).value });
  const isWrong = problemText(view, field, text) !== '';
  const described = `hint-${attribute}${isWrong ? ` problem-${attribute}` : ''}`;
  if (field.type === 'choice') {
    const names = labs.get(lab.name)?.settings.choices[key] ?? {};
    const shown = attribute === 'backend' ? labs.get(lab.name)?.backends.names : names;
    return html`<select id="set-${attribute}" aria-describedby=${described} @change=${onChange}>
      ${field.choices.map(
        (choice) => html`<option value=${choice} ?selected=${choice === text}>
          ${(shown as Record<string, string>)[choice] ?? choice}
        </option>`,
      )}
    </select>`;
  }
  const isText = field.type === 'text';
  return html`<input
      id="set-${attribute}"
      type=${isText ? 'text' : 'number'}
      dir="ltr"
      list=${attribute === 'src' ? 'sources' : nothing}
      min=${isText ? nothing : field.min}
      max=${isText ? nothing : field.max}
      step=${field.type === 'integer' ? 1 : 'any'}
      aria-describedby=${described}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${text}
      @input=${onChange}
    />${
      attribute === 'src'
        ? html`<datalist id="sources">${dataNames(lab).map((source) => html`<option value=${source}></option>`)}</datalist>`
        : nothing
    }`;
}

function allowed({ words }: BuilderView, field: Field): string {
  if (field.type === 'choice') return field.choices.join(', ');
  return field.type === 'text' ? `≤ ${field.maxLength}` : words.between(String(field.min), String(field.max));
}
