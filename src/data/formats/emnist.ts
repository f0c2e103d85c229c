import type { ImageSet } from '../image-set.js';

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Of the small letters that do not look like their capitals. */
const MERGED = `${DIGITS}${CAPITALS}abdefghnqrt`;

/** What the labels of each of EMNIST's divisions mean (Cohen et al. 2017); letters count from 1. */
const CHARACTERS: Readonly<Record<string, string>> = {
  balanced: MERGED,
  bymerge: MERGED,
  byclass: `${DIGITS}${CAPITALS}${CAPITALS.toLowerCase()}`,
  letters: ` ${CAPITALS}`,
  digits: DIGITS,
  mnist: DIGITS,
};

/** The character of each label, by the name of an EMNIST file; null for other files. */
export function emnistCharacters(fileName: string): string | null {
  const division = /emnist-(balanced|bymerge|byclass|letters|digits|mnist)-/i.exec(fileName)?.[1];
  return division ? CHARACTERS[division.toLowerCase()] : null;
}

/** EMNIST stores its images column by column, so that read as MNIST they lie on their side. */
export function turnedUpright(set: ImageSet): ImageSet {
  const { count, height, width } = set;
  const pixels = new Uint8Array(set.pixels.length);
  for (let image = 0; image < count; image++) {
    const start = image * height * width;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        pixels[start + column * height + row] = set.pixels[start + row * width + column];
      }
    }
  }
  return { ...set, pixels, height: width, width: height };
}
