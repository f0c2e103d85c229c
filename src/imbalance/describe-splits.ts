import { imageFacts } from '../data/image-facts.js';
import { type ImageSet, imagePixels, indicesByClass } from '../data/image-set.js';
import { classCounts, type SplitDataset } from '../data/image-splits.js';
import { sharedLesions } from '../data/lesion-splits.js';
import type { LesionView, SplitDescription } from './imbalance-events.js';

/** Training images shown of each class. */
const EXAMPLES = 6;

/** What the page needs to know of a data set, without its images but a few. */
export function describeSplits(dataset: SplitDataset): SplitDescription {
  const { classNames, splits } = dataset;
  const shared = sharedLesions(dataset);
  return {
    ...imageFacts(dataset, splits.train),
    counts: classCounts(dataset),
    lesions: shared && { all: shared.lesions, shared: shared.shared },
    examples: indicesByClass(splits.train.labels, classNames.length).map((indices) =>
      Array.from(indices.subarray(0, EXAMPLES), (index) => lesionView(splits.train, index)),
    ),
  };
}

/** A copy of one image, which can be sent without the others. */
export function lesionView(set: ImageSet, index: number): LesionView {
  return { index, label: set.labels[index], pixels: imagePixels(set, index).slice() };
}
