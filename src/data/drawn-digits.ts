import { SeededRandom } from '../random.js';
import { drawDigit } from './handwriting.js';
import type { ImageSet } from './image-set.js';
import { InkImage } from './stroke-rendering.js';

/** How many images to draw, and from which seed. */
export interface DigitDrawingOptions {
  /** Any integer; the same seed draws the same images. */
  readonly seed: number;
  /** Training images; 6,000 unless given. */
  readonly train?: number;
  /** Test images; 1,000 unless given. */
  readonly test?: number;
}

/** Names of the classes of the drawn digits. */
export const DIGIT_NAMES: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Pixels a side, as in MNIST. */
const SIZE = 28;
const PIXELS = SIZE * SIZE;
const DEFAULT_TRAIN = 6000;
const DEFAULT_TEST = 1000;
/** Test images are drawn from streams of their own, so that their number does not hang on the training set's. */
const TEST_STREAM = 0x40000000;

/**
 * Draws handwritten-looking digits, white on black, 28 × 28, with labels at random. It is a stepper,
 * so that whoever drives it can show progress and stop.
 *
 * Image i depends on the seed and on i alone: a smaller set is the start of a larger one.
 */
export class DigitDrawing {
  readonly train: ImageSet;
  readonly test: ImageSet;
  /** Images to draw in all. */
  readonly total: number;
  readonly #random: SeededRandom;
  readonly #image = new InkImage(SIZE);
  #drawn = 0;

  constructor({ seed, train = DEFAULT_TRAIN, test = DEFAULT_TEST }: DigitDrawingOptions) {
    this.#random = new SeededRandom(seed);
    this.train = emptySet(train);
    this.test = emptySet(test);
    this.total = train + test;
  }

  /** Images drawn so far. */
  get drawn(): number {
    return this.#drawn;
  }

  get done(): boolean {
    return this.#drawn >= this.total;
  }

  /** Draws up to `count` more images: first the training part, then the test part. */
  step(count: number): void {
    const end = Math.min(this.total, this.#drawn + count);
    for (; this.#drawn < end; this.#drawn++) {
      const isTrain = this.#drawn < this.train.count;
      const set = isTrain ? this.train : this.test;
      const index = isTrain ? this.#drawn : this.#drawn - this.train.count;
      const random = this.#random.fork(isTrain ? index : TEST_STREAM + index);
      const digit = random.integer(DIGIT_NAMES.length);
      set.labels[index] = digit;
      drawDigit(this.#image, digit, random);
      this.#image.writeTo(set.pixels.subarray(index * PIXELS, (index + 1) * PIXELS));
    }
  }
}

/** Both parts at once; see {@link DigitDrawing}. */
export function drawDigits(options: DigitDrawingOptions): { train: ImageSet; test: ImageSet } {
  const drawing = new DigitDrawing(options);
  drawing.step(drawing.total);
  return { train: drawing.train, test: drawing.test };
}

function emptySet(count: number): ImageSet {
  const pixels = new Uint8Array(count * PIXELS);
  return { pixels, labels: new Uint8Array(count), count, height: SIZE, width: SIZE, channels: 1 };
}
