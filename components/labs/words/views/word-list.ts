import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ScoredWord } from '../../../../src/words/most-similar.js';
import { moveAmong } from '../../../parts/move-among.js';
import type { LabView } from '../lab-view.js';
import { pointsAt } from './linked.js';

/** Words with bars and scores, best first; a word keeps its bar while vectors are trained, so that it grows. */
export function wordList(view: LabView, caption: unknown, found: readonly ScoredWord[]): TemplateResult {
  const { words } = view;
  return html`<table class="words">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.lists.word}</th>
        <th scope="col">${words.lists.score}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        found,
        ({ word }) => word,
        ({ word, score }, at) => html`<tr class=${word === view.state.chosen ? 'shown' : ''} ${pointsAt(view, [word])}>
          <th scope="row">${wordButton(view, word, at === 0 ? 0 : -1)}</th>
          <td>${bar(score)} <span class="score">${words.fixed(score, 3)}</span></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/**
 * A word that can be marked everywhere; arrow keys go to the next of its table.
 *
 * @param stop 0 where Tab stops, −1 where it does not
 */
export function wordButton({ ask, state }: LabView, word: string, stop: 0 | -1): TemplateResult {
  return html`<button
    type="button"
    class="word"
    dir="auto"
    tabindex=${stop}
    aria-pressed=${state.chosen === word}
    @keydown=${onKey}
    @click=${() => ask.choose(state.chosen === word ? null : word)}
  >
    ${word}
  </button>`;
}

function onKey(event: KeyboardEvent): void {
  moveAmong(event, (event.currentTarget as HTMLElement).closest('table'));
}

/** Attributes of an SVG, since a strict policy forbids inline styles. */
function bar(score: number): TemplateResult {
  const width = `${Math.round(100 * Math.min(1, Math.max(0, score)))}%`;
  return html`<svg class="bar" width="100%" height="8" aria-hidden="true"><rect width=${width} height="8" rx="2"></rect></svg>`;
}
