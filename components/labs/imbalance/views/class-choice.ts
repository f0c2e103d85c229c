import { html, type TemplateResult } from 'lit';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import type { LabView } from '../lab-view.js';

/** The class that is looked at. @param id of the control: it stands in more than one step */
export function classChoice(
  { state, words, ask }: LabView,
  { classNames }: SplitDescription,
  id: string,
): TemplateResult {
  return html`
    <div class="setting wide">
      <label for=${id}>${words.report.classLabel}</label>
      <select
        id=${id}
        @change=${(event: Event) => ask.chooseClass(Number((event.target as HTMLSelectElement).value))}
      >
        ${classNames.map(
          (name, label) =>
            html`<option value=${label} .selected=${label === state.chosenClass}>${optionName(words, name)}</option>`,
        )}
      </select>
    </div>
  `;
}

function optionName(words: LabView['words'], code: string): string {
  const long = words.className(code);
  return long === code ? code : `${code} – ${long}`;
}
