import type { Analogy, AnalogyFormula } from '../../../src/words/analogy.js';

/** A formula with its words, the same in every language. */
export function formulaText({ from, to, like }: Analogy, formula: AnalogyFormula): string {
  if (formula === 'wrong') return `${to} + ${from} − ${like}`;
  if (formula === 'product') return `${to} × ${like} ÷ ${from}`;
  return `${to} + ${like} − ${from}`;
}
