import type { BackendChoice } from '../backend-choice.js';
import { SPLITS, type Split } from '../data/image-splits.js';
import type { EpochRecord, ImbalanceResult, SealedScores, SplitDescription, SplitScores } from './imbalance-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

export interface RunFacts {
  readonly settings: ImbalanceSettings;
  readonly data: Pick<SplitDescription, 'name' | 'sha256' | 'counts'>;
  readonly backend: BackendChoice;
  readonly epochs: readonly EpochRecord[];
  readonly scores: SealedScores;
  readonly timings: ImbalanceResult['timings'];
  readonly epoch: number;
  readonly stopped: boolean;
}

/** The parts that were measured, in their order, with their scores. */
export function measuredParts(metrics: SealedScores): readonly (readonly [split: Split, scores: SplitScores])[] {
  return SPLITS.flatMap((split) => {
    const scores = metrics[split];
    return scores ? [[split, scores] as const] : [];
  });
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
    testOpened: run.scores.test ? 1 : 0,
    timings: run.timings,
    epoch: run.epoch,
    stopped: run.stopped,
  };
}
