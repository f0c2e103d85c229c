import type { NeighbourScores } from '../../../src/metrics/nearest-neighbours.js';
import { withKept, withRun } from '../../../src/triplet/kept-runs.js';
import type {
  BackboneCost,
  Checkpoint,
  DataDescription,
  EmbeddingMap,
  EpochRecord,
  KeptRun,
  LayerActivations,
  Neighbour,
  Part,
  PlacedDrawing,
  StepRecord,
  TrainingPlan,
  TripletEvent,
  TripletPhase,
  TripletResult,
  TripletView,
} from '../../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../../src/triplet/triplet-settings.js';
import {
  foldTraining,
  noTraining,
  nothingTrained,
  type PageTrainingEvent,
  type TrainingState,
} from '../../lab/run-state.js';
import type { Strokes } from '../../parts/pen-strokes.js';
import { appendSteps, noSteps, type StepHistory } from './step-history.js';

export type MapMethod = EmbeddingMap['method'];

/** A point of a map: `index` counts the map's points. */
export interface ChosenPoint {
  readonly part: Part;
  readonly index: number;
}

/** What goes through the network, and where one looks. */
export interface Passing {
  /** A point of the validation map. */
  readonly image: number;
  readonly layer: number;
}

/** The student's own image, and how it was drawn. */
export interface Drawing {
  readonly pixels: Uint8Array;
  readonly strokes: Strokes;
}

/** What the student did, folded as the session's events are. */
export type StudentEvent =
  | PageTrainingEvent<TripletSettings, TripletResult>
  /** Look back to an epoch; null follows the newest. */
  | { readonly kind: 'view'; readonly epoch: number | null }
  | { readonly kind: 'method'; readonly method: MapMethod }
  | { readonly kind: 'choose'; readonly chosen: ChosenPoint | null }
  | { readonly kind: 'neighbours'; readonly neighbours: readonly Neighbour[] }
  | { readonly kind: 'part'; readonly part: Part }
  /** The image that goes through the network, a point of the validation map, and the layer that is looked at. */
  | { readonly kind: 'pass'; readonly passing: Partial<Passing> }
  | { readonly kind: 'activations'; readonly activations: LayerActivations }
  | { readonly kind: 'draw'; readonly drawing: Drawing | null }
  | { readonly kind: 'placed'; readonly placed: Readonly<Record<Part, PlacedDrawing>> }
  | { readonly kind: 'forget-run'; readonly run: KeptRun }
  /** Saved runs come to stand beside those that were made here. */
  | { readonly kind: 'compare'; readonly runs: readonly KeptRun[] }
  | { readonly kind: 'backbones'; readonly costs: readonly BackboneCost[] };

export type DemoEvent = TripletEvent | StudentEvent;

/** Everything that the views show, and nothing else. */
export interface TripletState extends TrainingState {
  readonly settings: TripletSettings | null;
  readonly phase: TripletPhase | null;
  readonly data: DataDescription | null;
  readonly plan: TrainingPlan | null;
  readonly raw: NeighbourScores | null;
  readonly steps: StepHistory;
  readonly lastStep: StepRecord | null;
  /** The hardest training triplets as the network is at this moment. */
  readonly hardest: readonly TripletView[];
  /** In rising order; epoch 0 is the untrained network. */
  readonly epochs: readonly EpochRecord[];
  /** In rising order; only the last one has its optimiser. */
  readonly checkpoints: readonly Checkpoint[];
  /** By {@link mapKey}; the maps by PCA are in the epochs. */
  readonly tsneMaps: ReadonlyMap<string, EmbeddingMap>;
  readonly method: MapMethod;
  /** Whose maps are shown, before and after. */
  readonly part: Part;
  /** The epoch looked back to; null follows the newest. */
  readonly viewedEpoch: number | null;
  readonly chosen: ChosenPoint | null;
  readonly neighbours: readonly Neighbour[];
  readonly passing: Passing;
  readonly activations: LayerActivations | null;
  readonly drawing: Drawing | null;
  readonly placed: Readonly<Record<Part, PlacedDrawing>> | null;
  readonly backbones: readonly BackboneCost[];
  /** Every run that was made or opened here, in its order; they outlive changes of settings and data. */
  readonly runs: readonly KeptRun[];
  readonly result: TripletResult | null;
}

const noRun = {
  ...nothingTrained,
  steps: noSteps,
  hardest: [],
  checkpoints: [],
  tsneMaps: new Map<string, EmbeddingMap>(),
  viewedEpoch: null,
  chosen: null,
  neighbours: [],
  passing: { image: 0, layer: 0 },
  activations: null,
  placed: null,
} as const satisfies Partial<TripletState>;

export const initialTripletState: TripletState = {
  ...noTraining,
  ...noRun,
  raw: null,
  method: 'pca',
  part: 'validation',
  drawing: null,
  backbones: [],
  runs: [],
};

