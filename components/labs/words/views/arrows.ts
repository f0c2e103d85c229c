import { html, nothing, type TemplateResult } from 'lit';
import { type ArrowFamily, familiesOf, isSameDirection, oddArrows } from '../../../../src/words/arrow-families.js';
import type { ArrowsAnswer } from '../../../../src/words/words-events.js';
import { arrowAfter } from '../arrow-text.js';
import type { LabView } from '../lab-view.js';
import { shownMap } from '../state.js';
import { type LinkedWords, linkedText, pointsAt } from './linked.js';
import { mapView, methodSwitch } from './maps.js';
import { problemsView } from './query-field.js';
import { wordButton } from './word-list.js';

/** A map with an arrow for each pair, and how parallel the arrows of each family are. */
export function arrowsView(view: LabView, answer: ArrowsAnswer): TemplateResult {
  const { words } = view;
  const families = familiesOf(answer);
  const map = view.settings.map === 'axis' && answer.axisMap ? answer.axisMap : answer.map;
  const drawn = families.flatMap(({ arrows }, family) =>
    arrows.map(({ pair: [from, to], isOutlier }) => {
      return { from: map.words.indexOf(from), to: map.words.indexOf(to), isOutlier, family };
    }),
  );
  const isAxis = shownMap(view.state, map, view.settings.map).method === 'axis';
  return html`
    ${problemsView(view, answer.problems)} ${methodSwitch(view, answer.axisMap !== undefined)}
    ${mapView(view, map, {
      arrows: drawn,
      ...(families.length > 1 ? { arrowNames: families.map(({ name }) => words.arrows.family(name)) } : {}),
      ...(isAxis ? { summary: axesText(view, families, map.keptShare ?? 0) } : {}),
    })}
    ${families.map((family) => familyView(view, family, families.length > 1))} ${crossingsView(view, answer, families)}
    ${arrowTable(view, answer, families)}
  `;
}

function axesText({ words }: LabView, [first, second]: readonly ArrowFamily[], keptShare: number): string {
  const named = (family: ArrowFamily) => words.arrows.family(family.name);
  return words.arrows.axes(first ? named(first) : '', second ? named(second) : null, keptShare);
}

function familyView(view: LabView, family: ArrowFamily, isNamed: boolean): TemplateResult {
  const { words } = view;
  const odd = oddArrows(family);
  return html`<section class="family" part="family">
    ${isNamed ? html`<h4>${words.arrows.family(family.name)}</h4>` : nothing}
    <p class="finding">${linkedText(view, words.arrows.verdict(family), pairsOf(family))}</p>
    ${
      odd === null
        ? nothing
        : html`<p class="finding">
          ${
            odd.length === 0
              ? words.arrows.noOdd
              : odd.map(
                  ({ pair, agreement }) =>
                    html`${linkedText(view, words.arrows.odd(pair[0], pair[1], agreement), [pair])} `,
                )
          }
        </p>`
    }
  </section>`;
}

function pairsOf({ arrows }: ArrowFamily): readonly LinkedWords[] {
  return arrows.map(({ pair }) => pair);
}

function crossingsView(
  { words }: LabView,
  { crossings = [] }: ArrowsAnswer,
  families: readonly ArrowFamily[],
): unknown {
  const named = (place: number) => words.arrows.family(families[place].name);
  return crossings.map(
    ({ first, second, cosine }) =>
      html`<p class="finding ${isSameDirection({ cosine }) ? 'same' : 'apart'}">
        ${words.arrows.crossing(named(first), named(second), cosine)}
      </p>`,
  );
}

function arrowTable(view: LabView, { task }: ArrowsAnswer, families: readonly ArrowFamily[]): TemplateResult {
  const { words } = view;
  const first = families[0]?.arrows[0]?.pair;
  return html`<div class="scroll" role="region" aria-label=${words.tasks[task].title} tabindex="0">
    <table class="wide">
      <thead>
        <tr>
          ${words.arrows.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      ${families.map(
        ({ name, arrows }) => html`<tbody>
          ${
            families.length > 1
              ? html`<tr>
                <th scope="rowgroup" colspan="3" class="group">${words.arrows.family(name)}</th>
              </tr>`
              : nothing
          }
          ${arrows.map(
            ({
              pair,
              length,
              agreement,
              isOutlier,
            }) => html`<tr class=${isOutlier ? 'odd' : ''} ${pointsAt(view, pair)}>
              <th scope="row"><bdi
                >${wordButton(view, pair[0], pair === first ? 0 : -1)} ${arrowAfter(pair[0])} ${wordButton(view, pair[1], -1)}</bdi
              ></th>
              <td>${words.fixed(length, 3)}</td>
              <td>${arrows.length > 1 ? words.fixed(agreement, 3) : '–'}</td>
            </tr>`,
          )}
        </tbody>`,
      )}
    </table>
  </div>`;
}
