import type { Analogy, AnalogyFormula } from './analogy.js';
import type { ExpectedWord } from './analogy-failure.js';

/** A word hoped for and where a formula puts it. */
export interface PlacedWord {
  readonly word: string;
  readonly formula: AnalogyFormula;
  /** From 1. */
  readonly rank: number;
}

/** One verdict on all formulas, of the same places that the table shows. */
export interface FormulaVerdict {
  /**
   * - `right`: the right formula puts a word hoped for first;
   * - `variant`: only another formula for the same question does;
   * - `none`: no formula for this question does.
   */
  readonly found: 'right' | 'variant' | 'none';
  /** The best place by a formula that asks this question; the right one's where it is as good. */
  readonly best: PlacedWord;
  /** The best place by the slip of sign, where it is better than `best`: it asks another question. */
  readonly slip: PlacedWord | null;
}

/** Whether any formula finds a word hoped for; null where the vocabulary has none of them. */
export function formulaVerdict(expected: readonly ExpectedWord[]): FormulaVerdict | null {
  const placed = expected.flatMap(({ word, ranks }) =>
    ranks.flatMap(({ formula, rank }) => (rank === null ? [] : [{ word, formula, rank }])),
  );
  const best = highest(placed.filter(({ formula }) => formula !== 'wrong'));
  if (!best) return null;
  const slip = highest(placed.filter(({ formula }) => formula === 'wrong'));
  const found = best.rank > 1 ? 'none' : best.formula === 'right' ? 'right' : 'variant';
  return { found, best, slip: slip && slip.rank < best.rank ? slip : null };
}

/** Of equal places the first: formulas come with the right one first. */
function highest(placed: readonly PlacedWord[]): PlacedWord | null {
  return placed.reduce<PlacedWord | null>((best, next) => (best && best.rank <= next.rank ? best : next), null);
}

/**
 * How much nearer a word hoped for lies to `like` than to `from`: what adding the one and taking the
 * other away does to its score. Not above 0: the calculation does not lead to the word.
 */
export function pullTowards({ similarities: [from, , like] }: Pick<ExpectedWord, 'similarities'>): number {
  return like - from;
}

const DISEASE: readonly string[] = ['mad', 'infected', 'bse', 'encephalopathy'];

/**
 * Words of “mad cow disease” among cow's own near neighbours, as in vectors learnt from the news; empty
 * for other questions, and where “mad” is not among them.
 */
export function diseaseWords({ to }: Analogy, neighbours: readonly string[]): readonly string[] {
  const found = neighbours.filter((word) => DISEASE.includes(word));
  return to === 'cow' && found.includes('mad') ? found : [];
}
