import { NORMAL_975 } from '../metrics/intervals.js';
import type { SplitScores } from './imbalance-events.js';

/** Of a class that is in a part: how many of its images were found. */
export interface FoundClass {
  readonly label: number;
  readonly found: number;
  readonly count: number;
}

/** Less than one image of twenty. */
const HARDLY = 0.05;

/** A smaller gap between training and another part is no matter. */
const GAP = 0.05;

/**
 * What accuracy says of one part, and what it hides.
 *
 * - `one-class`: there is nothing to tell apart
 * - `lost`: hardly an image of some class is found
 * - `no-better`: who never looks is right as often
 * - `better`: none of these
 */
export type AccuracyVerdict = 'one-class' | 'lost' | 'no-better' | 'better';

/** An area from here on is called good, and a class below that recall lost. */
const GOOD_AREA = 0.8;
const LOST_RECALL = 0.3;

/** Whether a good mean of the areas `hides` a lost class, `shows` it by being low itself, or no class is lost: `none`. */
export type AreaVerdict = 'hides' | 'shows' | 'none';

/** @param worst the least recall of a class */
export function areaVerdict(macroAuc: number, worst: number): AreaVerdict {
  if (worst >= LOST_RECALL) return 'none';
  return macroAuc >= GOOD_AREA ? 'hides' : 'shows';
}

/** Classes that are in a part, of which less than one image in twenty was found. */
export function hardlyFound({ confusion }: Pick<SplitScores, 'confusion'>): readonly FoundClass[] {
  return foundClasses(confusion).filter(({ found, count }) => found / count < HARDLY);
}

/** @param always the share of who always says the largest class */
export function accuracyVerdict(
  { accuracy, confusion }: Pick<SplitScores, 'accuracy' | 'confusion'>,
  always: number,
): AccuracyVerdict {
  if (foundClasses(confusion).length < 2) return 'one-class';
  if (hardlyFound({ confusion }).length > 0) return 'lost';
  return accuracy > always ? 'better' : 'no-better';
}

/** How much better training images are told than others: 0 or less is no gap, and so is what may be chance. */
export function trainingGap(
  train: Pick<SplitScores, 'accuracy'>,
  other: Pick<SplitScores, 'accuracy' | 'confusion'>,
): { readonly gap: number; readonly learntByHeart: boolean } {
  const count = foundClasses(other.confusion).reduce((sum, found) => sum + found.count, 0);
  const gap = train.accuracy - other.accuracy;
  const error = Math.sqrt((other.accuracy * (1 - other.accuracy)) / Math.max(1, count));
  return { gap, learntByHeart: gap > Math.max(GAP, NORMAL_975 * error) };
}

function foundClasses(confusion: SplitScores['confusion']): FoundClass[] {
  return confusion
    .map((row, label) => ({ label, found: row[label], count: row.reduce((sum, value) => sum + value, 0) }))
    .filter(({ count }) => count > 0);
}
