import { html, nothing, type TemplateResult } from 'lit';
import { knownDataset } from '../../../src/data/known-datasets.js';
import { BACKEND_FIELD } from '../../../src/settings/common-fields.js';
import { isUnderWay } from '../../session/run-phase.js';
import type { LabView } from '../lab-view.js';
import type { DataFacts } from '../words.js';

/** What this is, which data it uses, and where it runs. */
export function headerView(view: LabView): TemplateResult {
  const { words } = view;
  return html`
    <header part="header">
      <h2 part="title">${words.title}</h2>
      <slot name="intro"><p class="task">${words.task}</p></slot>
      <dl class="facts">
        <dt>${words.data.label}</dt>
        <dd part="data">${dataLine(view)} ${fileButtons(view)}</dd>
        <dt id="backend-label">${words.backends.label}</dt>
        <dd part="backend">${backendLine(view)}</dd>
      </dl>
    </header>
  `;
}

function dataLine({ state, words, settings, fileNames, phase }: LabView): string {
  const { data } = state;
  if (fileNames && (data === null || isUnderWay(phase) === false)) {
    const described = data && data.name !== settings.source ? ` ${words.data.describe(data)}` : '';
    return words.data.fromFiles(fileNames) + described;
  }
  if (data && (state.settings?.source ?? settings.source) === settings.source) return words.data.describe(data);
  const facts = factsBeforeLoading(settings.source, words.data.drawnOrigin);
  return facts ? words.data.describe(facts) : words.data.fromAddress(settings.source);
}

/** What is known of a set before it is loaded; null for an address or an unknown name. */
function factsBeforeLoading(source: string, drawnOrigin: string): DataFacts | null {
  if (source === 'drawn') {
    return { name: 'drawn', trainCount: null, testCount: null, origin: drawnOrigin, licence: 'MIT' };
  }
  try {
    return knownDataset(source);
  } catch {
    return null;
  }
}

function fileButtons({ words, ask, phase, hides, fileNames }: LabView): TemplateResult | typeof nothing {
  if (hides('src')) return nothing;
  const onPick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    ask.open(input.files);
    input.value = '';
  };
  return html`
    <label class="file">
      <input type="file" multiple ?disabled=${isUnderWay(phase)} aria-describedby="file-hint" @change=${onPick} />
      <span class="button">${words.data.choose}</span>
    </label>
    ${
      fileNames
        ? html`<button type="button" ?disabled=${isUnderWay(phase)} @click=${() => ask.forgetFiles()}>
          ${words.data.forget}
        </button>`
        : nothing
    }
    <small id="file-hint" class="hint">${words.data.chooseHint}</small>
  `;
}

function backendLine(view: LabView): TemplateResult {
  const { state, words, settings, phase, ask } = view;
  const { backend } = state;
  const { names, reasons, unknown } = words.backends;
  const adapter = backend?.adapter ? ` (${backend.adapter})` : '';
  const text = backend
    ? words.backends.describe(`${names[backend.name]}${adapter}`, reasons[backend.reason])
    : `${unknown}.`;
  if (view.hides('backend')) return html`${text}`;
  return html`${text}
    <select
      aria-labelledby="backend-label"
      ?disabled=${isUnderWay(phase) || view.locks('backend')}
      .value=${settings.backend}
      @change=${(event: Event) => ask.set('backend', (event.target as HTMLSelectElement).value)}
    >
      ${BACKEND_FIELD.choices.map(
        (name) => html`<option value=${name} ?selected=${name === settings.backend}>${names[name]}</option>`,
      )}
    </select>`;
}
