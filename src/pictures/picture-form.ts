import { defaultSettings, type SettingsOf } from '../settings/field.js';
import { PICTURE_FIELDS } from '../settings/picture-fields.js';

/** The form to which pictures are brought: size, how they are made square, and their colours. */
export type PictureForm = SettingsOf<typeof PICTURE_FIELDS>;

export const defaultPictureForm: PictureForm = defaultSettings(PICTURE_FIELDS);

/** A square in a picture's own pixels; with `pad` it reaches beyond the picture. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** What of a picture is kept: its middle, or all of it in the smallest square that holds it. */
export function keptSquare(width: number, height: number, fit: PictureForm['pictureFit']): Square {
  const side = fit === 'crop' ? Math.min(width, height) : Math.max(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

/** So many pixels a side are averaged into one. More would be read from a photograph for nothing that is seen. */
const MOST_AVERAGED = 8;

/** Pixels a side into one: a large picture is drawn that much larger than needed and then averaged. */
export function averagedPixels(side: number, size: number): number {
  return Math.max(1, Math.min(MOST_AVERAGED, Math.round(side / size)));
}

export function channelsOf({ pictureColour }: Pick<PictureForm, 'pictureColour'>): 1 | 3 {
  return pictureColour === 'grey' ? 1 : 3;
}

/** Luma of ITU-R BT.601, as JPEG and NumPy's users take it. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/**
 * The mean of each `factor` × `factor` pixels.
 *
 * @param rgba (size · factor)² × 4 bytes
 * @returns size × size × channels bytes
 */
export function averaged(rgba: Uint8ClampedArray, factor: number, form: PictureForm): Uint8Array {
  const { pictureSize: size } = form;
  const channels = channelsOf(form);
  const pixels = new Uint8Array(size * size * channels);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const mean = meanColour(rgba, { row: row * factor, column: column * factor, factor, width: size * factor });
      const at = (row * size + column) * channels;
      if (channels === 3) pixels.set(mean.map(Math.round), at);
      else pixels[at] = Math.round(RED * mean[0] + GREEN * mean[1] + BLUE * mean[2]);
    }
  }
  return pixels;
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly factor: number;
  readonly width: number;
}

function meanColour(rgba: Uint8ClampedArray, { row, column, factor, width }: Box): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = row; y < row + factor; y++) {
    for (let at = 4 * (y * width + column), end = at + 4 * factor; at < end; at += 4) {
      for (let channel = 0; channel < 3; channel++) sum[channel] += rgba[at + channel];
    }
  }
  return sum.map((value) => value / factor ** 2) as [number, number, number];
}
