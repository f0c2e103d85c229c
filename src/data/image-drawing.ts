import { SeededRandom } from '../random.js';
import type { ImageSet } from './image-set.js';

/** Images that are drawn step by step, so that whoever drives it can show progress and stop. */
export interface ImageDrawing {
  readonly classNames: readonly string[];
  readonly train: ImageSet;
  readonly test: ImageSet;
  /** Images to draw in all. */
  readonly total: number;
  /** Images drawn so far. */
  readonly drawn: number;
  readonly done: boolean;
  /** Draws up to `count` more images: first the training part, then the test part. */
  step(count: number): void;
}

export interface ImageDrawingOptions {
  /** Any integer; the same seed draws the same images. */
  readonly seed: number;
  /** Training and test images. */
  readonly train: number;
  readonly test: number;
  /** Pixels a side. */
  readonly size: number;
  readonly classNames: readonly string[];
  /** Draws one image of a class into size × size bytes. */
  readonly draw: (label: number, random: SeededRandom, pixels: Uint8Array) => void;
}

/** Test images are drawn from streams of their own, so that their number does not hang on the training set's. */
const TEST_STREAM = 0x40000000;

/** Image i depends on the seed and on i alone: a smaller set is the start of a larger one. */
export class ImageDrawingSteps implements ImageDrawing {
  readonly train: ImageSet;
  readonly test: ImageSet;
  readonly total: number;
  readonly #options: ImageDrawingOptions;
  readonly #random: SeededRandom;
  #drawn = 0;

  constructor(options: ImageDrawingOptions) {
    const { seed, train, test, size } = options;
    this.#options = options;
    this.#random = new SeededRandom(seed);
    this.train = emptySet(train, size);
    this.test = emptySet(test, size);
    this.total = train + test;
  }

  get classNames(): readonly string[] {
    return this.#options.classNames;
  }

  get drawn(): number {
    return this.#drawn;
  }

  get done(): boolean {
    return this.#drawn >= this.total;
  }

  step(count: number): void {
    const { classNames, draw, size } = this.#options;
    const end = Math.min(this.total, this.#drawn + count);
    for (; this.#drawn < end; this.#drawn++) {
      const isTrain = this.#drawn < this.train.count;
      const set = isTrain ? this.train : this.test;
      const index = isTrain ? this.#drawn : this.#drawn - this.train.count;
      const random = this.#random.fork(isTrain ? index : TEST_STREAM + index);
      const label = random.integer(classNames.length);
      set.labels[index] = label;
      draw(label, random, set.pixels.subarray(index * size * size, (index + 1) * size * size));
    }
  }
}

function emptySet(count: number, size: number): ImageSet {
  const pixels = new Uint8Array(count * size * size);
  return { pixels, labels: new Uint8Array(count), count, height: size, width: size, channels: 1 };
}
