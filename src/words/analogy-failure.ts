import {
  ANALOGY_FORMULAS,
  type Analogy,
  type AnalogyFormula,
  answerAnalogy,
  rankInAnswers,
  stepCosine,
} from './analogy.js';
import { analogyPlane } from './analogy-plane.js';
import { type AnswerSource, answerSources, NEAR_PLACES, type PullingInput } from './answer-sources.js';
import type { WordMap } from './drawn-map.js';
import type { KeyedVectors } from './keyed-vectors.js';
import { mostSimilar, type ScoredWord } from './most-similar.js';
import { similarity } from './similarity.js';

/** How many answers the sheet's table shows. */
const TABLE_ROWS = 7;

/** How many of an expected word's own neighbours tell what it means to the vectors. */
const OWN_NEIGHBOURS = 7;

/** Why an analogy gives what it gives, from the vectors alone. */
export interface FailureAnalysis {
  readonly analogy: Analogy;
  /** True when the first answer is an expected word. */
  readonly solved: boolean;
  /** The sheet's table: the seven best answers. */
  readonly answers: readonly ScoredWord[];
  /** Where each of the answers comes from; left out, as all below, in recordings from before there were sources. */
  readonly sources?: readonly AnswerSource[];
  /** The nearest words of `to` and of `like` themselves, so many as count as near. */
  readonly inputNeighbours?: Readonly<Record<PullingInput, readonly string[]>>;
  /** The best answer where the question's own words may answer. */
  readonly ownFirst?: string;
  /** The parallelogram and the words hoped for, on its plane. */
  readonly plane?: WordMap;
  /** Rows (from 0) of the three words of the question: their ranks by frequency. */
  readonly inputRows: readonly [from: number, to: number, like: number];
  readonly expected: readonly ExpectedWord[];
  /** Expected words that the vocabulary lacks. */
  readonly missing: readonly string[];
}

export interface ExpectedWord {
  readonly word: string;
  /** Row of the word, from 0: its rank by frequency. */
  readonly row: number;
  /** How many times rarer in rank than the rarest word of the question; below 1 when it is commoner. */
  readonly rarity: number;
  /** Cosine to the target vector. */
  readonly score: number;
  /** Score of the best answer minus `score`; 0 or less when it is the best. */
  readonly shortfall: number;
  /** What the word lies next to: its meaning to these vectors. */
  readonly neighbours: readonly ScoredWord[];
  /** Cosine to each word of the question. */
  readonly similarities: readonly [from: number, to: number, like: number];
  /** Angle in degrees between the steps from → to and like → word; 0 would be a parallelogram. */
  readonly angle: number;
  /** Place in the answers of each formula, from 1. */
  readonly ranks: readonly FormulaRank[];
}

export interface FormulaRank {
  readonly formula: AnalogyFormula;
  /** Null where the word is one of the question's. */
  readonly rank: number | null;
}

/**
 * Looks at an analogy and the words that were hoped for.
 *
 * @throws LabError `word-unknown` for a word of the question; expected ones may be missing
 */
export function analyseFailure(vectors: KeyedVectors, analogy: Analogy, expected: readonly string[]): FailureAnalysis {
  const answers = answerAnalogy(vectors, analogy, { formula: 'right', count: TABLE_ROWS });
  const inputRows = inputs(analogy).map((word) => vectors.rowOf(word)) as [number, number, number];
  const known = expected.filter((word) => vectors.has(word));
  const best = answers[0]?.score ?? 0;
  return {
    analogy,
    solved: known.includes(answers[0]?.word),
    answers,
    sources: answerSources(vectors, analogy, answers),
    inputNeighbours: { to: nearWords(vectors, analogy.to), like: nearWords(vectors, analogy.like) },
    ownFirst: answerAnalogy(vectors, analogy, { formula: 'inputs-kept', count: 1 })[0]?.word,
    plane: analogyPlane(vectors, analogy, [...known, ...(answers[0] ? [answers[0].word] : [])]),
    inputRows,
    expected: known.map((word) => describeExpected(vectors, analogy, { word, best, inputRows })),
    missing: expected.filter((word) => !vectors.has(word)),
  };
}

function describeExpected(
  vectors: KeyedVectors,
  analogy: Analogy,
  { word, best, inputRows }: { word: string; best: number; inputRows: readonly number[] },
): ExpectedWord {
  const row = vectors.rowOf(word);
  const right = rankInAnswers(vectors, analogy, { formula: 'right', word });
  const score = right?.score ?? 1;
  const cosine = Math.min(1, Math.max(-1, stepCosine(vectors, analogy, word)));
  return {
    word,
    row,
    rarity: (row + 1) / (Math.max(...inputRows) + 1),
    score,
    shortfall: best - score,
    neighbours: mostSimilar(vectors, { positive: [word] }, { count: OWN_NEIGHBOURS }),
    similarities: inputs(analogy).map((input) => similarity(vectors, word, input)) as [number, number, number],
    angle: (Math.acos(cosine) * 180) / Math.PI,
    ranks: ANALOGY_FORMULAS.map((formula) => ({
      formula,
      rank: rankInAnswers(vectors, analogy, { formula, word })?.rank ?? null,
    })),
  };
}

function nearWords(vectors: KeyedVectors, word: string): string[] {
  return mostSimilar(vectors, { positive: [word] }, { count: NEAR_PLACES }).map((found) => found.word);
}

function inputs({ from, to, like }: Analogy): [string, string, string] {
  return [from, to, like];
}
