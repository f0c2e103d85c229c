import type { ModelEvent, ModelResult, ModelTypes } from '../../src/model/model-lab.js';
import type { PausableSession, TrainingRequest } from './lab-session.js';

/** Told on the way; at most one call a frame for steps. */
export type OnModelEvent<Model extends ModelTypes> = (event: ModelEvent<Model>) => void;

/** Such a lab does what it is asked for, and begins anew. */
export type ModelRequest<Model extends ModelTypes> = TrainingRequest<Model['settings'], never>;

/** What a lab that trains one model asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface ModelSession<Model extends ModelTypes> extends PausableSession {
  /** Trains and measures; on abort it ends between two steps and resolves with what there is (`stopped: true`). */
  train(request: ModelRequest<Model>, signal: AbortSignal, onEvent: OnModelEvent<Model>): Promise<ModelResult<Model>>;
}
