/** What Adam remembers between two steps, moments in the order of the variables. */
export interface AdamState {
  /** Steps done. */
  readonly step: number;
  readonly firstMoments: readonly Float32Array[];
  readonly secondMoments: readonly Float32Array[];
}
