import type { AdamState } from './kernels/adam-state.js';

/** Weights, and the optimiser's memory, after some step. */
export interface TrainingState {
  /** Steps done over the whole run; within an epoch where the run was stopped there. */
  readonly step: number;
  /** All weights and biases, in the order of the layers. */
  readonly weights: Float32Array;
  /** Null where only the weights were kept. */
  readonly optimizer: AdamState | null;
}
