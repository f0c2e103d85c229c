import type { DataDescription, EpochRecord } from '../../../src/triplet/triplet-events.js';
import { shownEpoch, type TripletState } from './state.js';

/** Something that the numbers of a run show; the language files put it into a sentence. */
export type Finding =
  /** The share of random triplets that still teach has fallen below a tenth. */
  | { readonly kind: 'few-active'; readonly epoch: number; readonly share: number; readonly first: number }
  /** The same of mined ones, which may have taught all there was: no reproach. */
  | { readonly kind: 'few-mined-active'; readonly epoch: number; readonly share: number; readonly first: number }
  /** There is nothing to tell apart. */
  | { readonly kind: 'same-pictures' }
  /** Nearly all images are of one class: whoever always names it is as good. */
  | { readonly kind: 'one-class'; readonly name: string; readonly share: number; readonly knn: number }
  /** Mined triplets keep teaching. */
  | { readonly kind: 'still-active'; readonly epoch: number; readonly share: number }
  | { readonly kind: 'better-than-raw'; readonly epoch: number; readonly knn: number; readonly raw: number }
  | { readonly kind: 'worse-than-raw'; readonly epoch: number; readonly knn: number; readonly raw: number }
  | { readonly kind: 'untrained'; readonly knn: number; readonly classes: number }
  | { readonly kind: 'overfitting'; readonly epoch: number; readonly training: number; readonly validation: number }
  | { readonly kind: 'no-overfitting'; readonly epoch: number; readonly training: number; readonly validation: number }
  /** Mined losses are of the hardest triplets, validation losses of random ones. */
  | { readonly kind: 'losses-differ'; readonly epoch: number; readonly training: number; readonly validation: number };

const FEW_ACTIVE = 0.1;
const MANY_ACTIVE = 0.3;
/** A class with so many of the images makes every share of right answers meaningless. */
const ONE_CLASS = 0.9;
/** A validation loss so many times the training loss, and so many standard errors above it, is more than noise. */
const OVERFITTING = { times: 1.5, errors: 2 };

/** What can be said about the epoch that is shown; empty before the first was measured. */
export function findingsOf(state: TripletState): readonly Finding[] {
  const epoch = shownEpoch(state);
  if (epoch?.collapse !== 'none') return [];
  if (state.data && haveSamePictures(state.data)) return [{ kind: 'same-pictures' }];
  if (epoch.epoch === 0) return untrainedFindings(state, epoch);
  return [...activityFindings(epoch, state.epochs), ...scoreFindings(epoch, state), ...lossFindings(epoch)];
}

function untrainedFindings(state: TripletState, { neighbours }: EpochRecord): readonly Finding[] {
  return [{ kind: 'untrained', knn: neighbours.knn, classes: state.data?.classNames.length ?? 10 }];
}

function activityFindings(epoch: EpochRecord, epochs: readonly EpochRecord[]): readonly Finding[] {
  const share = epoch.trainActiveShare;
  const first = epochs.find((record) => record.trainActiveShare !== null)?.trainActiveShare ?? null;
  if (share === null || first === null) return [];
  const kind = isMined(epoch) ? 'few-mined-active' : 'few-active';
  if (share < FEW_ACTIVE) return [{ kind, epoch: epoch.epoch, share, first }];
  return share > MANY_ACTIVE && isMined(epoch) ? [{ kind: 'still-active', epoch: epoch.epoch, share }] : [];
}

function scoreFindings({ epoch, neighbours }: EpochRecord, { raw, data }: TripletState): readonly Finding[] {
  const frequent = data && mostFrequent(data);
  if (frequent && frequent.share >= ONE_CLASS) return [{ kind: 'one-class', ...frequent, knn: neighbours.knn }];
  if (!raw) return [];
  const kind = neighbours.knn >= raw.knn ? 'better-than-raw' : 'worse-than-raw';
  return [{ kind, epoch, knn: neighbours.knn, raw: raw.knn }];
}

function lossFindings(record: EpochRecord): readonly Finding[] {
  const { epoch, alike, trainLoss, validationLoss } = record;
  const differ = { kind: 'losses-differ', epoch, training: trainLoss ?? 0, validation: validationLoss } as const;
  const apart = isMined(record) && trainLoss !== null ? [differ] : [];
  if (!alike) return apart;
  const { train, validation } = alike;
  const difference = validation.loss - train.loss;
  const noise = OVERFITTING.errors * Math.hypot(train.error, validation.error);
  const kind =
    difference > noise && validation.loss > OVERFITTING.times * train.loss ? 'overfitting' : 'no-overfitting';
  return [...apart, { kind, epoch, training: train.loss, validation: validation.loss }];
}

/** Of the validation images that the map shows. */
function mostFrequent({ mapImages, classNames }: DataDescription): { name: string; share: number } {
  const { labels } = mapImages.validation;
  const counts = classNames.map((_, label) => labels.reduce((sum, own) => sum + Number(own === label), 0));
  const most = Math.max(...counts);
  return { name: classNames[counts.indexOf(most)], share: most / Math.max(1, labels.length) };
}

function isMined({ mining }: EpochRecord): boolean {
  return mining !== 'random';
}

/** True where all images of the validation map are the same. */
export function haveSamePictures({ mapImages, width, height, channels }: DataDescription): boolean {
  const { pixels } = mapImages.validation;
  const size = width * height * channels;
  return pixels.every((value, i) => value === pixels[i % size]);
}
