import { dot, type KeyedVectors, normalise } from './keyed-vectors.js';
import { mostSimilar, type ScoredWord, type SimilarityQuery } from './most-similar.js';
import { mostSimilarByProduct, productScores } from './most-similar-product.js';

/** “`from` is to `to` as `like` is to …?”: man is to king as woman is to …? */
export interface Analogy {
  readonly from: string;
  readonly to: string;
  readonly like: string;
}

/**
 * - `right`: w(to) + w(like) − w(from), unit vectors, inputs left out (3CosAdd, what gensim does);
 * - `wrong`: w(to) + w(from) − w(like), the slip of sign that the sheet warns of;
 * - `product`: 3CosMul on the right signs;
 * - `inputs-kept`: as `right`, with the question's own words in the answer;
 * - `raw-sum`: plain vectors added as the file gave them, inputs kept.
 */
export type AnalogyFormula = (typeof ANALOGY_FORMULAS)[number];

export const ANALOGY_FORMULAS = ['right', 'wrong', 'product', 'inputs-kept', 'raw-sum'] as const;

/** The answers of one formula to an analogy, best first. */
export function answerAnalogy(
  vectors: KeyedVectors,
  analogy: Analogy,
  { formula, count = 10 }: { readonly formula: AnalogyFormula; readonly count?: number },
): ScoredWord[] {
  switch (formula) {
    case 'right':
    case 'wrong':
      return mostSimilar(vectors, analogyQuery(analogy, formula), { count });
    case 'product':
      return mostSimilarByProduct(vectors, analogyQuery(analogy, 'right'), { count });
    case 'inputs-kept':
      return mostSimilar(vectors, analogyQuery(analogy, 'right'), { count, keepInputs: true });
    case 'raw-sum':
      return mostSimilar(vectors, { positive: [rawSum(vectors, analogy)] }, { count });
  }
}

/** Place of a word in a formula's answers, from 1, and its score there; null where the formula leaves it out. */
export function rankInAnswers(
  vectors: KeyedVectors,
  analogy: Analogy,
  { formula, word }: { readonly formula: AnalogyFormula; readonly word: string },
): { readonly rank: number; readonly score: number } | null {
  const scores = formulaScores(vectors, analogy, formula);
  const keepsInputs = formula === 'inputs-kept' || formula === 'raw-sum';
  const inputs = keepsInputs ? [] : [analogy.from, analogy.to, analogy.like].map((input) => vectors.rowOf(input));
  const row = vectors.rowOf(word);
  if (inputs.includes(row)) return null;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if (scores[other] > scores[row] && !inputs.includes(other)) rank++;
  }
  return { rank, score: scores[row] };
}

/** Positive and negative words, the way round that the formula says. */
function analogyQuery({ from, to, like }: Analogy, formula: 'right' | 'wrong'): SimilarityQuery {
  return formula === 'right' ? { positive: [to, like], negative: [from] } : { positive: [to, from], negative: [like] };
}

function formulaScores(vectors: KeyedVectors, analogy: Analogy, formula: AnalogyFormula): Float32Array | Float64Array {
  if (formula === 'product') return productScores(vectors, analogyQuery(analogy, 'right'));
  const target = formula === 'raw-sum' ? rawSum(vectors, analogy) : unitSum(vectors, analogy, formula);
  const products = vectors.matrix.products(normalise(target), { start: 0, end: vectors.size });
  return products.slice().map((product, row) => product / (vectors.norms[row] || Number.POSITIVE_INFINITY));
}

function unitSum(vectors: KeyedVectors, { from, to, like }: Analogy, formula: AnalogyFormula): Float32Array {
  const [a, b, c] = [from, to, like].map((word) => vectors.unitVector(word));
  const sign = formula === 'wrong' ? -1 : 1;
  return b.map((value, i) => value + sign * (c[i] - a[i]));
}

function rawSum(vectors: KeyedVectors, { from, to, like }: Analogy): Float32Array {
  const [a, b, c] = [from, to, like].map((word) => vectors.vector(word));
  return b.map((value, i) => value + c[i] - a[i]);
}

/** Cosine between the steps from → to and like → expected, unit vectors: 1 means a parallelogram. */
export function stepCosine(vectors: KeyedVectors, { from, to, like }: Analogy, expected: string): number {
  const step = (start: string, end: string) => {
    const first = vectors.unitVector(start);
    return normalise(vectors.unitVector(end).map((value, i) => value - first[i]));
  };
  return dot(step(from, to), step(like, expected));
}
