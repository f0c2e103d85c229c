import { SeededRandom } from '../random.js';
import { DERMA_MNIST } from './derma-mnist.js';
import type { ImageSet } from './image-set.js';
import { type BySplit, checkedSplits, SPLITS, type Split, type SplitDataset } from './image-splits.js';
import { drawLesion, type Lesion, photographLesion } from './lesion-drawing.js';

/** How many lesions to draw, and from which seed. */
export interface LesionDrawingOptions {
  /** Any integer; the same seed draws the same images. */
  readonly seed: number;
  /** DermaMNIST's class counts, or a tenth of them, at least one a class. */
  readonly size: 'full' | 'tenth';
}

const SIDE = 28;
const BYTES = SIDE * SIDE * 3;

/** Photographs of one lesion: as in HAM10000, most have one, and 10,015 images show some 7,500 lesions. */
const PHOTOGRAPHS: readonly { readonly count: number; readonly share: number }[] = [
  { count: 1, share: 0.75 },
  { count: 2, share: 0.18 },
  { count: 3, share: 0.07 },
];

/** Independent streams of the seed. */
const STREAM = { order: 1, lesions: 1000, photographs: 0x40000000 } as const;

interface PlannedImage {
  readonly label: number;
  readonly lesion: number;
}

/**
 * Draws skin lesions of seven kinds with DermaMNIST's imbalance. Photographs of one lesion fall into any of
 * the three parts, as in the official split. It is a stepper, so that whoever drives it can show
 * progress and stop.
 */
export class LesionsInProgress {
  /** Bytes of one image. */
  readonly imageBytes = BYTES;
  /** Images to draw in all. */
  readonly total: number;
  readonly #seed: number;
  readonly #random: SeededRandom;
  readonly #plan: BySplit<readonly PlannedImage[]>;
  readonly #pixels: BySplit<Uint8Array>;
  readonly #lesions = new Map<number, Lesion>();
  #drawn = 0;

  constructor({ seed, size }: LesionDrawingOptions) {
    this.#seed = seed;
    this.#random = new SeededRandom(seed);
    this.#plan = planImages(size, this.#random);
    const room = (split: Split) => new Uint8Array(this.#plan[split].length * BYTES);
    this.#pixels = { train: room('train'), val: room('val'), test: room('test') };
    this.total = SPLITS.reduce((sum, split) => sum + this.#plan[split].length, 0);
  }

  /** Images drawn so far. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Draws up to `count` more images. */
  step(count: number): void {
    const end = Math.min(this.total, this.#drawn + count);
    for (; this.#drawn < end; this.#drawn++) {
      const { split, index } = this.#place(this.#drawn);
      const { label, lesion } = this.#plan[split][index];
      const pixels = this.#pixels[split].subarray(index * BYTES, (index + 1) * BYTES);
      photographLesion(this.#lesion(label, lesion), pixels, this.#random.fork(STREAM.photographs + this.#drawn));
    }
  }

  /** The finished set; call it when all are drawn. */
  dataset(): SplitDataset {
    const of = <T>(make: (split: Split) => T): BySplit<T> => ({
      train: make('train'),
      val: make('val'),
      test: make('test'),
    });
    return checkedSplits({
      name: 'drawn',
      origin: `drawn by labtags from seed ${this.#seed}`,
      licence: 'MIT',
      classNames: DERMA_MNIST.classNames,
      splits: of((split) => this.#set(split)),
      lesions: of((split) => Uint32Array.from(this.#plan[split], ({ lesion }) => lesion)),
    });
  }

  #set(split: Split): ImageSet {
    const labels = Uint8Array.from(this.#plan[split], ({ label }) => label);
    return { pixels: this.#pixels[split], labels, count: labels.length, height: SIDE, width: SIDE, channels: 3 };
  }

  #place(image: number): { split: Split; index: number } {
    let index = image;
    for (const split of SPLITS) {
      if (index < this.#plan[split].length) return { split, index };
      index -= this.#plan[split].length;
    }
    throw new RangeError(`There are ${this.total} images, and ${image} is not one of them.`);
  }

  #lesion(label: number, number: number): Lesion {
    const known = this.#lesions.get(number);
    if (known) return known;
    const lesion = drawLesion(label, this.#random.fork(STREAM.lesions + number));
    this.#lesions.set(number, lesion);
    return lesion;
  }
}

/** All at once; see {@link LesionsInProgress}. */
export function drawLesions(options: LesionDrawingOptions): SplitDataset {
  const drawing = new LesionsInProgress(options);
  drawing.step(drawing.total);
  return drawing.dataset();
}

/** Which lesion each image shows: photographs of one class are dealt to the parts at random. */
function planImages(size: LesionDrawingOptions['size'], seeded: SeededRandom): BySplit<PlannedImage[]> {
  const random = seeded.fork(STREAM.order);
  const plan: Record<Split, PlannedImage[]> = { train: [], val: [], test: [] };
  let lesion = 0;
  DERMA_MNIST.classNames.forEach((_, label) => {
    const counts = SPLITS.map((split) => scaled(DERMA_MNIST.counts[split][label], size));
    const images: PlannedImage[] = [];
    const wanted = counts.reduce((sum, count) => sum + count, 0);
    while (images.length < wanted) {
      const photographs = Math.min(wanted - images.length, drawCount(random));
      for (let i = 0; i < photographs; i++) images.push({ label, lesion });
      lesion++;
    }
    random.shuffle(images);
    SPLITS.forEach((split, i) => {
      plan[split].push(...images.splice(0, counts[i]));
    });
  });
  for (const split of SPLITS) random.shuffle(plan[split]);
  return plan;
}

function drawCount(random: SeededRandom): number {
  let left = random.next();
  const found = PHOTOGRAPHS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return (found ?? PHOTOGRAPHS[0]).count;
}

function scaled(count: number, size: LesionDrawingOptions['size']): number {
  return size === 'full' ? count : Math.max(1, Math.round(count / 10));
}
