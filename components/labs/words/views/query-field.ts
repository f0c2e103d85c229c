import { html, nothing, type TemplateResult } from 'lit';
import { preparedQuestion, type QuestionKey } from '../../../../src/words/prepared-questions.js';
import { wordFields } from '../../../../src/words/word-settings.js';
import type { QuestionProblems } from '../../../../src/words/words-events.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** Where a task's question is typed; the prepared one stands there until it is changed. */
export function queryField(view: LabView, key: QuestionKey): TemplateResult | typeof nothing {
  const { words, settings, ask, phase } = view;
  const field = wordFields.find((candidate) => candidate.key === key);
  if (!field || view.hides(field.attribute)) return nothing;
  const { attribute } = field;
  const hint = words.tasks[settings.task].hint;
  const prepared = preparedQuestion(settings, key);
  const onChange = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    ask.set(key, text.trim() === prepared ? '' : text);
  };
  return html`
    <div class="query">
      <label for=${attribute}>${words.settings.labels[key]}</label>
      <input
        id=${attribute}
        type="text"
        dir="auto"
        spellcheck="false"
        autocomplete="off"
        maxlength="400"
        ?disabled=${view.locks(attribute) || isUnderWay(phase)}
        aria-describedby="${attribute}-hint"
        .value=${settings[key] || prepared}
        @change=${onChange}
      />
      <small class="hint" id="${attribute}-hint">${hint}</small>
    </div>
  `;
}

/** Words that the vocabulary lacks, and what was no question. */
export function problemsView(
  { words }: LabView,
  { unknown, absent = [], folded = [], malformed }: QuestionProblems,
): unknown {
  return html`
    ${absent.length === 0 ? nothing : html`<p class="hint" part="absent">${words.problems.absent(absent)}</p>`}
    ${folded.map(({ given, word }) => html`<p class="hint" part="folded">${words.problems.folded(given, word)}</p>`)}
    ${
      unknown.length + malformed.length === 0
        ? nothing
        : html`<ul class="problems" role="status" part="problems">
          ${unknown.map(({ word, suggestions }) => html`<li>${words.problems.unknown(word, suggestions)}</li>`)}
          ${malformed.map((text) => html`<li>${words.problems.malformed(text)}</li>`)}
        </ul>`
    }
  `;
}
