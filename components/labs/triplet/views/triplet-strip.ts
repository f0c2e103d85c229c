import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DataDescription, ImageView, TripletView } from '../../../../src/triplet/triplet-events.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { looksBack, shownEpoch } from '../state.js';
import type { TripletWords } from '../words.js';

const SHOWN = 5;

/** The triplets with the largest loss: live while training, of the epoch that is shown otherwise. */
export function hardestView({ state, words, phase }: LabView): TemplateResult {
  const live = isUnderWay(phase) && !looksBack(state) && state.hardest.length > 0;
  const epoch = shownEpoch(state);
  const triplets = (live ? state.hardest : (epoch?.hardest ?? [])).slice(0, SHOWN);
  const caption = live ? words.triplets.now : epoch ? words.triplets.at(epoch.epoch) : words.curves.waiting;
  return html`
    <div class="hardest" part="hardest">
      <h4>${words.triplets.title}</h4>
      <p class="hint">${caption}</p>
      ${guard([live ? state.hardest : epoch, words, state.data], () =>
        state.data && triplets.length > 0 ? tripletTable(triplets, state.data, words) : '',
      )}
    </div>
  `;
}

function tripletTable(triplets: readonly TripletView[], data: DataDescription, words: TripletWords): TemplateResult {
  const { anchor, positive, negative, loss, title } = words.triplets;
  return html`
    <table class="triplets">
      <caption class="unseen">${title}</caption>
      <thead>
        <tr>
          <th scope="col">${anchor}</th>
          <th scope="col">${positive}</th>
          <th scope="col">${negative}</th>
          <th scope="col">${loss}</th>
        </tr>
      </thead>
      <tbody>
        ${triplets.map(
          (triplet) => html`<tr>
            <td>${imageOf(triplet.anchor, data, words)}</td>
            <td>${imageOf(triplet.positive, data, words)} <span>${words.fixed(triplet.positiveDistance, 3)}</span></td>
            <td>${imageOf(triplet.negative, data, words)} <span>${words.fixed(triplet.negativeDistance, 3)}</span></td>
            <td>${words.fixed(triplet.loss, 3)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}

/** One image of the data, named by its class. */
export function imageOf(image: ImageView, data: DataDescription, words: TripletWords): TemplateResult {
  return html`<lab-image
    .pixels=${image.pixels}
    .width=${data.width}
    .height=${data.height}
    .channels=${data.channels}
    .label=${words.triplets.image(data.classNames[image.label])}
  ></lab-image>`;
}
