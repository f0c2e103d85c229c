import { indicesByClass } from '../data/image-set.js';
import { checkedSplits, classCounts, type SplitDataset } from '../data/image-splits.js';
import { selectImages } from '../data/select-images.js';
import { SeededRandom } from '../random.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

const STREAM = 11;

/** A class of none could not be learnt at all. */
const LEAST_IMAGES = 2;

/**
 * Makes the training part unbalanced: of the classes, from the largest to the smallest, each keeps a constant fraction of
 * the one before, and the last one `imbalanceRatio` times fewer than the first (the long tail of Cui et al. 2019).
 * No class grows; validation and test stay as they are, so that a run is judged by the same images at every ratio.
 */
export function withLongTail(
  dataset: SplitDataset,
  { imbalanceRatio, seed }: Pick<ImbalanceSettings, 'imbalanceRatio' | 'seed'>,
): SplitDataset {
  if (imbalanceRatio <= 1) return dataset;
  const { train } = dataset.splits;
  const random = new SeededRandom(seed).fork(STREAM);
  const members = indicesByClass(train.labels, dataset.classNames.length);
  const kept = keptCounts(classCounts(dataset).train, imbalanceRatio);
  const chosen = members.flatMap((indices, label) => [...random.shuffle(indices).subarray(0, kept[label])]);
  const order = Uint32Array.from(chosen).sort();
  const { splits, lesions } = dataset;
  return checkedSplits({
    ...dataset,
    splits: { ...splits, train: selectImages(train, order) },
    lesions: lesions && { ...lesions, train: order.map((index) => lesions.train[index]) },
  });
}

/** How many of each class stay. */
export function keptCounts(counts: readonly number[], ratio: number): number[] {
  const bySize = counts.map((_, label) => label).sort((a, b) => counts[b] - counts[a]);
  const largest = counts[bySize[0]];
  const kept = [...counts];
  bySize.forEach((label, rank) => {
    const wanted = Math.round(largest * ratio ** (-rank / Math.max(1, counts.length - 1)));
    kept[label] = Math.min(counts[label], Math.max(LEAST_IMAGES, wanted));
  });
  return kept;
}
