import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../src/settings/field.js';
import { isUnderWay } from '../session/run-phase.js';
import type { PageView } from './page-view.js';
import { radioSetting } from './radio-setting.js';

export interface SettingsForm {
  readonly fields: readonly Field[];
  /** Shown at once, in this order; the others come behind a disclosure. */
  readonly main: readonly string[];
  /** Left out: they stand elsewhere on the page. */
  readonly elsewhere?: readonly string[];
  /** Choices that the lab is about, by key: every option with its definition in sight. */
  readonly radios?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly after?: unknown;
}

/** The settings: the main ones at once, the others behind a disclosure. */
export function settingsForm(view: PageView, form: SettingsForm): TemplateResult | typeof nothing {
  if (view.hides('settings')) return nothing;
  const { words, chosen, ask, phase } = view;
  const { main, elsewhere = [], after = nothing } = form;
  const others = form.fields.map(({ key }) => key).filter((key) => ![...main, ...elsewhere].includes(key));
  return html`
    <section class="settings" part="settings" aria-labelledby="settings-title lab-title">
      <h3 id="settings-title">${words.form.settings}</h3>
      <fieldset ?disabled=${isUnderWay(phase)}>
        <legend class="unseen">${words.form.settings}</legend>
        ${main.map((key) => settingView(view, form, key))}
        ${
          view.hides('more') || others.length === 0
            ? nothing
            : html`<details part="more">
              <summary>${words.form.moreSettings}</summary>
              ${others.map((key) => settingView(view, form, key))}
            </details>`
        }
        ${
          chosen
            ? html`<button type="button" class="quiet" @click=${() => ask.restore()}>${words.form.restore}</button>`
            : nothing
        }
      </fieldset>
      ${after}
    </section>
  `;
}

/** One setting with its label, its control and its hint. */
export function settingView(
  view: PageView,
  { fields, radios }: SettingsForm,
  key: string,
): TemplateResult | typeof nothing {
  const field = fields.find((candidate) => candidate.key === key);
  if (!field || view.hides(field.attribute)) return nothing;
  const definitions = radios?.[key];
  if (definitions) return radioSetting(view, field, definitions);
  const hint = hintOf(view, field);
  return html`
    <div class="setting">
      <label for=${field.attribute}>${view.words.settings.labels[key]}</label>
      ${controlOf(view, field)}
      ${hint ? html`<small class="hint" id="${field.attribute}-hint">${hint}</small>` : nothing}
    </div>
  `;
}

function hintOf({ words, locks }: PageView, { attribute, key }: Field): string {
  return locks(attribute) ? words.form.locked : (words.settings.hints[key] ?? '');
}

function controlOf(view: PageView, field: Field): TemplateResult {
  const { settings, ask, words } = view;
  const value = String(settings[field.key]);
  const locked = view.locks(field.attribute);
  const describedBy = hintOf(view, field) ? `${field.attribute}-hint` : nothing;
  const onChange = (event: Event) => ask.set(field.key, (event.target as HTMLInputElement | HTMLSelectElement).value);
  if (field.type === 'choice') {
    const names = words.settings.choices[field.key];
    return html`<select id=${field.attribute} ?disabled=${locked} aria-describedby=${describedBy} @change=${onChange}>
      ${field.choices.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${names[choice]}</option>`)}
    </select>`;
  }
  if (field.type === 'text') {
    return html`<input
      id=${field.attribute}
      type="text"
      dir="ltr"
      spellcheck="false"
      maxlength=${field.maxLength}
      ?disabled=${locked}
      aria-describedby=${describedBy}
      .value=${value}
      @change=${onChange}
    />`;
  }
  return html`<input
    id=${field.attribute}
    type=${field.type === 'integer' && field.slider ? 'range' : 'number'}
    min=${field.min}
    max=${field.max}
    step=${field.type === 'integer' ? 1 : 'any'}
    ?disabled=${locked}
    aria-describedby=${describedBy}
    .value=${value}
    @change=${onChange}
  />${field.type === 'integer' && field.slider ? html`<output for=${field.attribute}>${words.number(Number(value))}</output>` : nothing}`;
}
