import { type ImageSet, indicesByClass } from '../data/image-set.js';
import { selectImages } from '../data/select-images.js';
import type { SeededRandom } from '../random.js';

/** The parts of somebody who oversampled before splitting. */
export interface LeakySplit {
  readonly train: ImageSet;
  /** What they call their test images. */
  readonly claimed: ImageSet;
  /** Share of the claimed images of which a copy is in the training part. */
  readonly copiedShare: number;
}

const CLAIMED_SHARE = 0.2;

/**
 * The mistake: copies of rare images are made first, until all classes are equal, and then all are divided
 * at random, so that most “test” images have copies in the training part. The validation part stays out, and tells
 * the truth later.
 *
 * @param pool the images of the training part
 */
export function oversampleBeforeSplit(pool: ImageSet, classes: number, random: SeededRandom): LeakySplit {
  // As many images as the pool has, so that the training takes no longer than an honest one.
  const perClass = Math.ceil(pool.count / classes);
  const copies = indicesByClass(pool.labels, classes)
    .filter((images) => images.length > 0)
    .flatMap((images) => {
      const order = random.shuffle(images);
      return Array.from({ length: perClass }, (_, i) => order[i % order.length]);
    });
  const shuffled = random.shuffle(Uint32Array.from(copies));
  const claimedCount = Math.round(shuffled.length * CLAIMED_SHARE);
  const [claimed, kept] = [shuffled.slice(0, claimedCount), shuffled.slice(claimedCount)];
  const trained = new Set(kept);
  return {
    train: selectImages(pool, kept),
    claimed: selectImages(pool, claimed),
    copiedShare: claimed.filter((index) => trained.has(index)).length / claimedCount,
  };
}
