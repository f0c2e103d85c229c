import type { SeededRandom } from '../random.js';

/**
 * Glorot uniform weights, Keras's default: uniform in ±√(6 / (fanIn + fanOut)), where a convolution's
 * fans count its whole window. Drawn here because tfjs's own initialisers ignore the seed in places.
 *
 * @param shape [in, out] or [height, width, in, out]
 */
export function glorotUniform(shape: readonly number[], random: SeededRandom): Float32Array {
  const window = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  const fanIn = window * shape[shape.length - 2];
  const fanOut = window * shape[shape.length - 1];
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  const size = shape.reduce((product, side) => product * side, 1);
  return Float32Array.from({ length: size }, () => random.uniform(-limit, limit));
}
