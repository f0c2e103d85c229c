import type { KeptRun, Part, TripletResult } from '../../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../../src/triplet/triplet-settings.js';
import type { TripletRequest, TripletSession } from '../../../workers/protocols/triplet.js';
import type { LabViewOf } from '../../lab/lab-types.js';
import type { TrainingTypes } from '../../lab/training-experiment.js';
import type { LiveProjection } from '../../projection/live-projection.js';
import type { files } from './downloads.js';
import type { ChosenPoint, DemoEvent, Drawing, MapMethod, Passing, TripletState } from './state.js';
import type { TripletWords } from './words.js';

/** The types that the triplet lab is made of. */
export interface TripletTypes extends TrainingTypes {
  settings: TripletSettings;
  session: TripletSession;
  request: TripletRequest;
  state: TripletState;
  event: DemoEvent;
  result: TripletResult;
  words: TripletWords;
  requests: TripletRequests;
  sight: { readonly measuring: boolean; readonly playing: boolean; readonly live: LiveProjection };
  /** The epoch that the views show; null before the first. */
  snapshot: { readonly epoch: number | null };
}

/** Everything that the views show. */
export type LabView = LabViewOf<TripletTypes>;

/** What this lab's own controls ask for. */
export interface TripletRequests {
  look(epoch: number | null): void;
  play(): void;
  useMethod(method: MapMethod): void;
  choose(chosen: ChosenPoint | null): void;
  showPart(part: Part): void;
  pass(passing: Partial<Passing>): void;
  draw(drawing: Drawing | null): void;
  /** Sets what a remedy asks for, and runs again. */
  remedy(remedy: Partial<TripletSettings>): void;
  forgetRun(run: KeptRun): void;
  measureBackbones(): void;
  save(file: keyof typeof files): void;
}
