import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DataDescription, EpochRecord, PairView } from '../../../../src/triplet/triplet-events.js';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import { shownEpoch } from '../state.js';
import { imageOf } from '../views/triplet-strip.js';
import type { TripletWords } from '../words.js';
import type { PairFacts } from './english.js';
import { orderStyles } from './styles.js';

/** The two pairs of which the hardest triplet would be made, with their distances. */
export function hardestPairView({ state, words }: LabView): TemplateResult | typeof nothing {
  const { data } = state;
  const epoch = shownEpoch(state);
  const facts = data && epoch && pairFacts(epoch, data);
  if (!facts || !epoch.pairs) return nothing;
  const { positive, negative } = epoch.pairs;
  const text = words.pairs;
  return html`
    <section ${withStyles(orderStyles)} class="results" part="hardest-pair" aria-labelledby="pairs-title">
      <h3 id="pairs-title">${text.title}</h3>
      <p>${text.verdict(facts)}</p>
      <div class="pairs">
        ${pairFigure(positive, { data, words, caption: text.positive(facts) })}
        ${pairFigure(negative, { data, words, caption: text.negative(facts) })}
      </div>
    </section>
  `;
}

/** Null where there is no pair. */
export function pairFacts(
  { pairs, ordered }: EpochRecord,
  { classNames }: Pick<DataDescription, 'classNames'>,
): PairFacts | null {
  if (!pairs || ordered === undefined) return null;
  const { images, positive, negative } = pairs;
  const [a, b] = negative.images;
  return {
    images,
    wrong: { random: 1 - ordered, hardest: 1 - pairs.ordered },
    positive: { className: classNames[positive.images[0].label], distance: positive.distance },
    negative: { classNames: [classNames[a.label], classNames[b.label]], distance: negative.distance },
  };
}

function pairFigure(
  { images }: PairView,
  { data, words, caption }: { readonly data: DataDescription; readonly words: TripletWords; readonly caption: string },
): TemplateResult {
  return html`<figure>
    ${guard([images, data, words], () => images.map((image) => imageOf(image, data, words)))}
    <figcaption>${caption}</figcaption>
  </figure>`;
}
