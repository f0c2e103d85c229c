import { html, nothing, type TemplateResult } from 'lit';
import type { DataDescription, ImageView, Neighbour } from '../../../../src/triplet/triplet-events.js';
import { stripStyles } from '../../../lab/page/styles/strip-styles.js';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import type { ChosenPoint } from '../state.js';
import type { TripletWords } from '../words.js';
import { imageOf } from './triplet-strip.js';

/** The training images nearest to the chosen one, in the embedding. */
export function neighboursView({ state, words }: LabView): TemplateResult {
  const { chosen, data, neighbours } = state;
  return html`
    <div class="neighbours" part="neighbours">
      <h4>${words.maps.neighboursTitle}</h4>
      ${
        chosen && data
          ? html`<p class="hint">${words.maps.neighboursOfChosen}</p>
            <div ${withStyles(stripStyles)} class="strip">
              <figure class="chosen">
                ${imageOf(mapImage(chosen, data), data, words)}
                <figcaption>${words.maps.chosen}</figcaption>
              </figure>
              ${neighbourList(neighbours, data, words)}
            </div>`
          : html`<p class="hint">${words.maps.neighboursHint}</p>`
      }
    </div>
  `;
}

/** Nearest first, each with its class and distance. */
export function neighbourList(
  neighbours: readonly Neighbour[],
  data: DataDescription,
  words: TripletWords,
): TemplateResult | typeof nothing {
  if (neighbours.length === 0) return nothing;
  return html`<ol ${withStyles(stripStyles)} class="images">
    ${neighbours.map(
      (neighbour) => html`<li>
        ${imageOf(neighbour, data, words)}
        <span>${data.classNames[neighbour.label]} · ${words.fixed(neighbour.distance, 3)}</span>
      </li>`,
    )}
  </ol>`;
}

/** The picture of a point of a map. */
export function mapImage({ part, index }: ChosenPoint, data: DataDescription): ImageView {
  const { labels, pixels, indices } = data.mapImages[part];
  const size = data.width * data.height * data.channels;
  return { index: indices[index], label: labels[index], pixels: pixels.subarray(index * size, (index + 1) * size) };
}
