/** One step of gradient descent with momentum and gains, as in `gradient-descent.ts`. */
import { multiplyAdd } from '../../networks/kernels/vector.as';

const SMALLEST_GAIN: f32 = 0.01;

/**
 * gradient = 4 (−attraction − repulsion / total); positions, updates and gains change in place.
 *
 * @param values coordinates, rounded up to a multiple of four
 */
export function descend(
  positions: usize, updates: usize, gains: usize, values: i32,
  attraction: usize, repulsion: usize, total: f32, learningRate: f32, momentum: f32,
): void {
  const share = f32x4.splat(1 / total);
  const rate = f32x4.splat(4 * learningRate);
  const kept = f32x4.splat(momentum);
  const zero = f32x4.splat(0);
  for (let at: usize = 0; at < <usize>values << 2; at += 16) {
    const downhill = multiplyAdd(share, v128.load(repulsion + at), v128.load(attraction + at));
    const update = v128.load(updates + at);
    const gain = v128.load(gains + at);
    // The update goes downhill while it has the sign of the force: gradient and update then oppose each other.
    const grows = f32x4.gt(f32x4.mul(update, downhill), zero);
    const wanted = v128.bitselect(f32x4.add(gain, f32x4.splat(0.2)), f32x4.mul(gain, f32x4.splat(0.8)), grows);
    const nextGain = f32x4.max(wanted, f32x4.splat(SMALLEST_GAIN));
    const next = multiplyAdd(f32x4.mul(rate, nextGain), downhill, f32x4.mul(kept, update));
    v128.store(gains + at, nextGain);
    v128.store(updates + at, next);
    v128.store(positions + at, f32x4.add(v128.load(positions + at), next));
  }
}
