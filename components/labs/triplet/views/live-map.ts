import { html, nothing } from 'lit';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { projectionView } from '../../../projection/projection-view.js';
import type { LabView } from '../lab-view.js';
import { atlasOf } from './map-images.js';
import { onePointView } from './maps.js';
import { neighboursView } from './neighbours.js';

/** The validation images by t-SNE, while the network trains and after; a point tells its neighbours. */
export function liveMapView(view: LabView): unknown {
  const { state, words, phase, live, ask } = view;
  const { data, chosen } = state;
  const last = state.epochs.at(-1);
  if (!data || !live.state.frame) return nothing;
  if (last?.collapse === 'collapsed') return onePointView(view, last, 'validation');
  const { classNames, width, height, channels } = data;
  const images = atlasOf(data.mapImages.validation, { width, height, channels });
  return html`
    ${projectionView({
      live,
      things: thingsOf(images, classNames),
      words: words.projection,
      charts: words.charts,
      free: !isUnderWay(phase),
      chosen: chosen?.part === 'validation' ? chosen.index : null,
      onChoose: (index) => ask.choose(index === null ? null : { part: 'validation', index }),
    })}
    ${neighboursView(view)}
  `;
}

type Images = ReturnType<typeof atlasOf>;

const things = new WeakMap<Images, { labels: Uint8Array; classNames: readonly string[]; images: Images }>();

/** The same object for the same images: the map is drawn anew for every other one. */
function thingsOf(images: Images, classNames: readonly string[]) {
  const made = things.get(images) ?? { labels: images.labels, classNames, images };
  things.set(images, made);
  return made;
}
