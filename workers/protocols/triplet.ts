import type { NeighbourScores } from '../../src/metrics/nearest-neighbours.js';
import type { SavedNetwork } from '../../src/triplet/saved-network.js';
import type {
  BackboneCost,
  Checkpoint,
  EmbeddingMap,
  LayerActivations,
  Neighbour,
  Part,
  PlacedDrawing,
  TripletEvent,
  TripletResult,
} from '../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../src/triplet/triplet-settings.js';
import type { TensorSession, TrainingRequest } from './lab-session.js';

/** Told on the way; at most one call a frame for steps and maps. */
export type OnTripletEvent = (event: TripletEvent) => void;

/** A slow machine takes fewer triplets an epoch; training goes on after the last of the epochs that are kept. */
export type TripletRequest = TrainingRequest<TripletSettings, readonly Checkpoint[]>;

/** What `<triplet-demo>` asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface TripletSession extends TensorSession {
  /** Starts the backend and reads the data; ends with `backend`, `data` and the raw-pixel scores. */
  prepare(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<NeighbourScores>;
  /** Trains; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<TripletResult>;
  /** A t-SNE map of one epoch and part; positions stream as `map` events, the last one is returned. */
  map(request: MapRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<EmbeddingMap>;
  /** The nearest images to a point of a map, in the embedding of an epoch. */
  neighbours(part: Part, index: number, epoch: number): Promise<readonly Neighbour[]>;
  /** What every layer of the network of an epoch makes of a point of the validation map. */
  activations(index: number, epoch: number): Promise<LayerActivations>;
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
}

export interface MapRequest {
  readonly part: Part;
  readonly epoch: number;
  readonly perplexity: number;
  readonly iterations: number;
  readonly seed: number;
}
