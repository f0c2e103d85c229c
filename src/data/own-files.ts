import { checkDataset } from './dataset-checks.js';
import { holdOut } from './held-out.js';
import type { ImageDataset } from './image-set.js';
import { imageDatasetFromFiles, type NamedBytes } from './image-set-from-files.js';
import { checkedSplits, type SplitDataset } from './image-splits.js';
import { isLabFile } from './lab-container.js';
import type { NpzOptions } from './npz.js';
import { sha256OfDataset } from './sha256.js';
import { splitsFromFiles } from './splits-from-files.js';
import { isZip } from './zip.js';

/**
 * A student's own data in two parts, from files of any format that labtags reads. Of a set in three parts, as MedMNIST's
 * `.npz`, the validation part is left alone.
 *
 * @throws LabError `data-malformed`, `data-too-large`, `data-mismatch`
 */
export async function twoPartsFromFiles(files: readonly NamedBytes[], options: NpzOptions = {}): Promise<ImageDataset> {
  if (!files.some(({ bytes }) => isZip(bytes))) return imageDatasetFromFiles(files);
  const { name, origin, licence, classNames, splits } = await splitsFromFiles(files, options);
  const { train, test } = splits;
  const dataset = { name, origin, licence, classNames, train, test };
  checkDataset(dataset);
  return { ...dataset, sha256: sha256OfDataset(dataset) };
}

/**
 * A student's own data in three parts. Where the files have two, a sixth of each class of the training part becomes the
 * validation part, as the seed says.
 *
 * @throws LabError `data-malformed`, `data-too-large`, `data-mismatch`
 */
export async function threePartsFromFiles(
  files: readonly NamedBytes[],
  { seed, ...options }: NpzOptions & { readonly seed: number },
): Promise<SplitDataset> {
  const isDivided = files.some(({ name, bytes }) => isZip(bytes) || isLabFile(bytes) || /\.(csv|tsv|txt)$/i.test(name));
  if (isDivided || files.length === 0) return splitsFromFiles(files, options);
  const { name, origin, licence, classNames, train, test } = imageDatasetFromFiles(files);
  const parts = holdOut(train, seed);
  return checkedSplits({
    name,
    origin,
    licence,
    classNames,
    splits: { train: parts.train, val: parts.test, test },
    lesions: null,
  });
}
