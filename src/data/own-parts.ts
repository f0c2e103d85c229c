import { checkDataset } from './dataset-checks.js';
import { holdOut } from './held-out.js';
import type { ImageDataset, ImageSet } from './image-set.js';
import { checkedSplits, type SplitDataset } from './image-splits.js';
import { sha256OfDataset } from './sha256.js';
import { shuffledImages } from './shuffled-images.js';

/** Labelled images that nobody has divided yet. */
export interface UndividedImages {
  readonly name: string;
  readonly set: ImageSet;
  readonly classNames: readonly string[];
}

const OWN = { origin: 'own files', licence: 'unknown' } as const;

/**
 * Divides into training and test by class, as the seed says.
 *
 * @throws LabError `data-mismatch`
 */
export function twoParts({ name, set, classNames }: UndividedImages, seed: number): ImageDataset {
  const dataset = { ...OWN, name, classNames, ...holdOut(shuffledImages(set, seed), seed) };
  checkDataset(dataset);
  return { ...dataset, sha256: sha256OfDataset(dataset) };
}

/**
 * Divides into training, validation and test by class, as the seed says.
 *
 * @throws LabError `data-mismatch`
 */
export function threeParts({ name, set, classNames }: UndividedImages, seed: number): SplitDataset {
  const { train: rest, test } = holdOut(set, seed);
  const { train, test: val } = holdOut(rest, seed);
  return checkedSplits({ ...OWN, name, classNames, splits: { train, val, test }, lesions: null });
}
