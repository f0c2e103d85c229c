import { html, nothing, type TemplateResult } from 'lit';
import type { BackendChoice } from '../../../src/backend-choice.js';
import { knownFacts } from '../../../src/data/known-facts.js';
import { BACKEND_FIELD } from '../../../src/settings/common-fields.js';
import type { DataFacts } from '../../language/words.js';
import { isUnderWay } from '../session/run-phase.js';
import type { PageView } from './page-view.js';

/** A line has no place for the names of a thousand pictures. */
const MOST_NAMES = 4;

export interface HeaderFacts {
  /** The data that were read; null before. */
  readonly data: DataFacts | null;
  /** The `source` setting with which they were read; null before the first run. */
  readonly dataSource: string | null;
  /** The line about the data, where a lab words it by itself; left out or null: made from `data`. */
  readonly dataText?: string | null;
  /** Where it runs; null before that is known, left out where a lab has no backend. */
  readonly backend?: BackendChoice | null;
}

/** What this is, which data it uses, and where it runs. */
export function headerView(view: PageView, facts: HeaderFacts): TemplateResult {
  const { words } = view;
  const { backend } = facts;
  return html`
    <header part="header">
      <h2 id="lab-title" part="title">${words.title}</h2>
      <slot name="intro"><p class="task">${words.task}</p></slot>
      <dl class="facts">
        <dt>${words.data.label}</dt>
        <dd part="data">
          ${facts.dataText ?? dataLine(view, facts)} ${fileButtons(view)}
          ${collectorView(view)}
          ${view.fileNames && view.state.pictures ? html`<lab-pictures .report=${view.state.pictures}></lab-pictures>` : nothing}
        </dd>
        ${
          backend === undefined
            ? nothing
            : html`<dt id="backend-label">${words.backends.label}</dt>
              <dd part="backend">${backendLine(view, backend)}</dd>`
        }
      </dl>
    </header>
  `;
}

function dataLine({ words, settings, fileNames, phase }: PageView, { data, dataSource }: HeaderFacts): string {
  const source = String(settings.source);
  if (fileNames && (data === null || isUnderWay(phase) === false)) {
    const described = data && data.name !== source ? ` ${words.data.describe(data)}` : '';
    return `${fromFiles(words, fileNames)}${described}`;
  }
  if (data && (dataSource ?? source) === source) return words.data.describe(data);
  const facts = factsBeforeLoading(source, words.data.drawnOrigin);
  return facts ? words.data.describe(facts) : words.data.fromAddress(source);
}

/** A folder stands for all that is in it. */
function fromFiles({ data }: PageView['words'], fileNames: readonly string[]): string {
  const names = [...new Set(fileNames.map((name) => name.split('/')[0]))];
  return data.fromFiles(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES));
}

/** What is known of a set before it is loaded; null for an address or an unknown name. */
function factsBeforeLoading(source: string, drawnOrigin: string): DataFacts | null {
  if (source === 'drawn') {
    return { name: 'drawn', trainCount: null, testCount: null, origin: drawnOrigin, licence: 'MIT' };
  }
  return knownFacts(source);
}

function fileButtons({ words, ask, phase, hides, fileNames, settings }: PageView): TemplateResult | typeof nothing {
  if (hides('src') || settings.source === undefined) return nothing;
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
      settings.pictureSize === undefined
        ? nothing
        : html`<label class="file">
          <input type="file" webkitdirectory ?disabled=${isUnderWay(phase)} @change=${onPick} />
          <span class="button">${words.data.chooseFolder}</span>
        </label>`
    }
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

/** The camera is loaded when somebody opens it. */
function collectorView({ words, ask, phase, hides, settings }: PageView): TemplateResult | typeof nothing {
  if (hides('src') || settings.pictureSize === undefined || isUnderWay(phase)) return nothing;
  return html`<details class="collector" @toggle=${() => void import('../collector/lab-collector.js')}>
    <summary>${words.data.camera}</summary>
    <lab-collector @lab-collected=${({ detail }: CustomEvent) => ask.open(detail.files)}></lab-collector>
  </details>`;
}

/** Where it was computed: the backend and its adapter, or whatever it was outside of a page. */
function placeOf({ name, reason, adapter }: BackendChoice, names: PageView['words']['backends']['names']): string {
  if (reason === 'elsewhere') return adapter;
  return adapter ? `${names[name]} (${adapter})` : names[name];
}

function reasonOf({ reason, race }: BackendChoice, { words: { backends } }: PageView): string {
  return race ? `${backends.reasons[reason]} (${backends.race(race)})` : backends.reasons[reason];
}

function backendLine(view: PageView, backend: BackendChoice | null): TemplateResult {
  const { words, settings, phase, ask } = view;
  const { names, unknown } = words.backends;
  const text = backend ? words.backends.describe(placeOf(backend, names), reasonOf(backend, view)) : `${unknown}.`;
  if (view.hides('backend')) return html`${text}`;
  return html`${text}
    <select
      aria-labelledby="backend-label"
      ?disabled=${isUnderWay(phase) || view.locks('backend')}
      .value=${String(settings.backend)}
      @change=${(event: Event) => ask.set('backend', (event.target as HTMLSelectElement).value)}
    >
      ${BACKEND_FIELD.choices.map(
        (name) => html`<option value=${name} ?selected=${name === settings.backend}>${names[name]}</option>`,
      )}
    </select>`;
}
