/** max(x, 0), number by number; NaN stays NaN. */
export function relu(x: ArrayLike<number>): Float64Array {
  return Float64Array.from(x, (value) => Math.max(value, 0));
}

/** dy where relu let its input pass, that is where y > 0; else 0. */
export function reluGradient(dy: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  return Float64Array.from(dy, (value, i) => (y[i] > 0 ? value : 0));
}
