import type { ImageDataset, ImageSet } from '../../data/image-set.js';
import { LabError } from '../../errors.js';

/** What the search trains on, what it judges by, and what it must not see. */
export interface TuningParts {
  readonly train: ImageSet;
  readonly validation: ImageSet;
  readonly test: ImageSet;
}

/** Keras's `validation_split=0.2`. */
const VALIDATION_SHARE = 0.2;

const LEAST_IMAGES = 5;

/**
 * Takes the last fifth of the training part for validation, before any shuffling, as Keras does. The
 * parts are views, not copies.
 *
 * @param images so many of the training part are used, from its start; 0 takes all
 * @throws LabError `data-mismatch` where too few images are left to train on
 */
export function splitValidation({ train, test }: ImageDataset, images = 0): TuningParts {
  const used = images > 0 ? Math.min(images, train.count) : train.count;
  const kept = Math.floor(used * (1 - VALIDATION_SHARE) + 1e-9);
  if (used < LEAST_IMAGES) {
    const message = `The training part has ${train.count} images; at least ${LEAST_IMAGES} are needed, a fifth of them for validation.`;
    throw new LabError('data-mismatch', message, { reason: message });
  }
  return { train: part(train, 0, kept), validation: part(train, kept, used), test };
}

function part(set: ImageSet, start: number, end: number): ImageSet {
  const size = set.height * set.width * set.channels;
  return {
    ...set,
    pixels: set.pixels.subarray(start * size, end * size),
    labels: set.labels.subarray(start, end),
    count: end - start,
  };
}
