import type { Values } from './search-space.js';

/** `INVALID` is a failed run that will be tried again. */
export type TrialStatus = 'RUNNING' | 'COMPLETED' | 'INVALID' | 'FAILED';

/** One run of one setting. A promoted trial is a new one, which names its parent. */
export interface Trial {
  /** "0000", "0001", … in the order of their start. */
  readonly id: string;
  /** The space's values, then Keras Tuner's `tuner/…` fields. */
  readonly values: Values;
  readonly status: TrialStatus;
  /** The best epoch's objective; null before the end, and where it failed. */
  readonly score: number | null;
}

/** What an oracle plans with a trial besides its values; `tuner/…` fields, read back. */
export interface TrialPlan {
  readonly bracket: number;
  readonly round: number;
  /** Epochs of the parent, where the trial goes on from it. */
  readonly initialEpoch: number;
  /** Epochs at the end, those of its parents included. */
  readonly epochs: number;
  readonly parent: string | null;
}

/** The plan of a trial; `epochs` of one that has no `tuner/epochs` (random search, grid) are given. */
export function trialPlan(values: Values, epochs = 1): TrialPlan {
  const field = (name: string, otherwise: number) => Number(values[`tuner/${name}`] ?? otherwise);
  return {
    bracket: field('bracket', 0),
    round: field('round', 0),
    initialEpoch: field('initial_epoch', 0),
    epochs: field('epochs', epochs),
    parent: 'tuner/trial_id' in values ? String(values['tuner/trial_id']) : null,
  };
}

/** The values that the search space names, without the `tuner/…` fields. */
export function ownValues(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('tuner/')));
}

/** Sorted by a higher score first; of equal ones the earlier stays first. */
export function byScore(trials: readonly Trial[]): Trial[] {
  return [...trials].sort((a, b) => (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY));
}
