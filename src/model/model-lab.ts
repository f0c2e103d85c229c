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
  /** Milliseconds that a step takes at least, so that a quick model can be watched; 0 when left out. */
  readonly leastStepMs?: number;
  /** One step, and how the model stands after it. */
  step(): Model['step'] | Promise<Model['step']>;
  /** Measures the model as it is. */
  measure(): Model['metrics'] | Promise<Model['metrics']>;
}

export type ModelStep<Model extends ModelTypes> = Model['step'] & { readonly step: number; readonly epoch: number };

/** An epoch of the history: its last step, and what was measured after it. */
export type ModelEpoch<Model extends ModelTypes> = Model['step'] & Model['metrics'] & { readonly epoch: number };

export interface ModelPlan {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  /** Not measured before the run: 0. */
  readonly stepMs: number;
}

/** What a run tells on the way. */
export type ModelEvent<Model extends ModelTypes> =
  | { readonly kind: 'phase'; readonly phase: 'loading-data' | 'training' }
  | { readonly kind: 'data'; readonly data: Model['data'] }
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
