import type { NeighbourScores } from '../../../src/metrics/nearest-neighbours.js';
import type { EpochRecord } from '../../../src/triplet/triplet-events.js';
import { shownEpoch, type TripletState } from './state.js';

/** Something that the numbers of a run show; the language files put it into a sentence. */
export type Finding =
  /** The share of triplets that still teach has fallen below a tenth. */
  | { readonly kind: 'few-active'; readonly epoch: number; readonly share: number; readonly first: number }
  /** Mined triplets keep teaching. */
  | { readonly kind: 'still-active'; readonly epoch: number; readonly share: number }
  | { readonly kind: 'better-than-raw'; readonly epoch: number; readonly knn: number; readonly raw: number }
  | { readonly kind: 'worse-than-raw'; readonly epoch: number; readonly knn: number; readonly raw: number }
  | { readonly kind: 'untrained'; readonly knn: number; readonly classes: number }
  | { readonly kind: 'overfitting'; readonly epoch: number; readonly training: number; readonly validation: number }
  /** Mined losses are of the hardest triplets, validation losses of random ones. */
  | { readonly kind: 'losses-differ'; readonly epoch: number; readonly training: number; readonly validation: number };

const FEW_ACTIVE = 0.1;
const MANY_ACTIVE = 0.3;
/** A validation loss so many times the training loss is more than noise. */
const OVERFITTING = 1.5;

/** What can be said about the epoch that is shown; empty before the first was measured. */
export function findingsOf(state: TripletState): readonly Finding[] {
  const epoch = shownEpoch(state);
  if (epoch?.collapse !== 'none') return [];
  if (epoch.epoch === 0) return untrainedFindings(state, epoch);
  return [...activityFindings(epoch, state.epochs), ...scoreFindings(epoch, state.raw), ...lossFindings(epoch)];
}

function untrainedFindings(state: TripletState, { neighbours }: EpochRecord): readonly Finding[] {
  return [{ kind: 'untrained', knn: neighbours.knn, classes: state.data?.classNames.length ?? 10 }];
}

function activityFindings(epoch: EpochRecord, epochs: readonly EpochRecord[]): readonly Finding[] {
  const share = epoch.trainActiveShare;
  const first = epochs.find((record) => record.trainActiveShare !== null)?.trainActiveShare ?? null;
  if (share === null || first === null) return [];
  if (share < FEW_ACTIVE) return [{ kind: 'few-active', epoch: epoch.epoch, share, first }];
  return share > MANY_ACTIVE && isMined(epoch) ? [{ kind: 'still-active', epoch: epoch.epoch, share }] : [];
}

function scoreFindings({ epoch, neighbours }: EpochRecord, raw: NeighbourScores | null): readonly Finding[] {
  if (!raw) return [];
  const kind = neighbours.knn >= raw.knn ? 'better-than-raw' : 'worse-than-raw';
  return [{ kind, epoch, knn: neighbours.knn, raw: raw.knn }];
}

function lossFindings(record: EpochRecord): readonly Finding[] {
  const { epoch, trainLoss: training, validationLoss: validation } = record;
  if (training === null) return [];
  if (isMined(record)) return [{ kind: 'losses-differ', epoch, training, validation }];
  return validation > OVERFITTING * training ? [{ kind: 'overfitting', epoch, training, validation }] : [];
}

function isMined({ mining }: EpochRecord): boolean {
  return mining !== 'random';
}
