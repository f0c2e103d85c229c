/** A function that is one fused multiply-add: valid only with relaxed SIMD. */
const RELAXED_SIMD_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 19, 1, 17, 0, 65, 1, 253, 15, 65, 1, 253, 15, 65,
  1, 253, 15, 253, 133, 2, 11,
];

/** Whether this machine runs the variant that rounds a multiplication and an addition once. */
export function supportsRelaxedSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(RELAXED_SIMD_MODULE));
}
