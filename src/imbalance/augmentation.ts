import type { ImageSet } from '../data/image-set.js';
import type { SeededRandom } from '../random.js';

/** Pixels by which an image is moved at most; its edge is continued. */
const MAX_SHIFT = 2;
/** Standard deviation of the brightness factor. */
const BRIGHTNESS = 0.1;

/**
 * Writes changed copies of images, 0 … 1: one of the eight turns and flips of a square (a lesion has no
 * upper side), a shift by up to two pixels, and another brightness. None of them changes what a
 * lesion is; colours relative to each other, which tell lesions apart, stay.
 *
 * @param indices images of `set`, which must be square
 * @param out indices.length × height × width × channels
 */
export function augmentImages(
  set: ImageSet,
  indices: ArrayLike<number>,
  out: Float32Array,
  random: SeededRandom,
): void {
  const size = set.height * set.width * set.channels;
  for (let i = 0; i < indices.length; i++) {
    const pixels = set.pixels.subarray(indices[i] * size, (indices[i] + 1) * size);
    const change = {
      turn: random.integer(8),
      down: random.integer(2 * MAX_SHIFT + 1) - MAX_SHIFT,
      right: random.integer(2 * MAX_SHIFT + 1) - MAX_SHIFT,
      brightness: Math.max(0, 1 + BRIGHTNESS * random.normal()),
    };
    changeImage(pixels, set, change, out.subarray(i * size, (i + 1) * size));
  }
}

export interface ImageChange {
  /** 0 … 7: bit 0 flips left and right, bit 1 up and down, bit 2 along the diagonal. */
  readonly turn: number;
  readonly down: number;
  readonly right: number;
  readonly brightness: number;
}

export function changeImage(
  pixels: Uint8Array,
  { height: side, channels }: Pick<ImageSet, 'height' | 'channels'>,
  change: ImageChange,
  out: Float32Array,
): void {
  const { turn, down, right, brightness } = change;
  const inside = (at: number) => Math.min(side - 1, Math.max(0, at));
  for (let y = 0, to = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [movedY, movedX] = [inside(y - down), inside(x - right)];
      const fromX = turn & 1 ? side - 1 - movedX : movedX;
      const fromY = turn & 2 ? side - 1 - movedY : movedY;
      const pixel = turn & 4 ? fromX * side + fromY : fromY * side + fromX;
      for (let channel = 0; channel < channels; channel++) {
        out[to++] = Math.min(1, (pixels[pixel * channels + channel] / 255) * brightness);
      }
    }
  }
}
