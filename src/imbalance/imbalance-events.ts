import type { ImageFacts } from '../data/image-facts.js';
import type { BySplit, Split } from '../data/image-splits.js';
import type { TrainingState } from '../networks/training-state.js';
import type { PicturesEvent } from '../pictures/picture-report.js';
import type { EpochPlan, LabResult, TrainingEvent, TrainingTimings, WorkEvent } from '../run-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';
import type { WeightMean } from './weight-average.js';

/** What a session tells while it works. Plain values and typed arrays only: it crosses a worker. */
export type ImbalanceEvent =
  | WorkEvent<ImbalancePhase, SplitDescription>
  | PicturesEvent
  | TrainingEvent<ImbalancePlan, StepRecord, EpochRecord, Checkpoint>
  /** The weights that are kept, with which the test part can be measured once its seal is opened. */
  | { readonly kind: 'trained'; readonly weights: Float32Array }
  | { readonly kind: 'evaluation'; readonly split: Split; readonly evaluation: SplitEvaluation }
  | { readonly kind: 'comparison'; readonly done: number; readonly total: number; readonly row: ComparisonRow | null }
  | { readonly kind: 'early-oversampling'; readonly outcome: EarlyOversampling };

export type ImbalancePhase =
  | 'starting-backend'
  | 'loading-data'
  | 'warming-up'
  | 'training'
  | 'measuring'
  | 'comparing'
  | 'trying-pitfall';

export interface SplitDescription extends ImageFacts {
  readonly counts: BySplit<readonly number[]>;
  /** Lesions in all, and those with images in several parts; null where that is not known. */
  readonly lesions: { readonly all: number; readonly shared: number } | null;
  /** The first training images of each class, to look at. */
  readonly examples: readonly (readonly LesionView[])[];
}

/** One image with its pixels, height × width × channels bytes. */
export interface LesionView {
  readonly index: number;
  readonly label: number;
  readonly pixels: Uint8Array;
}

/** What will be trained, told before the student waits. */
export interface ImbalancePlan extends EpochPlan {
  /** Epochs that the settings asked for; more than `epochs` on a slow machine. */
  readonly askedEpochs: number;
}

export interface StepRecord {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  readonly epoch: number;
  readonly loss: number;
  /** Share of the step's images that were told right, as the weights were before the step. */
  readonly accuracy: number;
}

export interface EpochRecord {
  readonly epoch: number;
  /** Means over the epoch as seen while training; with weights or oversampling of what was drawn. */
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  /** After the epoch, unweighted. */
  readonly valLoss: number;
  readonly valAccuracy: number;
  readonly valMacroRecall: number;
  readonly valMinRecall: number;
  /** The best macro recall so far: early stopping keeps this epoch. */
  readonly best: boolean;
  readonly elapsedMs: number;
}

/** What is needed to go on after an epoch, in a new worker or on another backend. */
export interface Checkpoint extends TrainingState {
  readonly epoch: number;
  readonly epochs: readonly EpochRecord[];
  /** Weights of the best epoch, for early stopping. */
  readonly bestWeights: Float32Array;
  /** Mean of the last epochs' weights so far; null before the first that counts. */
  readonly mean: WeightMean | null;
  /** What was measured where the run was stopped within an epoch, which goes on there; else null. */
  readonly partial: EpochRecord | null;
}

/** One part, as the trained network sees it. */
export interface SplitEvaluation {
  readonly scores: SplitScores;
  readonly labels: Uint8Array;
  /** images × classes. */
  readonly probabilities: Float32Array;
  /** One curve a class; empty where the class has no images, or all of them. */
  readonly roc: readonly CurvePoints[];
  readonly precisionRecall: readonly CurvePoints[];
  readonly calibration: {
    readonly expected: number;
    readonly observed: readonly number[];
    readonly predicted: readonly number[];
  };
  /** For each image: 1 where training has seen its lesion; null where lesions are not known, and of training itself. */
  readonly seenInTraining: Uint8Array | null;
}

export interface CurvePoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** The numbers of one part in the documented result. */
export interface SplitScores {
  readonly accuracy: number;
  /** Mean over the classes that have images. */
  readonly macroRecall: number;
  /** The least of those. */
  readonly minRecall: number;
  /** One-vs-rest, mean over the classes that have an area; null where none has. */
  readonly macroAuc: number | null;
  /** 0 for a class without images. */
  readonly recall: readonly number[];
  readonly precision: readonly number[];
  readonly auc: readonly (number | null)[];
  /** Rows true, columns predicted. */
  readonly confusion: readonly (readonly number[])[];
  /** scikit-learn's classification_report. */
  readonly reportText: string;
}

export type Remedy = 'baseline' | 'weights' | 'oversampling' | 'focal' | 'thresholds';

/** One training in the comparison of remedies. */
export interface ComparisonRow {
  readonly remedy: Remedy;
  /** What it was measured on; left out in files from before the seal, which measured on the test part. */
  readonly split?: 'val';
  readonly seed: number;
  readonly accuracy: number;
  readonly macroRecall: number;
  readonly minRecall: number;
  readonly macroAuc: number | null;
  readonly recall: readonly number[];
}

/** Trainings of a comparison that were made elsewhere. */
export interface ComparedElsewhere {
  readonly rows: readonly ComparisonRow[];
  /** The same for those that differ in remedy and seed alone. */
  readonly task: string;
  readonly classNames: readonly string[];
}

/** What oversampling before the split pretends, and what is true. */
export interface EarlyOversampling {
  /** Scores on the part that was split off after oversampling: copies of its images were trained on. */
  readonly claimed: { readonly macroRecall: number; readonly recall: readonly number[] };
  /** Scores of the same network on the validation part, of which no copy was trained on. */
  readonly honest: { readonly macroRecall: number; readonly recall: readonly number[] };
  /** Share of the claimed part's images whose copy is in the training part. */
  readonly copiedShare: number;
}

/** Scores of the parts. There is none of the test part before its seal is opened. */
export type SealedScores = Readonly<Record<'train' | 'val', SplitScores>> & { readonly test?: SplitScores };

/** The documented result: exported, reproduced by a permalink, read by tests. */
export interface ImbalanceResult extends LabResult<'imbalance', ImbalanceSettings, BySplit<number>> {
  readonly history: readonly EpochRecord[];
  readonly metrics: SealedScores;
  /** How often the test part of these data was opened so far; left out in files from before the seal. */
  readonly testOpened?: number;
  readonly timings: TrainingTimings;
  /** The epoch whose weights were measured. */
  readonly epoch: number;
}
