import type { AdamState } from '../../networks/kernels/adam-state.js';

/** What is needed to go on after an epoch as if nothing had happened. */
export interface TrainingCheckpoint {
  /** Epochs done, those of a parent included. */
  readonly epoch: number;
  readonly weights: Float32Array;
  /** Null where the optimiser starts anew, as Keras Tuner's does in a promoted trial. */
  readonly optimizer: AdamState | null;
}
