import type { BackendChoice } from './backend-choice.js';

/** How much of the data was read. */
export interface LoadingEvent {
  readonly kind: 'loading';
  readonly doneBytes: number;
  readonly totalBytes: number | null;
}

/** What every lab's session tells of its work, besides its own. Plain values and typed arrays only: it crosses a worker. */
export type WorkEvent<Phase extends string, Data> =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | LoadingEvent
  | { readonly kind: 'data'; readonly data: Data };

export interface BackendEvent {
  readonly kind: 'backend';
  readonly backend: BackendChoice;
}

/** What a lab's session tells while it trains one network over epochs. */
export type TrainingEvent<Plan, Step, Epoch, Checkpoint> =
  | BackendEvent
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'epoch'; readonly epoch: Epoch }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint };

/** What a step costs, measured on this machine. */
export interface StepCost {
  /** Quickest of the first steps. */
  readonly stepMs: number;
  readonly parameters: number;
}

/** What will be trained, told before the student waits. */
export interface EpochPlan extends StepCost {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
}

/** What all labs of networks document of a run: exported, reproduced by a permalink, read by tests. */
export interface LabResult<Lab extends string, Settings, Counts> {
  readonly schema: 'labtags-result-1';
  readonly lab: Lab;
  readonly settings: Settings;
  readonly data: { readonly name: string; readonly sha256: string; readonly counts: Counts };
  readonly backend: BackendChoice;
  /** True when the run was stopped by hand before its end. */
  readonly stopped: boolean;
}

export interface TrainingTimings {
  readonly stepMs: number;
  readonly trainingMs: number;
  readonly totalMs: number;
}
