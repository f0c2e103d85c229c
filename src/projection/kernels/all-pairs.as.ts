/** Exact repulsion over all pairs, for few points, for tests and for the exact KL divergence. */
import { multiplyAdd } from '../../networks/kernels/vector.as';
import { laneSum } from './perplexity.as';

/** f32 sums this long stay exact enough; longer ones are carried on in f64. */
const RUN_BYTES: usize = 4096;

/**
 * forces[i] = Σⱼ w² (yᵢ − yⱼ) for the points `from` … `to` − 1.
 *
 * @param x, y coordinates of all points, filled up to a multiple of four with points infinitely far away
 * @param points their number, padding included
 * @returns Σ w over the ordered pairs of these points with all others
 */
export function repelAllPairs(x: usize, y: usize, points: i32, from: i32, to: i32, forces: usize): f64 {
  const one = f32x4.splat(1);
  const bytes = <usize>points << 2;
  let total: f64 = 0;
  for (let i = <usize>from << 2; i < <usize>to << 2; i += 4) {
    const ownX = v128.load32_splat(x + i);
    const ownY = v128.load32_splat(y + i);
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (let run: usize = 0; run < bytes; run += RUN_BYTES) {
      let sum = f32x4.splat(0);
      for (let j = run, end = min(run + RUN_BYTES, bytes); j < end; j += 16) {
        const dx = f32x4.sub(ownX, v128.load(x + j));
        const dy = f32x4.sub(ownY, v128.load(y + j));
        const w = f32x4.div(one, multiplyAdd(dx, dx, multiplyAdd(dy, dy, one)));
        const push = f32x4.mul(w, w);
        sum = f32x4.add(sum, w);
        forceX = multiplyAdd(push, dx, forceX);
        forceY = multiplyAdd(push, dy, forceY);
      }
      total += <f64>laneSum(sum);
    }
    total -= 1;
    store<f32>(forces + (i << 1), laneSum(forceX));
    store<f32>(forces + (i << 1), laneSum(forceY), 4);
  }
  return total;
}
