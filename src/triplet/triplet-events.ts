import type { ImageFacts } from '../data/image-facts.js';
import type { NeighbourScores } from '../metrics/nearest-neighbours.js';
import type { TrainingState } from '../networks/training-state.js';
import type { PicturesEvent } from '../pictures/picture-report.js';
import type { EpochPlan, LabResult, StepCost, TrainingEvent, TrainingTimings, WorkEvent } from '../run-events.js';
import type { BatchLayout } from './batch-layout.js';
import type { Mining, TripletSettings } from './triplet-settings.js';

/** Which of the two parts of the data an index or a map belongs to. */
export type Part = 'train' | 'validation';

/** What a session tells while it works. Plain values and typed arrays only: it crosses a worker. */
export type TripletEvent =
  | WorkEvent<TripletPhase, DataDescription>
  | PicturesEvent
  | TrainingEvent<TrainingPlan, StepRecord, EpochRecord, Checkpoint>
  | { readonly kind: 'raw'; readonly raw: NeighbourScores }
  | { readonly kind: 'hardest'; readonly triplets: readonly TripletView[] }
  | { readonly kind: 'map'; readonly map: EmbeddingMap }
  /** The validation map's points in the embedding as it is now, for the live map: points × columns. */
  | { readonly kind: 'live'; readonly embeddings: Float32Array; readonly columns: number };

/**
 * What is needed to go on after an epoch, in a new worker or on another backend. The page keeps all
 * of a run's: older ones serve to look back, and the last one, which has an optimiser, to go on.
 */
export interface Checkpoint extends TrainingState {
  /** The epoch that it belongs to; 0 before training. */
  readonly epoch: number;
  /** What only its training has shown, and its weights cannot show again. */
  readonly trained?: Pick<EpochRecord, 'trainLoss' | 'trainActiveShare'>;
  /** Where the run was stopped within the epoch: what its steps have come to so far. */
  readonly begun?: StepSums;
}

/** Sums over steps. */
export interface StepSums {
  readonly steps: number;
  readonly loss: number;
  readonly activeShare: number;
}

export type TripletPhase = 'starting-backend' | 'loading-data' | 'warming-up' | 'training' | 'measuring' | 'mapping';

export interface DataDescription extends ImageFacts {
  readonly trainCount: number;
  readonly testCount: number;
  /** Names of the classes that were kept from training; left out in older recordings. */
  readonly unseen?: readonly string[];
  /** The images of the two maps, drawn once: hover and thumbnails need no further question. */
  readonly mapImages: Readonly<Record<Part, MapImages>>;
}

export interface MapImages {
  /** Index into the part, one a point, in the order of every {@link EmbeddingMap} of the part. */
  readonly indices: Uint32Array;
  readonly labels: Uint8Array;
  /** points × height × width × channels bytes. */
  readonly pixels: Uint8Array;
}

/** What will be trained, told before the student waits. */
export interface TrainingPlan extends EpochPlan {
  /** Triplets an epoch that are really used. */
  readonly triplets: number;
  /** Triplets an epoch that the settings asked for; more than `triplets` on a slow machine. */
  readonly askedTriplets: number;
}

export interface StepRecord {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  readonly epoch: number;
  readonly mining: Mining;
  readonly loss: number;
  /** Share of the step's triplets whose loss is above 0. */
  readonly activeShare: number;
  readonly positiveDistance: number;
  readonly negativeDistance: number;
  /** Mean over dimensions of the standard deviation over the batch; near 0 when all images collapse to one point. */
  readonly spread: number;
}

export interface EpochRecord {
  /** 0 is the untrained network. */
  readonly epoch: number;
  /** True where the run was stopped within this epoch. */
  readonly partial: boolean;
  readonly mining: Mining;
  /** Mean over the epoch's triplets, as seen while training; null at epoch 0. */
  readonly trainLoss: number | null;
  readonly trainActiveShare: number | null;
  /** On the fixed random triplets of the test part, after the epoch. */
  readonly validationLoss: number;
  readonly validationActiveShare: number;
  readonly distances: DistanceHistogram;
  /** The validation triplets with the largest loss. */
  readonly hardest: readonly TripletView[];
  readonly neighbours: NeighbourScores;
  /** Mean losses of random triplets of both parts, measured alike; recordings of before lack them. */
  readonly alike?: Readonly<Record<Part, MeanLoss>>;
  /** Share of the validation triplets whose positive is nearer than the negative; recordings of before lack it. */
  readonly ordered?: number;
  /** Of the validation map's images; null where none has a positive, and recordings of before lack them. */
  readonly pairs?: HardestPairViews | null;
  readonly collapse: Collapse;
  /** PCA of this epoch's embeddings, at once. */
  readonly maps: Readonly<Record<Part, EmbeddingMap>>;
  readonly elapsedMs: number;
}

