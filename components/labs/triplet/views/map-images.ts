import type { MapImages } from '../../../../src/triplet/triplet-events.js';

type Size = { readonly width: number; readonly height: number; readonly channels: number };

const atlases = new WeakMap<MapImages, MapImages & Size>();

/** The same object for the same images: the map draws its thumbnails anew for every other one. */
export function atlasOf(images: MapImages, size: Size): MapImages & Size {
  const made = atlases.get(images) ?? { ...images, ...size };
  atlases.set(images, made);
  return made;
}
