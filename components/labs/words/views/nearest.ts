import { html, nothing, type TemplateResult } from 'lit';
import type { NearestAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

/** The nearest words of several queries side by side. */
export function nearestView(view: LabView, answer: NearestAnswer): TemplateResult {
  const { words } = view;
  const twins = findTwins(answer);
  return html`
    ${problemsView(view, answer.problems)}
    <div class="lists">
      ${answer.queries.map(({ word, row, neighbours }) =>
        wordList(view, html`<b dir="auto">${word}</b> <small>${words.lists.rank(row)}</small>`, neighbours),
      )}
    </div>
    ${
      twins.length === 0
        ? nothing
        : html`<ul class="findings">
          ${twins.map(({ word, twin, place }) => html`<li>${words.lists.twin(word, twin, place)}</li>`)}
        </ul>`
    }
    <p class="hint">${words.lists.marked}</p>
  `;
}

/** The English plural or singular of a query among its first three words. */
function findTwins({ queries }: NearestAnswer) {
  return queries.flatMap(({ word, neighbours }) => {
    const place = neighbours.slice(0, 3).findIndex((found) => found.word === `${word}s` || `${found.word}s` === word);
    return place < 0 ? [] : [{ word, twin: neighbours[place].word, place: place + 1 }];
  });
}
