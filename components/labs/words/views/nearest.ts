import { html, nothing, type TemplateResult } from 'lit';
import type { NearestAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { linkedText } from './linked.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

/** The nearest words of several queries side by side, and what is to be seen in them. */
export function nearestView(view: LabView, answer: NearestAnswer): TemplateResult {
  const { words } = view;
  return html`
    ${problemsView(view, answer.problems)} ${remarksView(view, answer)}
    <div class="lists many">
      ${answer.queries.map(({ word, row, neighbours }) =>
        wordList(view, html`<b dir="auto">${word}</b> <small>${words.lists.rank(row)}</small>`, neighbours),
      )}
    </div>
    <p class="hint">${words.lists.marked}</p>
  `;
}

function remarksView(view: LabView, answer: NearestAnswer): TemplateResult | typeof nothing {
  const remarks = nearestRemarks(view.words, answer);
  if (remarks.length === 0) return nothing;
  return html`<ul class="findings" part="remarks">
    ${remarks.map(
      ({ text, about }) =>
        html`<li>${linkedText(
          view,
          text,
          about.map((word) => [word]),
        )}</li>`,
    )}
  </ul>`;
}

interface Remark {
  readonly text: string;
  /** The words that it names. */
  readonly about: readonly string[];
}

/** What the lists show: meanings that are missing, words near each other, twins. */
function nearestRemarks(
  { remarks }: Pick<LabView['words'], 'remarks'>,
  { queries, near = [] }: Pick<NearestAnswer, 'queries' | 'near'>,
): Remark[] {
  const listed = Math.max(0, ...queries.map(({ neighbours }) => neighbours.length));
  return [
    ...queries.flatMap(({ word, twin }) =>
      twin ? [{ text: remarks.twin(word, twin), about: [word, twin.word] }] : [],
    ),
    ...near.map((pair) => ({ text: remarks.near(pair, listed), about: [pair.first, pair.second] })),
    ...queries.flatMap(({ word, senses = [] }) => {
      const named = senses.flatMap(({ found, nearest }) => (found.length > 0 ? found : [nearest.word]));
      return senses.length > 0 ? [{ text: remarks.senses(word, senses), about: [word, ...named] }] : [];
    }),
  ];
}
