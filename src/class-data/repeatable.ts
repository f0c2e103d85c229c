/** What tells whether a run can be made again elsewhere. */
export interface HandedInRun {
  /** Left out where a lab always uses the processor. */
  readonly backend?: { readonly name: string };
  readonly metrics: object;
}

/**
 * Why a run again with its settings proves nothing; null where it does. Graphics cards differ in the order of their sums,
 * and so in their last bits.
 */
export function whyNotRepeatable({ backend = { name: 'wasm' }, metrics }: HandedInRun): string | null {
  if (backend.name !== 'wasm')
    return `it was made on ${backend.name}, and only what WebAssembly computes is the same anywhere`;
  const { evaluation = [] } = metrics as { readonly evaluation?: readonly unknown[] };
  // The student chose the questions by hand.
  return evaluation.length > 0 ? 'it has word tests, which no setting tells' : null;
}
