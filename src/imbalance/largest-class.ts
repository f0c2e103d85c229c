import type { Split } from '../data/image-splits.js';
import type { SplitDescription } from './imbalance-events.js';

type Counts = Pick<SplitDescription, 'counts'>;

/** The largest class of the training images: what who never looks would say. */
export function largestClass({ counts }: Counts): number {
  return counts.train.indexOf(Math.max(...counts.train));
}

/** Its share of a part, 0 … 1: the accuracy of who always says it. */
export function shareOfLargest(data: Counts, split: Split): number {
  const counts = data.counts[split];
  return counts[largestClass(data)] / counts.reduce((sum, count) => sum + count, 0);
}
