/** Pixels as shares of white, 0 … 1. */
export function bytesToShares(bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => byte / 255);
}
