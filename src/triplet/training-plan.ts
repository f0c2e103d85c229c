import { batchLayout } from './batch-layout.js';
import type { Mining, TripletSettings } from './triplet-settings.js';

/** How long a run may take before a slow machine is given fewer triplets, unless they were set by hand. */
const LONGEST_TRAINING_MS = 180_000;

/** Fewer steps an epoch than this show no learning at all. */
const FEWEST_STEPS = 10;

/**
 * How the triplets of an epoch are chosen: random or semi-hard ones first and the hardest later, where the settings ask
 * for it. A run of one epoch has no time to warm up.
 *
 * @param epoch from 1
 */
export function miningOf({ mining, hardAfter, warmUp, epochs }: TripletSettings, epoch: number): Mining {
  if (mining === 'batch-hard') return epoch <= Math.min(warmUp, epochs - 1) ? 'semi-hard' : 'batch-hard';
  return hardAfter > 0 && epoch > hardAfter ? 'batch-hard' : mining;
}

/**
 * Triplets of a step, each with an anchor of its own: as many as a random batch has, or the images of a mined one.
 *
 * @param classes of which triplets can be made
 */
export function anchorsPerStep(settings: TripletSettings, classes: number): number {
  if (settings.mining === 'random') return settings.batchSize;
  const layout = batchLayout(classes, settings);
  return layout.classes * layout.perClass;
}

/** Triplets an epoch that this machine trains in about three minutes, at most those asked for. */
export function affordableTriplets(
  { triplets, epochs }: TripletSettings,
  { stepMs, anchors }: { readonly stepMs: number; readonly anchors: number },
): number {
  const affordable = Math.floor(LONGEST_TRAINING_MS / (stepMs * epochs));
  const steps = Math.max(FEWEST_STEPS, affordable);
  return Math.min(triplets, steps * anchors);
}

/** How many images the numbers of an epoch are measured on. */
export interface MeasuredImages {
  readonly references: number;
  readonly queries: number;
}

/**
 * Half as many reference images as triplets an epoch, and a fifth as many queries: measuring stays a
 * small part of the work, and depends on the settings alone, so that a run can be repeated.
 */
export function measuredImages(settings: TripletSettings, counts: { train: number; test: number }): MeasuredImages {
  return {
    references: Math.min(counts.train, Math.max(200, Math.round(settings.triplets / 2))),
    queries: Math.min(counts.test, Math.max(100, Math.round(settings.triplets / 5))),
  };
}

/** `count` indices spread evenly over 0 … total − 1, so that a sorted set is not cut to its head. */
export function evenSample(total: number, count: number): Uint32Array {
  const taken = Math.min(total, count);
  return Uint32Array.from({ length: taken }, (_, i) => Math.floor((i * total) / taken));
}
