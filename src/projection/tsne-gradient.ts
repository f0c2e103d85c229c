import type { Affinities } from './affinities.js';

/**
 * The attractive part of the gradient: forces[i] = Σⱼ pᵢⱼ wᵢⱼ (yᵢ − yⱼ), w = 1 / (1 + ‖yᵢ − yⱼ‖²).
 *
 * @param positions rows × 2, interleaved
 * @param forces rows × 2, overwritten
 */
export function attraction(affinities: Affinities, positions: Float64Array, forces: Float64Array): void {
  const { rows, offsets, columns, values } = affinities;
  for (let i = 0; i < rows; i++) {
    const x = positions[2 * i];
    const y = positions[2 * i + 1];
    let forceX = 0;
    let forceY = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const j = 2 * columns[e];
      const dx = x - positions[j];
      const dy = y - positions[j + 1];
      const pull = values[e] / (1 + dx * dx + dy * dy);
      forceX += pull * dx;
      forceY += pull * dy;
    }
    forces[2 * i] = forceX;
    forces[2 * i + 1] = forceY;
  }
}

/**
 * The repulsive part over all pairs: forces[i] = Σⱼ wᵢⱼ² (yᵢ − yⱼ). The same as a quad-tree with angle 0.
 *
 * @param forces rows × 2, overwritten
 * @returns Σ w over ordered pairs i ≠ j
 */
export function exactRepulsion(positions: Float64Array, forces: Float64Array): number {
  forces.fill(0);
  let total = 0;
  for (let i = 2; i < positions.length; i += 2) {
    const x = positions[i];
    const y = positions[i + 1];
    for (let j = 0; j < i; j += 2) {
      const dx = x - positions[j];
      const dy = y - positions[j + 1];
      const w = 1 / (1 + dx * dx + dy * dy);
      total += w;
      forces[i] += w * w * dx;
      forces[i + 1] += w * w * dy;
      forces[j] -= w * w * dx;
      forces[j + 1] -= w * w * dy;
    }
  }
  return 2 * total;
}

/**
 * KL(P‖Q) = Σ p ln(p / q) over the stored pairs, with q = w / Σw and Σw summed exactly over all pairs,
 * which takes time with the square of the points. (scikit-learn's `kl_divergence_` of a Barnes–Hut run
 * uses an approximate Σw and lies lower by up to .01.)
 *
 * @param exaggeration factor on P, as during early exaggeration
 */
export function klDivergence(affinities: Affinities, positions: Float64Array, exaggeration = 1): number {
  const { rows, offsets, columns, values } = affinities;
  const total = pairSum(positions);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const dx = positions[2 * i] - positions[2 * columns[e]];
      const dy = positions[2 * i + 1] - positions[2 * columns[e] + 1];
      const p = values[e] * exaggeration;
      const q = 1 / (1 + dx * dx + dy * dy) / total;
      sum += p * Math.log(Math.max(p, Number.EPSILON) / Math.max(q, Number.EPSILON));
    }
  }
  return sum;
}

/** Σ w over ordered pairs i ≠ j. */
function pairSum(positions: Float64Array): number {
  let total = 0;
  for (let i = 2; i < positions.length; i += 2) {
    for (let j = 0; j < i; j += 2) {
      const dx = positions[i] - positions[j];
      const dy = positions[i + 1] - positions[j + 1];
      total += 1 / (1 + dx * dx + dy * dy);
    }
  }
  return 2 * total;
}
