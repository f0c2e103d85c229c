import { AllPairsRepulsion } from './all-pairs.js';
import type { StoredAffinities } from './joint-affinities.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** Rows of one call: short calls reach the optimised code sooner. */
const ROWS_A_CALL = 256;

/** KL(P‖Q) with Σ w over all pairs, as `klDivergence` in `tsne-gradient.ts`. Takes time with the points' square. */
export function storedDivergence(memory: KernelMemory, affinities: StoredAffinities, positions: Address): number {
  const { points, offsets, columns, values } = affinities;
  const { kernels } = memory;
  const total = memory.scratch(() =>
    new AllPairsRepulsion(memory, points).repel(positions, memory.allocateWords(2 * points)),
  );
  let sum = 0;
  let shares = 0;
  for (let from = 0; from < points; from += ROWS_A_CALL) {
    const to = Math.min(from + ROWS_A_CALL, points);
    sum += kernels.attractionDivergence(positions, from, to, offsets, columns, values);
    shares += kernels.attractionShares();
  }
  // Rounding has moved Σ p off 1 by 1e-7 or so; this is the divergence of P / Σ p.
  return sum / shares - Math.log(shares) + Math.log(total);
}
