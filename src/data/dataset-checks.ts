import { LabError } from '../errors.js';
import type { ImageDataset, ImageSet } from './image-set.js';

/** A data set whose checksum has not been computed. */
export type UncheckedDataset = Omit<ImageDataset, 'sha256'>;

/** A table of more classes (their confusion is the square) can be neither read nor drawn without a page standing still. */
export const MAX_CLASSES = 100;

/** Pixels a side: a training step on larger ones takes more memory than a tab has, and an epoch hours. */
const MAX_SIDE = 128;

/**
 * Makes sure that the parts of a data set fit each other, so that nothing behind this door needs to
 * ask again.
 *
 * @throws LabError `data-mismatch` naming the part, what was found and what was expected
 */
export function checkDataset({ train, test, classNames }: UncheckedDataset): void {
  if (classNames.length > MAX_CLASSES) {
    throw mismatch(
      `The data have ${classNames.length} classes, and at most ${MAX_CLASSES} can be shown; take a part of them.`,
    );
  }
  checkSet(train, 'training', classNames.length);
  checkSet(test, 'test', classNames.length);
  const trainSize = sizeOf(train);
  const testSize = sizeOf(test);
  if (trainSize !== testSize) {
    throw mismatch(`The training images are ${trainSize} and the test images ${testSize}; both must have one size.`);
  }
}

function checkSet(set: ImageSet, part: string, classes: number): void {
  const { count, height, width, channels, labels, pixels } = set;
  if (labels.length !== count) {
    throw mismatch(`There are ${count} ${part} images, but ${labels.length} labels; each image needs one.`);
  }
  if (count < 1) {
    const advice = 'one is needed, so give at least two images of each class';
    throw mismatch(`There is no ${part} image; at least ${advice}.`);
  }
  if (pixels.length !== count * height * width * channels) {
    throw mismatch(`${pixels.length} bytes are no ${count} ${part} images of ${sizeOf(set)}.`);
  }
  const fits =
    height >= 1 && height <= MAX_SIDE && width >= 1 && width <= MAX_SIDE && (channels === 1 || channels === 3);
  if (!fits) {
    throw mismatch(
      `The ${part} images are ${sizeOf(set)}; sides of 1 to ${MAX_SIDE} and 1 or 3 channels can be used. ` +
        'Scale larger ones down, to 28 × 28 for example.',
    );
  }
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0) {
    const fromOne =
      labels[wrong] === classes && !labels.includes(0) ? ' The labels seem to count from 1: subtract 1.' : '';
    throw mismatch(
      `Label ${labels[wrong]} of ${part} image ${wrong} is beyond the ${classes} classes (0 to ${classes - 1}).${fromOne}`,
    );
  }
}

/** A `data-mismatch` error; the sentence says what does not fit what. */
export function mismatch(sentence: string): LabError {
  return new LabError('data-mismatch', sentence, { reason: sentence });
}

function sizeOf({ height, width, channels }: ImageSet): string {
  return `${height} × ${width} × ${channels}`;
}
