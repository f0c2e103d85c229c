import { mostProbable } from '../metrics/class-probabilities.js';
import { differenceOfShares, type Interval } from '../metrics/intervals.js';
import type { SplitEvaluation } from './imbalance-events.js';

/** Images of one class, and how many of them were told right. */
export interface Told {
  readonly right: number;
  readonly count: number;
}

/** What it is worth that training has seen another image of the same lesion. */
export interface SeenLesions {
  /** Accuracy as it comes: the groups have other shares of each class, so the difference says little. */
  readonly raw: { readonly seen: Told; readonly unseen: Told };
  /** Share of the class that the groups differ most in, by its label. */
  readonly mix: { readonly label: number; readonly seen: number; readonly unseen: number };
  /** Both groups with the class mix of the part, over the classes that both have. */
  readonly alike: { readonly seen: number; readonly unseen: number };
  /** `alike.seen − alike.unseen`, and its 95 % interval. */
  readonly effect: number;
  readonly interval: Interval;
}

export type SeenVerdict = 'flatters' | 'hurts' | 'unclear';

/** Below 0 nothing flatters, and where 0 lies within the interval nobody can tell. */
export function seenVerdict({ interval }: Pick<SeenLesions, 'interval'>): SeenVerdict {
  if (interval.low > 0) return 'flatters';
  return interval.high < 0 ? 'hurts' : 'unclear';
}

/**
 * Recall of each class for images whose lesion training has seen and for the others, standardised to one class mix.
 *
 * @returns null where the lesions are not known, or no class is in both groups
 */
export function compareSeenLesions(evaluation: SplitEvaluation): SeenLesions | null {
  const { seenInTraining } = evaluation;
  if (!seenInTraining) return null;
  const [unseen, seen] = toldByGroup(evaluation, seenInTraining);
  const shared = seen.flatMap(({ count }, label) => (count > 0 && unseen[label].count > 0 ? [label] : []));
  if (shared.length === 0) return null;
  const sizes = seen.map(({ count }, label) => count + unseen[label].count);
  const total = sum(shared.map((label) => sizes[label]));
  const strata = shared.map((label) => {
    return { weight: sizes[label] / total, first: seen[label], second: unseen[label] };
  });
  const mean = (pick: 'first' | 'second') => sum(strata.map((one) => one.weight * (one[pick].right / one[pick].count)));
  const alike = { seen: mean('first'), unseen: mean('second') };
  const raw = { seen: together(seen), unseen: together(unseen) };
  const share = (group: readonly Told[], label: number) => group[label].count / Math.max(1, together(group).count);
  const gap = (label: number) => Math.abs(share(seen, label) - share(unseen, label));
  const label = sizes.map((_, one) => one).reduce((a, b) => (gap(b) > gap(a) ? b : a));
  return {
    ...{ raw, alike, effect: alike.seen - alike.unseen, interval: differenceOfShares(strata) },
    mix: { label, seen: share(seen, label), unseen: share(unseen, label) },
  };
}

/** One list a group, of one entry a class: images not seen, and seen. */
function toldByGroup({ labels, probabilities, scores }: SplitEvaluation, seenInTraining: Uint8Array): Told[][] {
  const classes = scores.recall.length;
  const decisions = mostProbable({ probabilities, classes });
  return [0, 1].map((group) =>
    Array.from({ length: classes }, (_, label): Told => {
      const rows = Array.from(labels.keys()).filter((row) => labels[row] === label && seenInTraining[row] === group);
      return { count: rows.length, right: rows.filter((row) => decisions[row] === label).length };
    }),
  );
}

function together(told: readonly Told[]): Told {
  return { right: sum(told.map(({ right }) => right)), count: sum(told.map(({ count }) => count)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
