import { imageFacts } from '../data/image-facts.js';
import { type ImageDataset, imagePixels, indicesByClass } from '../data/image-set.js';
import { splitValidation } from './training/validation-split.js';
import type { TuningData } from './tuning-events.js';

const SAMPLES_EACH = 6;

/** What is told of the data: counts as they are used, and a few images of each class. */
export function describeTuningData(dataset: ImageDataset, images: number): TuningData {
  const { train, validation, test } = splitValidation(dataset, images);
  const chosen = indicesByClass(train.labels, dataset.classNames.length).flatMap((indices) => [
    ...indices.subarray(0, SAMPLES_EACH),
  ]);
  const size = train.height * train.width * train.channels;
  const pixels = new Uint8Array(chosen.length * size);
  chosen.forEach((index, i) => {
    pixels.set(imagePixels(train, index), i * size);
  });
  return {
    ...imageFacts(dataset, train),
    ...{ trainCount: train.count, validationCount: validation.count, testCount: test.count },
    samples: { labels: Uint8Array.from(chosen, (index) => train.labels[index]), pixels },
  };
}
