import { checkDataset } from './dataset-checks.js';
import { type ImageSet, indicesByClass } from './image-set.js';
import { Sha256 } from './sha256.js';

/** The three parts of a data set: to learn from, to choose by, and to judge by once. */
export type Split = 'train' | 'val' | 'test';

export const SPLITS: readonly Split[] = ['train', 'val', 'test'];

export type BySplit<T> = Readonly<Record<Split, T>>;

/** Images in three parts, and which of them show the same lesion. */
export interface SplitDataset {
  /** Proper name: `drawn`, `dermamnist`, or the file name for a student's own data. */
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
  readonly classNames: readonly string[];
  readonly splits: BySplit<ImageSet>;
  /** A number for the lesion of each image, the same in all parts; null where that is not known. */
  readonly lesions: BySplit<Uint32Array> | null;
  /** SHA-256 (hex) over pixels and labels of train, val and test, in this order. */
  readonly sha256: string;
}

/** A data set whose checksum has not been computed. */
export type UncheckedSplits = Omit<SplitDataset, 'sha256'>;

/**
 * Computes the checksum of parts that fit each other.
 *
 * @throws LabError `data-mismatch` naming the part and what does not fit
 */
export function checkedSplits(dataset: UncheckedSplits): SplitDataset {
  const { splits } = dataset;
  checkDataset({ ...dataset, train: splits.train, test: splits.test });
  checkDataset({ ...dataset, train: splits.train, test: splits.val });
  const sha = new Sha256();
  for (const split of SPLITS) sha.update(splits[split].pixels).update(splits[split].labels);
  return { ...dataset, sha256: sha.hex() };
}

/** Images of each class in each part. */
export function classCounts({ splits, classNames }: Pick<SplitDataset, 'splits' | 'classNames'>): BySplit<number[]> {
  const count = (set: ImageSet) => indicesByClass(set.labels, classNames.length).map((indices) => indices.length);
  return { train: count(splits.train), val: count(splits.val), test: count(splits.test) };
}
