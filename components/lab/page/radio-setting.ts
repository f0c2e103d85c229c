import { html, type TemplateResult } from 'lit';
import type { Field } from '../../../src/settings/field.js';
import { radioGroup } from '../../parts/radio-group.js';
import type { PageView } from './page-view.js';

/**
 * A choice that a lab is about: every option with its definition in sight.
 *
 * @param definitions one line for each option
 */
export function radioSetting(
  view: PageView,
  field: Field,
  definitions: Readonly<Record<string, string>>,
): TemplateResult {
  const { words, settings, ask } = view;
  const { key, attribute } = field;
  const names = words.settings.choices[key];
  const options = field.type === 'choice' ? field.choices : [];
  return html`
    <fieldset class="radios" ?disabled=${view.locks(attribute)}>
      <legend>${words.settings.labels[key]}</legend>
      ${radioGroup(
        options.map(
          (option) => html`
          <label class="option">
            <input
              type="radio"
              name=${attribute}
              value=${option}
              .checked=${settings[key] === option}
              aria-describedby="${attribute}-${option}"
              @change=${() => ask.set(key, option)}
            />
            <span class="choice">${names[option]}</span>
            <small class="hint" id="${attribute}-${option}">${definitions[option]}</small>
          </label>
        `,
        ),
      )}
    </fieldset>
  `;
}
