/** A t-SNE map that is made step by step, on whatever computes it. Awaiting a plain value costs nothing. */
export interface TsneStepper {
  readonly engine: 'simd' | 'plain' | 'gpu';
  /** Steps taken so far. */
  readonly iteration: number;
  /** Steps of the whole run. */
  readonly iterations: number;
  readonly done: boolean;
  /** Moves all points once. */
  step(): void | Promise<void>;
  /** rows × 2, interleaved: a copy, the caller's own. */
  readPositions(): Float32Array<ArrayBuffer> | Promise<Float32Array<ArrayBuffer>>;
  /** Exact over all pairs, without exaggeration. */
  klDivergence(): number | Promise<number>;
  /** Frees what the garbage collector does not see. */
  dispose?(): void;
}
