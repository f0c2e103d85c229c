import type { BackendChoice } from '../backend-choice.js';
import type { NeighbourScores } from '../metrics/nearest-neighbours.js';
import type { EpochRecord, TripletHistoryEntry, TripletResult } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';

export interface RunFacts {
  readonly settings: TripletSettings;
  readonly data: TripletResult['data'];
  readonly backend: BackendChoice;
  readonly raw: NeighbourScores;
  /** Epoch 0 first. */
  readonly epochs: readonly EpochRecord[];
  readonly timings: TripletResult['timings'];
  readonly stopped: boolean;
}

/** The documented result of a run, from what was measured. */
export function tripletResult(run: RunFacts): TripletResult {
  const before = run.epochs[0];
  const after = run.epochs[run.epochs.length - 1];
  return {
    schema: 'labtags-result-1',
    lab: 'triplet',
    settings: run.settings,
    data: run.data,
    backend: run.backend,
    history: run.epochs.map(historyEntry),
    metrics: {
      knnRaw: run.raw.knn,
      knnBefore: before.neighbours.knn,
      knnAfter: after.neighbours.knn,
      recallRaw: run.raw.recallAt1,
      recallBefore: before.neighbours.recallAt1,
      recallAfter: after.neighbours.recallAt1,
      activeShare: after.trainActiveShare,
      collapsed: after.collapse === 'collapsed',
    },
    timings: run.timings,
    stopped: run.stopped,
  };
}

function historyEntry(epoch: EpochRecord): TripletHistoryEntry {
  return {
    epoch: epoch.epoch,
    mining: epoch.mining,
    trainLoss: epoch.trainLoss,
    trainActiveShare: epoch.trainActiveShare,
    validationLoss: epoch.validationLoss,
    validationActiveShare: epoch.validationActiveShare,
    knn: epoch.neighbours.knn,
    recallAt1: epoch.neighbours.recallAt1,
  };
}