/** What the hardest triplets of some images are made of. */
export interface HardestPairViews {
  /** So many images were looked at. */
  readonly images: number;
  /** The two of one class that lie farthest apart. */
  readonly positive: PairView;
  /** The two of different classes that lie nearest. */
  readonly negative: PairView;
  /** Share of anchors whose farthest positive is still nearer than their nearest negative. */
  readonly ordered: number;
}

export interface PairView {
  readonly images: readonly [ImageView, ImageView];
  readonly distance: number;
}

/** A mean over triplets, with its standard error. */
export interface MeanLoss {
  readonly loss: number;
  readonly error: number;
}

/** Validation distances d(a,p) and d(a,n), counted in the same bins. */
export interface DistanceHistogram {
  /** bins + 1 rising edges. */
  readonly edges: readonly number[];
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** One triplet with its pictures. */
export interface TripletView {
  readonly part: Part;
  readonly anchor: ImageView;
  readonly positive: ImageView;
  readonly negative: ImageView;
  readonly positiveDistance: number;
  readonly negativeDistance: number;
  readonly loss: number;
}

export interface ImageView {
  readonly index: number;
  readonly label: number;
  readonly pixels: Uint8Array;
}

export type Collapse = 'none' | 'collapsing' | 'collapsed';

export interface EmbeddingMap {
  readonly part: Part;
  readonly epoch: number;
  readonly method: 'pca' | 'tsne';
  /** points × 2, interleaved. */
  readonly positions: Float32Array;
  /** t-SNE only: iterations so far, planned, and the exact KL divergence. */
  readonly iteration: number;
  readonly iterations: number;
  readonly klDivergence: number | null;
}

/** One neighbour of a point or of a drawn digit, nearest first. */
export interface Neighbour extends ImageView {
  readonly part: Part;
  readonly distance: number;
}

/** What every layer of the network makes of one image. */
export interface LayerActivations {
  readonly epoch: number;
  /** Of the validation map's points. */
  readonly index: number;
  /** height × width × channels numbers a layer. */
  readonly layers: readonly Float32Array[];
}

/** Where the student's own drawing lands. */
export interface PlacedDrawing {
  readonly neighbours: readonly Neighbour[];
  /** Class by the vote of the neighbours. */
  readonly vote: number;
  /** Position in the map that is shown, between its nearest map points. */
  readonly position: readonly [number, number];
}

/** What a backbone costs, measured before one commits to it. */
export interface BackboneCost extends StepCost {
  readonly backbone: TripletSettings['backbone'];
  readonly epochMs: number;
}

/** The documented result: exported, reproduced by a permalink, read by tests. */
export interface TripletResult
  extends LabResult<'triplet', TripletSettings, { readonly train: number; readonly test: number }> {
  readonly history: readonly TripletHistoryEntry[];
  readonly metrics: {
    readonly knnRaw: number;
    readonly knnBefore: number;
    readonly knnAfter: number;
    readonly recallRaw: number;
    readonly recallBefore: number;
    readonly recallAfter: number;
    readonly activeShare: number | null;
    readonly collapsed: boolean;
  };
  readonly timings: TrainingTimings;
  /** Runs that were kept beside this one, where there were any. */
  readonly otherRuns?: readonly KeptRun[];
}

/** What is kept of a run, to stand beside others. */
export interface KeptRun extends Pick<TripletResult, 'settings' | 'data' | 'history' | 'metrics' | 'stopped'> {
  /** The batches that its triplets were mined from; null where all were drawn by chance, or that is not known. */
  readonly layout: BatchLayout | null;
}

/** One epoch of the history, numbers only. */
export interface TripletHistoryEntry {
  readonly epoch: number;
  readonly mining: Mining;
  readonly trainLoss: number | null;
  readonly trainActiveShare: number | null;
  readonly validationLoss: number;
  readonly validationActiveShare: number;
  readonly knn: number;
  readonly recallAt1: number;
}
