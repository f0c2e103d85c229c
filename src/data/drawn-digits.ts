import { drawDigit } from './handwriting.js';
import { ImageDrawingSteps } from './image-drawing.js';
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

/** Draws handwritten-looking digits, white on black, 28 × 28, with labels at random. */
export class DigitDrawing extends ImageDrawingSteps {
  constructor({ seed, train = 6000, test = 1000 }: DigitDrawingOptions) {
    const image = new InkImage(SIZE);
    super({
      ...{ seed, train, test, size: SIZE, classNames: DIGIT_NAMES },
      draw: (digit, random, pixels) => {
        drawDigit(image, digit, random);
        image.writeTo(pixels);
      },
    });
  }
}

/** Both parts at once; see {@link DigitDrawing}. */
export function drawDigits(options: DigitDrawingOptions): { train: ImageSet; test: ImageSet } {
  const drawing = new DigitDrawing(options);
  drawing.step(drawing.total);
  return { train: drawing.train, test: drawing.test };
}