/** The state after an event. Pure. @param at milliseconds on any steady clock; only the time left depends on it */
export function reduceTriplet(before: TripletState, event: DemoEvent, at: number): TripletState {
  const state = foldTraining(before, event, at);
  switch (event.kind) {
    case 'view':
      return { ...state, viewedEpoch: event.epoch, neighbours: [], placed: null };
    case 'method':
      return { ...state, method: event.method };
    case 'choose':
      return { ...state, chosen: event.chosen, neighbours: [] };
    case 'neighbours':
      return { ...state, neighbours: event.neighbours };
    case 'part':
      return { ...state, part: event.part };
    case 'pass':
      return { ...state, passing: { ...state.passing, ...event.passing } };
    case 'activations':
      return { ...state, activations: event.activations };
    case 'draw':
      return { ...state, drawing: event.drawing, placed: null };
    case 'placed':
      return { ...state, placed: event.placed };
    case 'backbones':
      return { ...state, backbones: event.costs };
    case 'result':
      return { ...state, runs: withRun(state.runs, event.result, state.data?.classNames.length ?? 0) };
    case 'compare':
      return { ...state, runs: event.runs.reduce(withKept, state.runs) };
    case 'forget-run':
      return { ...state, runs: state.runs.filter((run) => run !== event.run) };
    default:
      return foldTold(state, event);
  }
}

function foldTold(state: TripletState, event: DemoEvent): TripletState {
  switch (event.kind) {
    case 'data':
      return { ...(replacesRun(state, event.data) ? withoutRun(state) : state), data: event.data, loading: null };
    case 'plan':
      return { ...(state.awaitsNews ? withoutRun(state) : state), plan: event.plan, pace: state.pace };
    case 'raw':
      return { ...state, raw: event.raw };
    case 'steps':
      return { ...state, steps: appendSteps(state.steps, event.steps) };
    case 'hardest':
      return { ...state, hardest: event.triplets };
    case 'epoch':
      return withEpoch(state, event.epoch);
    case 'checkpoint':
      return { ...state, checkpoints: withCheckpoint(state.checkpoints, event.checkpoint) };
    case 'map':
      return { ...state, tsneMaps: new Map(state.tsneMaps).set(mapKey(event.map), event.map) };
    default:
      // Told of the run, and folded already; or of the live map, which has a state of its own.
      return state;
  }
}

function withoutRun(state: TripletState): TripletState {
  return { ...state, ...noRun, awaitsNews: false, method: 'pca' };
}

/** A new run, or other images in the maps: what was made before does not belong to them. */
function replacesRun({ awaitsNews, epochs, data }: TripletState, next: DataDescription): boolean {
  if (awaitsNews) return true;
  const points = (described: DataDescription) => described.mapImages.train.indices.length;
  return epochs.length > 0 && (data?.sha256 !== next.sha256 || points(data) !== points(next));
}

/**
 * An epoch that was measured again (a run goes on from it) replaces the former record; what is known
 * only while training, its mean loss and active share, is kept.
 */
function withEpoch(state: TripletState, epoch: EpochRecord): TripletState {
  const former = state.epochs.find((record) => record.epoch === epoch.epoch);
  const trainLoss = epoch.trainLoss ?? former?.trainLoss ?? null;
  const trainActiveShare = epoch.trainActiveShare ?? former?.trainActiveShare ?? null;
  const others = state.epochs.filter((record) => record.epoch !== epoch.epoch);
  const epochs = [...others, { ...epoch, trainLoss, trainActiveShare }].sort((a, b) => a.epoch - b.epoch);
  const tsneMaps = former ? withoutMapsOf(state.tsneMaps, epoch.epoch) : state.tsneMaps;
  const follows = state.viewedEpoch === null;
  return { ...state, epochs, tsneMaps, ...(follows ? { neighbours: [], placed: null } : {}) };
}

function withoutMapsOf(maps: TripletState['tsneMaps'], epoch: number): TripletState['tsneMaps'] {
  return new Map([...maps].filter(([, map]) => map.epoch !== epoch));
}

function withCheckpoint(checkpoints: readonly Checkpoint[], newest: Checkpoint): readonly Checkpoint[] {
  const older = checkpoints.filter((checkpoint) => checkpoint.epoch < newest.epoch);
  return [...older.map((checkpoint) => ({ ...checkpoint, optimizer: null })), newest];
}

export function mapKey({ part, epoch }: Pick<EmbeddingMap, 'part' | 'epoch'>): string {
  return `${part} ${epoch}`;
}

/** The epoch that all views show; null before the first was measured. */
export function shownEpoch(state: TripletState): EpochRecord | null {
  const last = state.epochs[state.epochs.length - 1] ?? null;
  if (state.viewedEpoch === null) return last;
  return state.epochs.find(({ epoch }) => epoch === state.viewedEpoch) ?? last;
}

/** The map before training and that of the epoch that is shown, by one method: t-SNE's where both are there. */
export function mapPair(state: TripletState, part: Part, shown: EpochRecord): readonly EmbeddingMap[] {
  const { epochs, tsneMaps, method } = state;
  // The second stays when one looks back to the beginning: its points travel there.
  const pair = epochs.length === 1 ? [shown] : [epochs[0], shown];
  const tsne = pair.flatMap(({ epoch }) => tsneMaps.get(mapKey({ part, epoch })) ?? []);
  return method === 'tsne' && tsne.length === pair.length ? tsne : pair.map(({ maps }) => maps[part]);
}

/** The map of the epoch that is shown. */
export function shownMap(state: TripletState, part: Part, shown: EpochRecord): EmbeddingMap {
  return mapPair(state, part, shown).at(-1) ?? shown.maps[part];
}

/** True when the views look back instead of following the newest epoch. */
export function looksBack(state: TripletState): boolean {
  return state.viewedEpoch !== null && shownEpoch(state) !== state.epochs[state.epochs.length - 1];
}
