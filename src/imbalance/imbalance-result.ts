import type { BackendChoice } from '../backend-choice.js';
import type { BySplit } from '../data/image-splits.js';
import type { EpochRecord, ImbalanceResult, SplitDescription, SplitScores } from './imbalance-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

export interface RunFacts {
  readonly settings: ImbalanceSettings;
  readonly data: Pick<SplitDescription, 'name' | 'sha256' | 'counts'>;
  readonly backend: BackendChoice;
  readonly epochs: readonly EpochRecord[];
  readonly scores: BySplit<SplitScores>;
  readonly timings: ImbalanceResult['timings'];
  readonly epoch: number;
  readonly stopped: boolean;
}

/** The documented result of a run, from what was measured. */
export function imbalanceResult(run: RunFacts): ImbalanceResult {
  const { name, sha256, counts } = run.data;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    schema: 'labtags-result-1',
    lab: 'imbalance',
    settings: run.settings,
    data: { name, sha256, counts: { train: total(counts.train), val: total(counts.val), test: total(counts.test) } },
    backend: run.backend,
    history: run.epochs,
    metrics: run.scores,
    timings: run.timings,
    epoch: run.epoch,
    stopped: run.stopped,
  };
}
