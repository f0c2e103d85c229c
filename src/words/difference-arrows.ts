import { LabError } from '../errors.js';
import { dot, type KeyedVectors, normalise } from './keyed-vectors.js';

export type WordPair = readonly [from: string, to: string];

/** The step from one word of a pair to the other. */
export interface DifferenceArrow {
  readonly pair: WordPair;
  /** Length of the difference of the two unit vectors, 0 to 2. */
  readonly length: number;
  /** Cosine of this step with the mean direction of the others; 1 for a lone pair. */
  readonly agreement: number;
  /** Least like the others, and clearly so: see {@link findOutliers}. */
  readonly isOutlier: boolean;
}

export interface DifferenceArrows {
  readonly arrows: readonly DifferenceArrow[];
  /** Mean cosine over all pairs of steps: 1 when all are parallel, about 0 when they have nothing in common. */
  readonly parallelism: number;
}

/** With fewer pairs none is odd. */
export const LEAST_FOR_ODD = 4;

/** How many deviations below the median agreement an outlier lies. */
const OUTLIER_DEVIATIONS = 3;

/** Standard deviations in a median absolute deviation of normal values. */
const MAD_SCALE = 1.4826;

/** And by how much at least: where all agree nearly alike, none is odd. */
const OUTLIER_GAP = 0.15;

/**
 * How parallel the steps of some pairs are, as man → woman, king → queen. Steps are taken between unit
 * vectors, as analogies do.
 *
 * @throws LabError `word-unknown`; `query-invalid` without pairs
 */
export function differenceArrows(vectors: KeyedVectors, pairs: readonly WordPair[]): DifferenceArrows {
  if (pairs.length === 0) {
    throw new LabError('query-invalid', 'An arrow needs two words; give at least one pair.', { reason: 'no pair' });
  }
  const steps = unitSteps(vectors, pairs);
  const agreements = steps.map((step, i) =>
    agreement(
      step.direction,
      steps.filter((_, j) => j !== i),
    ),
  );
  const outliers = findOutliers(agreements);
  return {
    arrows: pairs.map((pair, i) => ({
      pair,
      length: steps[i].length,
      agreement: agreements[i],
      isOutlier: outliers[i],
    })),
    parallelism: meanCosine(steps.map(({ direction }) => direction)),
  };
}

/** A step between unit vectors. */
export interface UnitStep {
  readonly length: number;
  /** Of length 1. */
  readonly direction: Float32Array;
}

/** The steps of some pairs, between unit vectors. */
export function unitSteps(vectors: KeyedVectors, pairs: readonly WordPair[]): UnitStep[] {
  return pairs.map(([from, to]) => {
    const start = vectors.unitVector(from);
    const difference = vectors.unitVector(to).map((value, i) => value - start[i]);
    return { length: Math.sqrt(dot(difference, difference)), direction: normalise(difference) };
  });
}

function agreement(direction: Float32Array, others: readonly UnitStep[]): number {
  if (others.length === 0) return 1;
  const mean = new Float32Array(direction.length);
  for (const other of others) for (let i = 0; i < mean.length; i++) mean[i] += other.direction[i];
  return dot(direction, normalise(mean));
}

/** Mean cosine over all pairs of directions; 1 for a lone one. */
export function meanCosine(directions: readonly Float32Array[]): number {
  if (directions.length === 1) return 1;
  let sum = 0;
  for (let i = 0; i < directions.length; i++) {
    for (let j = 0; j < i; j++) sum += dot(directions[i], directions[j]);
  }
  return sum / ((directions.length * (directions.length - 1)) / 2);
}

/** Agreements far below the median, by the median absolute deviation; with fewer than four, none. */
function findOutliers(agreements: readonly number[]): boolean[] {
  if (agreements.length < LEAST_FOR_ODD) return agreements.map(() => false);
  const middle = median(agreements);
  const deviation = MAD_SCALE * median(agreements.map((agreement) => Math.abs(agreement - middle)));
  const limit = middle - Math.max(OUTLIER_GAP, OUTLIER_DEVIATIONS * deviation);
  return agreements.map((agreement) => agreement < limit);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
