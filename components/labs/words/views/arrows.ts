import { html, type TemplateResult } from 'lit';
import type { ArrowsAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { mapView, methodSwitch } from './maps.js';
import { problemsView } from './query-field.js';
import { wordButton } from './word-list.js';

/** A map with an arrow for each pair, and how parallel they are. */
export function arrowsView(view: LabView, answer: ArrowsAnswer): TemplateResult {
  const { words } = view;
  const { map, arrows, parallelism, problems } = answer;
  const drawn = arrows.map(({ pair: [from, to], isOutlier }) => ({
    from: map.words.indexOf(from),
    to: map.words.indexOf(to),
    isOutlier,
  }));
  const odd = arrows.filter(({ isOutlier }) => isOutlier);
  return html`
    ${problemsView(view, problems)} ${methodSwitch(view)} ${mapView(view, map, { arrows: drawn })}
    <p class="finding">${words.arrows.parallelism(parallelism, arrows.length)}</p>
    <p class="finding">
      ${
        odd.length === 0
          ? words.arrows.noOdd
          : odd.map(({ pair, agreement }) => words.arrows.odd(pair[0], pair[1], agreement))
      }
    </p>
    <div class="scroll" role="region" aria-label=${words.tasks[answer.task].title} tabindex="0">
      <table class="wide">
        <thead>
          <tr>
            ${words.arrows.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${arrows.map(
            ({ pair, length, agreement, isOutlier }) => html`<tr class=${isOutlier ? 'odd' : ''}>
              <th scope="row"><bdi dir="ltr">${wordButton(view, pair[0])} → ${wordButton(view, pair[1])}</bdi></th>
              <td>${words.fixed(length, 3)}</td>
              <td>${words.fixed(agreement, 3)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
