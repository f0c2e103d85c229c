import type { Oracle } from './oracle.js';
import type { Trial } from './trial.js';

/** Trains a trial and answers with its best epoch's score, larger is better; null where it failed. */
export type Objective = (trial: Trial) => number | null | Promise<number | null>;

export interface SearchRun {
  /** Ends the search between two trials. */
  readonly signal?: AbortSignal;
  /** Told after each trial. */
  readonly onTrial?: (trial: Trial) => void;
}

/**
 * Runs a whole search, one trial at a time; also the rest of one that was restored.
 *
 * @returns all trials in the order of their start
 * @throws LabError `trials-failed` when too many trials in a row have failed
 */
export async function runSearch(
  oracle: Oracle,
  objective: Objective,
  { signal, onTrial }: SearchRun = {},
): Promise<readonly Trial[]> {
  for (;;) {
    if (signal?.aborted) return oracle.trials;
    const trial = oracle.ask('tuner0');
    if (typeof trial === 'string') return oracle.trials;
    const ended = oracle.tell('tuner0', await objective(trial));
    onTrial?.(ended);
  }
}
