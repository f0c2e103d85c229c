import { nothing } from 'lit';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { projectionView } from '../../../projection/projection-view.js';
import type { LabView } from '../lab-view.js';
import { atlasOf } from './map-images.js';

/** The validation images by t-SNE, while the network trains and after. */
export function liveMapView({ state, words, phase, live }: LabView): unknown {
  const { data } = state;
  if (!data) return nothing;
  const { classNames, width, height, channels } = data;
  const images = atlasOf(data.mapImages.validation, { width, height, channels });
  const shown = thingsOf(images, classNames);
  return projectionView({
    live,
    things: shown,
    words: words.projection,
    charts: words.charts,
    free: !isUnderWay(phase),
  });
}

type Images = ReturnType<typeof atlasOf>;

const things = new WeakMap<Images, { labels: Uint8Array; classNames: readonly string[]; images: Images }>();

/** The same object for the same images: the map is drawn anew for every other one. */
function thingsOf(images: Images, classNames: readonly string[]) {
  const made = things.get(images) ?? { labels: images.labels, classNames, images };
  things.set(images, made);
  return made;
}
