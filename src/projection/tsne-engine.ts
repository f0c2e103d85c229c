import type { StepRule } from './tsne-schedule.js';

/** What moves the points of a t-SNE map. Whoever holds it decides how often and by which rule. */
export interface TsneEngine {
  /** Bytes of the kernels' memory; 0 where there is none. */
  readonly bytes: number;
  /** rows × 2, interleaved, in the rows' order: a copy. */
  positions(): Float32Array<ArrayBuffer>;
  /** Moves all points once. */
  step(rule: StepRule): void;
  /** Forgets gains and momentum. */
  restart(): void;
  /** KL divergence without exaggeration, exact over all pairs. */
  klDivergence(): number;
}
