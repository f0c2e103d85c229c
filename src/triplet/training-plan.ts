import type { TripletSettings } from './triplet-settings.js';

/** How long a run may take before a slow machine is given fewer triplets, unless they were set by hand. */
const LONGEST_TRAINING_MS = 180_000;

/** Fewer steps an epoch than this show no learning at all. */
const FEWEST_STEPS = 10;

/** Triplets an epoch that this machine trains in about three minutes, at most those asked for. */
export function affordableTriplets(settings: TripletSettings, stepMs: number): number {
  const affordable = Math.floor(LONGEST_TRAINING_MS / (stepMs * settings.epochs));
  const steps = Math.max(FEWEST_STEPS, affordable);
  return Math.min(settings.triplets, steps * settings.batchSize);
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
