import { SeededRandom } from '../random.js';
import { joinBytes } from './byte-stream.js';
import type { ImageSet } from './image-set.js';
import { type BySplit, checkedSplits, SPLITS, type Split, type SplitDataset } from './image-splits.js';
import { selectImages } from './select-images.js';

/** How far the parts share lesions. */
export interface SharedLesions {
  readonly lesions: number;
  /** Lesions with images in more than one part. */
  readonly shared: number;
  /** For each image of a part: 1 where another image of its lesion is in the training part. */
  readonly seenInTraining: Readonly<Record<'val' | 'test', Uint8Array>>;
}

/** Any fixed number: the same data must be divided in the same way everywhere. */
const SPLIT_SEED = 20_180_714;

/** @returns null where the lesions are not known */
export function sharedLesions({ lesions }: Pick<SplitDataset, 'lesions'>): SharedLesions | null {
  if (!lesions) return null;
  const parts = SPLITS.map((split) => new Set(lesions[split]));
  const all = new Set(parts.flatMap((part) => [...part]));
  const shared = [...all].filter((lesion) => parts.filter((part) => part.has(lesion)).length > 1).length;
  const seen = (split: Split) => Uint8Array.from(lesions[split], (lesion) => Number(parts[0].has(lesion)));
  return { lesions: all.size, shared, seenInTraining: { val: seen('val'), test: seen('test') } };
}

/**
 * Divides the images anew so that no lesion stands in two parts; classes and parts keep about their
 * sizes. Where the lesions are not known the data set stays as it is.
 */
export function splitByLesion(dataset: SplitDataset): SplitDataset {
  const { splits, lesions } = dataset;
  if (!lesions) return dataset;
  const all = joinSplits(splits);
  const lesionOf = Uint32Array.from(SPLITS.flatMap((split) => [...lesions[split]]));
  const parts = { train: [] as number[], val: [] as number[], test: [] as number[] };
  dataset.classNames.forEach((_, label) => {
    const wanted = { train: 0, val: 0, test: 0 };
    for (const split of SPLITS) wanted[split] = countOf(splits[split].labels, label);
    dealLesions(imagesByLesion(all.labels, lesionOf, label), wanted, parts);
  });
  const pick = <T>(make: (indices: Uint32Array) => T): BySplit<T> => ({
    train: make(Uint32Array.from(parts.train).sort()),
    val: make(Uint32Array.from(parts.val).sort()),
    test: make(Uint32Array.from(parts.test).sort()),
  });
  return checkedSplits({
    ...dataset,
    splits: pick((indices) => selectImages(all, indices)),
    lesions: pick((indices) => indices.map((index) => lesionOf[index])),
  });
}

/** All images in one set: train, then val, then test. */
export function joinSplits({ train, val, test }: BySplit<ImageSet>): ImageSet {
  const count = train.count + val.count + test.count;
  const pixels = joinBytes([train.pixels, val.pixels, test.pixels]);
  return { ...train, count, pixels, labels: joinBytes([train.labels, val.labels, test.labels]) };
}

function imagesByLesion(labels: Uint8Array, lesionOf: Uint32Array, label: number): number[][] {
  const groups = new Map<number, number[]>();
  labels.forEach((found, index) => {
    if (found !== label) return;
    const group = groups.get(lesionOf[index]);
    if (group) group.push(index);
    else groups.set(lesionOf[index], [index]);
  });
  return [...groups.values()];
}

/** Test first and training last, which so takes what does not come out even. */
function dealLesions(groups: number[][], wanted: BySplit<number>, parts: Record<Split, number[]>): void {
  const dealt = { train: 0, val: 0, test: 0 };
  for (const group of new SeededRandom(SPLIT_SEED).shuffle(groups)) {
    const open = (['test', 'val'] as const).find((split) => dealt[split] + group.length <= wanted[split]);
    const split = open ?? 'train';
    dealt[split] += group.length;
    parts[split].push(...group);
  }
}

function countOf(labels: Uint8Array, label: number): number {
  return labels.reduce((sum, found) => sum + Number(found === label), 0);
}
