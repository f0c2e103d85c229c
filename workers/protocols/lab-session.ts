import type { DataPlace } from './data-place.js';

/** What a session needs to know, whatever it is asked. */
export interface LabRequest<Settings> extends DataPlace {
  readonly settings: Settings;
}

/** What a session needs to train a network. */
export interface TrainingRequest<Settings, Kept> extends LabRequest<Settings> {
  /** Let a slow machine do less (the student did not ask for so much). */
  readonly adapt: boolean;
  /** Go on from here (an error, another backend); null starts afresh. */
  readonly resume: Kept | null;
}

/** A session with work that can be held. */
export interface PausableSession {
  /** Holds the work between two steps until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** A session that holds tensors. */
export interface TensorSession extends PausableSession {
  /** Live tensors and their bytes, for the memory line and for tests. */
  memory(): Promise<{ readonly tensors: number; readonly bytes: number }>;
}
