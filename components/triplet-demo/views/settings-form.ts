import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../src/settings/field.js';
import { type TripletSettings, tripletFields } from '../../../src/settings/triplet-settings.js';
import { isUnderWay } from '../../session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { backbonesView } from './backbones.js';

type Key = keyof TripletSettings;

const MAIN: readonly Key[] = ['mining', 'hardAfter', 'margin', 'epochs', 'triplets', 'seed'];
/** The backend's switch stands beside its reason. */
const ELSEWHERE: readonly Key[] = ['backend'];

/** The settings: the main ones at once, the others behind a disclosure. */
export function settingsForm(view: LabView): TemplateResult | typeof nothing {
  if (view.hides('settings')) return nothing;
  const { words, chosen, ask, phase } = view;
  const others = tripletFields.map(({ key }) => key).filter((key) => ![...MAIN, ...ELSEWHERE].includes(key));
  return html`
    <section class="settings" part="settings" aria-labelledby="settings-title">
      <h3 id="settings-title">${words.form.settings}</h3>
      <fieldset ?disabled=${isUnderWay(phase)}>
        <legend class="unseen">${words.form.settings}</legend>
        ${MAIN.map((key) => settingView(view, key))}
        ${
          view.hides('more')
            ? nothing
            : html`<details part="more">
              <summary>${words.form.moreSettings}</summary>
              ${others.map((key) => settingView(view, key))}
            </details>`
        }
        ${
          chosen
            ? html`<button type="button" class="quiet" @click=${() => ask.restore()}>${words.form.restore}</button>`
            : nothing
        }
      </fieldset>
      ${view.hides('backbone') ? nothing : backbonesView(view)}
    </section>
  `;
}

function fieldOf(key: Key): Field {
  return tripletFields.find((field) => field.key === key) as Field;
}

function settingView(view: LabView, key: Key): TemplateResult | typeof nothing {
  const field = fieldOf(key);
  if (view.hides(field.attribute)) return nothing;
  if (field.key === 'mining') return miningView(view);
  const hint = hintOf(view, field);
  return html`
    <div class="setting">
      <label for=${field.attribute}>${view.words.settings.labels[key]}</label>
      ${controlOf(view, field)}
      ${hint ? html`<small class="hint" id="${field.attribute}-hint">${hint}</small>` : nothing}
    </div>
  `;
}

function hintOf({ words, locks }: LabView, field: Field): string {
  if (locks(field.attribute)) return words.form.locked;
  return words.settings.hints[field.key as Key] ?? '';
}

function controlOf(view: LabView, field: Field): TemplateResult {
  const { settings, ask, words } = view;
  const key = field.key as Key;
  const value = String(settings[key]);
  const locked = view.locks(field.attribute);
  const describedBy = hintOf(view, field) ? `${field.attribute}-hint` : nothing;
  const onChange = (event: Event) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    ask.set(key, control.value);
  };
  if (field.type === 'choice') {
    const names = words.settings.choices[key as 'map'] as Readonly<Record<string, string>>;
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
    type="number"
    min=${field.min}
    max=${field.max}
    step=${field.type === 'integer' ? 1 : 'any'}
    ?disabled=${locked}
    aria-describedby=${describedBy}
    .value=${value}
    @change=${onChange}
  />`;
}

/** The choice that the lab is about: each with its definition. */
function miningView({ words, settings, ask, locks }: LabView): TemplateResult {
  const { labels, choices, miningDefinitions } = words.settings;
  const field = fieldOf('mining');
  const options = field.type === 'choice' ? (field.choices as readonly TripletSettings['mining'][]) : [];
  return html`
    <fieldset class="mining" ?disabled=${locks('mining')}>
      <legend>${labels.mining}</legend>
      ${options.map(
        (mining) => html`
          <label class="option">
            <input
              type="radio"
              name="mining"
              value=${mining}
              .checked=${settings.mining === mining}
              aria-describedby="mining-${mining}"
              @change=${() => ask.set('mining', mining)}
            />
            <span class="choice">${choices.mining[mining]}</span>
            <small class="hint" id="mining-${mining}">${miningDefinitions[mining]}</small>
          </label>
        `,
      )}
    </fieldset>
  `;
}
