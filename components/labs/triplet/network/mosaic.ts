import type { ImageShape } from '../../../../src/networks/layer-plan.js';

/** A grey picture of what a layer hands on. */
export interface Mosaic {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The gaps between feature maps: neither black nor white. */
const GAP = 96;
const MIDDLE = 127;

/**
 * The feature maps of a layer side by side, or its numbers as one field of squares. One scale for all of them: black
 * for 0 where none is below, else grey for 0.
 *
 * @param values height × width × channels, as a layer hands them on
 */
export function mosaicOf(values: Float32Array, { height, width, channels }: ImageShape): Mosaic {
  const columns = 2 ** Math.ceil(Math.log2(channels) / 2);
  const rows = Math.ceil(channels / columns);
  const gap = height * width > 1 ? 1 : 0;
  const across = columns * (width + gap) - gap;
  const pixels = new Uint8Array(across * (rows * (height + gap) - gap)).fill(gap ? GAP : 0);
  const grey = greyOf(values);
  for (let channel = 0; channel < channels; channel++) {
    const left = (channel % columns) * (width + gap);
    const top = Math.floor(channel / columns) * (height + gap);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        pixels[(top + y) * across + left + x] = grey(values[(y * width + x) * channels + channel]);
      }
    }
  }
  return { pixels, width: across, height: pixels.length / across };
}

function greyOf(values: Float32Array): (value: number) => number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const below = values.some((value) => value < 0);
  return (value) => Math.round(below ? MIDDLE + (MIDDLE * value) / largest : (255 * value) / largest);
}
