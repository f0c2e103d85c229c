import type { EpochPlan, WorkEvent } from '../run-events.js';
import type { SettingValues } from '../settings/field.js';
import type { LabResult } from '../sharing/result-file.js';

/** What a lab is made of that trains one model over epochs; a lab states its own once. */
export interface ModelTypes {
  settings: SettingValues & { readonly epochs: number };
  /** What the model learns from, as the views show it. */
  data: ModelData;
  /** How the model stands, told after a step: what it costs, its weights, … */
  step: object;
  /** What is measured at the end of each epoch and of the run, by name. */
  metrics: Readonly<Record<string, number>>;
}

/** The data of a run; a lab's own type says more. */
export interface ModelData {
  readonly name: string;
  /** Of the bytes, so that a result says what was learned. */
  readonly sha256: string;
}

/** One model while it trains: what a lab's worker steps. */
export interface ModelTraining<Model extends ModelTypes> {
  readonly data: Model['data'];
  readonly stepsPerEpoch: number;
  /** Milliseconds of rest after each step, so that a quick model can be watched; none when left out. */
  readonly restMs?: number;
  /** One step, and how the model stands after it. */
  step(): Model['step'] | Promise<Model['step']>;
  /** Measures the model as it is. */
  measure(): Model['metrics'] | Promise<Model['metrics']>;
}

export type ModelStep<Model extends ModelTypes> = Model['step'] & { readonly step: number; readonly epoch: number };

/** An epoch of the history: its last step, and what was measured after it. */
export type ModelEpoch<Model extends ModelTypes> = Model['step'] & Model['metrics'] & { readonly epoch: number };

/** `stepMs` is not measured before the run: 0. */
export type ModelPlan = Omit<EpochPlan, 'parameters'>;

/** What a run tells on the way. */
export type ModelEvent<Model extends ModelTypes> =
  | WorkEvent<'loading-data' | 'training', Model['data']>
  | { readonly kind: 'plan'; readonly plan: ModelPlan }
  | { readonly kind: 'steps'; readonly steps: readonly ModelStep<Model>[] }
  | { readonly kind: 'epoch'; readonly epoch: ModelEpoch<Model> };

/** The documented JSON of a run. */
export interface ModelResult<Model extends ModelTypes> extends LabResult {
  readonly settings: Model['settings'];
  readonly history: readonly ModelEpoch<Model>[];
  readonly metrics: Model['metrics'];
  readonly timings: { readonly trainingMs: number; readonly totalMs: number };
}
