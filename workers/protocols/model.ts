import type { ModelEvent, ModelResult, ModelTypes } from '../../src/model/model-lab.js';
import type { DataPlace } from './data-place.js';

/** Told on the way; at most one call a frame for steps. */
export type OnModelEvent<Model extends ModelTypes> = (event: ModelEvent<Model>) => void;

export interface ModelRequest<Model extends ModelTypes> extends DataPlace {
  readonly settings: Model['settings'];
  /** Such a lab does what it is asked for, and begins anew. */
  readonly adapt: boolean;
  readonly resume: null;
}

/** What a lab that trains one model asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface ModelSession<Model extends ModelTypes> {
  /** Trains and measures; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: ModelRequest<Model>, signal: AbortSignal, onEvent: OnModelEvent<Model>): Promise<ModelResult<Model>>;
  /** Holds the training between two steps until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}
