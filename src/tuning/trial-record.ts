import type { TrialJob } from './parallel-search.js';
import type { TrainedEpoch, TrialRecord } from './tuning-events.js';

export interface TrialProgress {
  readonly history: readonly TrainedEpoch[];
  readonly done: boolean;
  readonly worker: number | null;
}

/** What is shown of a trial; its score is the best of its own epochs, the first of equal ones. */
export function trialRecord(job: TrialJob, { history, done, worker }: TrialProgress): TrialRecord {
  const best = bestEpochOf(history);
  return {
    key: job.key,
    id: job.id,
    units: Number(job.values.units),
    learningRate: Number(job.values.learning_rate),
    bracket: job.bracket,
    round: job.round,
    initialEpoch: job.initialEpoch,
    epochs: job.epochs,
    parentKey: job.parentKey,
    status: done ? 'completed' : 'running',
    score: best ? scoreOf(best) : null,
    bestEpoch: best?.epoch ?? null,
    history,
    worker,
  };
}

/** In 32-bit floats, as Keras keeps its metrics. */
export function scoreOf({ validationAccuracy }: TrainedEpoch): number {
  return Math.fround(validationAccuracy);
}

export function bestEpochOf(history: readonly TrainedEpoch[]): TrainedEpoch | null {
  return history.reduce<TrainedEpoch | null>((best, epoch) => {
    return !best || epoch.validationAccuracy > best.validationAccuracy ? epoch : best;
  }, null);
}
