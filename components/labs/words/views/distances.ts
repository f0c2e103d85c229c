import { html, nothing, type TemplateResult } from 'lit';
import type { DistanceAnswer, PairDistance } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { pointsAt } from './linked.js';
import { problemsView } from './query-field.js';
import { wordButton } from './word-list.js';

/** Pairs with their distances, and which is nearest and farthest. */
export function distancesView(view: LabView, answer: DistanceAnswer): TemplateResult {
  const { words } = view;
  const { columns, finding } = words.distances;
  const sorted = [...answer.pairs].sort((a, b) => a.distance - b.distance);
  const named = ({ a, b }: PairDistance) => `${a} – ${b}`;
  return html`
    ${problemsView(view, answer.problems)}
    <div class="scroll" role="region" aria-label=${words.tasks.distance.title} tabindex="0">
      <table class="wide">
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${answer.pairs.map(
            (pair, at) => html`<tr ${pointsAt(view, [pair.a, pair.b])}>
              <th scope="row"><bdi dir="ltr"
                >${wordButton(view, pair.a, at === 0 ? 0 : -1)} – ${wordButton(view, pair.b, -1)}</bdi
              ></th>
              <td>${words.fixed(pair.similarity, 3)}</td>
              <td>${words.fixed(pair.distance, 3)}</td>
              <td>${words.fixed(pair.euclidean, 2)}</td>
              <td>${words.number(pair.rank)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      sorted.length < 2
        ? nothing
        : html`<p class="finding">${finding(named(sorted[0]), named(sorted[sorted.length - 1]))}</p>`
    }
  `;
}
