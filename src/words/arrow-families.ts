import {
  type DifferenceArrow,
  type DifferenceArrows,
  differenceArrows,
  LEAST_FOR_ODD,
  meanCosine,
  unitSteps,
  type WordPair,
} from './difference-arrows.js';
import { dot, type KeyedVectors, normalise } from './keyed-vectors.js';

/** Pairs whose steps should be one and the same: from man to woman, or from man to boy. */
export interface PairFamily {
  /** As the student calls it; empty where there is only one family. */
  readonly name: string;
  readonly pairs: readonly WordPair[];
}

/** A family's steps, judged among themselves. */
export interface ArrowFamily extends DifferenceArrows {
  readonly name: string;
  /**
   * Parallelism of the same words with other partners (man → queen, king → woman), the mean of all ways
   * to shift them round: what the words would give without their pairs. Null for a lone pair, or where words are shared so that nothing can be exchanged.
   */
  readonly exchanged: number | null;
}

/** How alike the mean directions of two families are. */
export interface FamilyCrossing {
  readonly first: number;
  readonly second: number;
  /** Cosine of the two mean directions. */
  readonly cosine: number;
}

export interface ArrowFamilies {
  readonly families: readonly ArrowFamily[];
  /** One for every two families. */
  readonly crossings: readonly FamilyCrossing[];
}

/**
 * - `lone`: a single pair is parallel to nothing;
 * - `parallel`: steps go the same way, and only with these partners;
 * - `partly`: less parallel, and yet more than with other partners;
 * - `unrelated`: no more parallel than the same words with other partners;
 * - `unjudged`: there is nothing to compare with.
 */
export type FamilyVerdict = 'lone' | 'parallel' | 'partly' | 'unrelated' | 'unjudged';

/** A mean cosine of half: steps 60° apart, where steps that have nothing in common are 90° apart. */
const PARALLEL = 0.5;

/** By how much partners must matter. */
const PARTNERS_MATTER = 0.1;

/** Whether the steps of a family go the same way. */
export function familyVerdict({ arrows, parallelism, exchanged }: ArrowFamily): FamilyVerdict {
  if (arrows.length < 2) return 'lone';
  if (exchanged === null) return 'unjudged';
  if (parallelism - exchanged < PARTNERS_MATTER) return 'unrelated';
  return parallelism >= PARALLEL ? 'parallel' : 'partly';
}

/** The odd ones of a family; null where that says nothing: few pairs, or none that belong together. */
export function oddArrows(family: ArrowFamily): readonly DifferenceArrow[] | null {
  if (family.arrows.length < LEAST_FOR_ODD || familyVerdict(family) === 'unrelated') return null;
  return family.arrows.filter(({ isOutlier }) => isOutlier);
}

/** Two families are one direction where their mean directions agree so much. */
const SAME_DIRECTION = 0.5;

/** Whether two families have a direction in common. */
export function isSameDirection({ cosine }: Pick<FamilyCrossing, 'cosine'>): boolean {
  return cosine >= SAME_DIRECTION;
}

/**
 * Each family of pairs by itself, and the families against each other.
 *
 * @throws LabError `word-unknown`; `query-invalid` for a family without pairs
 */
export function arrowFamilies(vectors: KeyedVectors, families: readonly PairFamily[]): ArrowFamilies {
  const means = families.map(({ pairs }) => meanDirection(vectors, pairs));
  return {
    families: families.map(({ name, pairs }) => ({
      name,
      ...differenceArrows(vectors, pairs),
      exchanged: exchangedParallelism(vectors, pairs),
    })),
    crossings: means.flatMap((mean, second) =>
      means.slice(0, second).map((other, first) => ({ first, second, cosine: dot(mean, other) })),
    ),
  };
}

/** The families of an answer; one of a recording from before there were families is a single one. */
export function familiesOf({ families, arrows, parallelism }: AnsweredArrows): readonly ArrowFamily[] {
  if (families) return families;
  return arrows.length === 0 ? [] : [{ name: '', arrows, parallelism, exchanged: null }];
}

interface AnsweredArrows extends DifferenceArrows {
  readonly families?: readonly ArrowFamily[];
}

/** The unit vector along the mean of the pairs' unit steps. */
export function meanDirection(vectors: KeyedVectors, pairs: readonly WordPair[]): Float32Array {
  const mean = new Float32Array(vectors.dimensions);
  for (const { direction } of unitSteps(vectors, pairs)) for (let i = 0; i < mean.length; i++) mean[i] += direction[i];
  return normalise(mean);
}

function exchangedParallelism(vectors: KeyedVectors, pairs: readonly WordPair[]): number | null {
  if (pairs.length < 2) return null;
  const shifts = pairs.slice(1).map((_, shift) => {
    const others = pairs.map(([from], i): WordPair => [from, pairs[(i + shift + 1) % pairs.length][1]]);
    // A word that is the end of one pair and the start of another would make a step of no length.
    return others.filter(([from, to]) => from !== to);
  });
  const measured = shifts.filter((others) => others.length > 1);
  if (measured.length === 0) return null;
  const cosines = measured.map((others) => meanCosine(unitSteps(vectors, others).map(({ direction }) => direction)));
  return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
}
