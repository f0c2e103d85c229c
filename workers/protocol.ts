import type { Split } from '../src/data/image-splits.js';
import type {
  Checkpoint as ImbalanceCheckpoint,
  ImbalanceEvent,
  ImbalanceResult,
  LesionView,
  SplitDescription,
} from '../src/imbalance/imbalance-events.js';
import type { FoundRule } from '../src/imbalance/recall-goal.js';
import type { ImbalanceSettings } from '../src/settings/imbalance-settings.js';
import type { TripletSettings } from '../src/settings/triplet-settings.js';
import type { SavedNetwork } from '../src/triplet/saved-network.js';
import type {
  BackboneCost,
  Checkpoint,
  EmbeddingMap,
  Neighbour,
  NeighbourScores,
  Part,
  PlacedDrawing,
  TripletEvent,
  TripletResult,
} from '../src/triplet/triplet-events.js';

/** Data that the student gave by hand; it goes before the `src` setting. */
export type OwnFiles = readonly File[];

/** Told on the way; at most one call a frame for steps and maps. */
export type OnTripletEvent = (event: TripletEvent) => void;

/** What a session needs to know besides the settings. */
export interface TripletRequest {
  readonly settings: TripletSettings;
  /** Base address for relative `src` values and known names: the page's URL. */
  readonly baseUrl: string;
  readonly files: OwnFiles | null;
  /** Let a slow machine take fewer triplets an epoch (the student did not set them). */
  readonly adapt: boolean;
  /** Go on after the last of these epochs (an error, another backend); null starts afresh. */
  readonly resume: readonly Checkpoint[] | null;
}

/** What `<triplet-demo>` asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface TripletSession {
  /** Starts the backend and reads the data; ends with `backend`, `data` and the raw-pixel scores. */
  prepare(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<NeighbourScores>;
  /** Trains; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<TripletResult>;
  /** A t-SNE map of one epoch and part; positions stream as `map` events, the last one is returned. */
  map(request: MapRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<EmbeddingMap>;
  /** Holds the training between two steps until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** The nearest images to a point of a map, in the embedding of an epoch. */
  neighbours(part: Part, index: number, epoch: number): Promise<readonly Neighbour[]>;
  /** Places a drawing (height × width bytes, white on black) in an epoch's embedding and map. */
  placeDrawing(drawing: Uint8Array, epoch: number, map: EmbeddingMap): Promise<PlacedDrawing>;
  /** Parameters and the measured time of a step for each backbone. */
  measureBackbones(request: TripletRequest, signal: AbortSignal): Promise<readonly BackboneCost[]>;
  saveNetwork(epoch: number): Promise<SavedNetwork>;
  /** Takes weights saved before (same backbone and embedding size) and measures them as one epoch. */
  loadNetwork(
    request: TripletRequest,
    network: SavedNetwork,
    signal: AbortSignal,
    onEvent: OnTripletEvent,
  ): Promise<TripletResult>;
  /** Live tensors and their bytes, for the memory line and for tests. */
  memory(): Promise<{ readonly tensors: number; readonly bytes: number }>;
}

export interface MapRequest {
  readonly part: Part;
  readonly epoch: number;
  readonly perplexity: number;
  readonly iterations: number;
  readonly seed: number;
}

/** Told on the way; at most one call a frame for steps. */
export type OnImbalanceEvent = (event: ImbalanceEvent) => void;

export interface ImbalanceRequest {
  readonly settings: ImbalanceSettings;
  /** Base address for relative `src` values and known names: the page's URL. */
  readonly baseUrl: string;
  readonly files: OwnFiles | null;
  /** Let a slow machine make fewer epochs (the student did not set them). */
  readonly adapt: boolean;
  /** Go on after this checkpoint (an error, another backend); null starts afresh. */
  readonly resume: ImbalanceCheckpoint | null;
}

/** Probabilities and true classes of a part. */
export interface SplitSamples {
  /** images × classes. */
  readonly probabilities: Float32Array;
  readonly classes: number;
  readonly labels: Uint8Array;
}

/** What was chosen on validation to reach recall goals. */
export interface MetGoals {
  /** One decision an image: by the largest ln p + offset. */
  readonly rule: FoundRule;
  /** One flag a class: raised from this probability on; an image may carry several. */
  readonly thresholds: readonly number[];
}

/** What `<imbalance-demo>` asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface ImbalanceSession {
  /** Reads the data, without a backend. */
  prepare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<SplitDescription>;
  /** Trains and measures; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<ImbalanceResult>;
  /** Trains every remedy with several seeds; rows come as `comparison` events. On abort it ends early. */
  compare(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void>;
  /** Oversamples before the split, as one must not, and tells what it pretends. */
  oversampleEarly(request: ImbalanceRequest, signal: AbortSignal, onEvent: OnImbalanceEvent): Promise<void>;
  /** Holds the training between two steps until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Decision rules that come as near to the recall goals as can be on these samples (the validation part). */
  meetGoals(samples: SplitSamples, goals: readonly number[]): Promise<MetGoals>;
  /** Images of a part, in the order of `indices`. */
  images(split: Split, indices: readonly number[]): Promise<readonly LesionView[]>;
  /** Live tensors and their bytes, for tests. */
  memory(): Promise<{ readonly tensors: number; readonly bytes: number }>;
}
