import type { TripletSettings } from './triplet-settings.js';

/** Rows of a mined batch are sorted by class: row = class · perClass + member. */
export interface BatchLayout {
  readonly classes: number;
  readonly perClass: number;
}

/** What of a run's settings shapes its mined batches. */
export type BatchSettings = Pick<TripletSettings, 'mining' | 'hardAfter' | 'batchSize' | 'imagesPerClass'>;

/** Images of a class, as Hermans et al. 2017 have it: the hardest of more are so hard that the net collapses. */
export const MILD_IMAGES = 4;

/**
 * P classes × K images, as the settings ask for it: P is as many classes as there are and as the batch has room for.
 * Where K is left to the lab, the hardest triplets are sought among few images, others among as many as there is room for.
 *
 * @param available classes of which triplets can be made
 */
export function batchLayout(
  available: number,
  { mining, hardAfter, batchSize, imagesPerClass }: BatchSettings,
): BatchLayout {
  const isHard = mining === 'batch-hard' || hardAfter > 0;
  const wanted = imagesPerClass || (isHard ? MILD_IMAGES : Math.floor(batchSize / available));
  const perClass = Math.max(2, Math.min(wanted, Math.floor(batchSize / 2)));
  return { classes: Math.min(available, Math.max(2, Math.floor(batchSize / perClass))), perClass };
}
