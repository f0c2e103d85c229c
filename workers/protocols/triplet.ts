import type { NeighbourScores } from '../../src/metrics/nearest-neighbours.js';
import type { SavedNetwork } from '../../src/triplet/saved-network.js';
import type {
  BackboneCost,
  Checkpoint,
  EmbeddingMap,
  Neighbour,
  Part,
  PlacedDrawing,
  TripletEvent,
  TripletResult,
} from '../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../src/triplet/triplet-settings.js';
import type { DataPlace } from './data-place.js';

/** Told on the way; at most one call a frame for steps and maps. */
export type OnTripletEvent = (event: TripletEvent) => void;

/** What a session needs to know besides the settings. */
export interface TripletRequest extends DataPlace {
  readonly settings: TripletSettings;
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
