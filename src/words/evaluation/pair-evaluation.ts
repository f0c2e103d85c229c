import { LabError } from '../../errors.js';
import { pearson, spearman } from '../../metrics/correlation.js';
import { cosine, type KeyedVectors } from '../keyed-vectors.js';
import { EvaluatedVocabulary, type QuestionOptions } from './analogy-questions.js';

export interface JudgedPair {
  readonly words: readonly [string, string];
  /** What people said, on the file's own scale. */
  readonly judgement: number;
  /** Cosine of the two vectors. */
  readonly similarity: number;
}

export interface PairScore {
  readonly pairs: readonly JudgedPair[];
  /** Pairs with a word that the vocabulary lacks. */
  readonly uncovered: number;
  readonly pearson: number;
  readonly spearman: number;
}

/**
 * gensim's `evaluate_word_pairs`, for files like WordSim-353: two words and a judgement on each line,
 * with tabs (or else commas or semicolons) between; lines that start with “#” and others are skipped.
 *
 * @throws LabError `data-malformed` when fewer than two pairs can be used
 */
export function evaluatePairs(vectors: KeyedVectors, text: string, options: QuestionOptions = {}): PairScore {
  const vocabulary = new EvaluatedVocabulary(vectors, options);
  const separator = text.includes('\t') ? '\t' : /^[^\n]*;/.test(text) ? ';' : ',';
  const pairs: JudgedPair[] = [];
  let uncovered = 0;
  for (const line of text.split('\n')) {
    const fields = line.split(separator).map((field) => field.trim());
    const judgement = Number(fields[2]);
    if (line.startsWith('#') || fields.length !== 3 || fields[2] === '' || !Number.isFinite(judgement)) continue;
    const [first, second] = [vocabulary.rowOf(fields[0]), vocabulary.rowOf(fields[1])];
    if (first === undefined || second === undefined) {
      uncovered++;
      continue;
    }
    const [a, b] = [vectors.words[first], vectors.words[second]];
    pairs.push({ words: [a, b], judgement, similarity: cosine(vectors.vector(a), vectors.vector(b)) });
  }
  if (pairs.length < 2) throw tooFewPairs(pairs.length, uncovered);
  const judgements = pairs.map(({ judgement }) => judgement);
  const similarities = pairs.map(({ similarity }) => similarity);
  return { pairs, uncovered, pearson: pearson(judgements, similarities), spearman: spearman(judgements, similarities) };
}

function tooFewPairs(used: number, uncovered: number): LabError {
  const reason =
    used + uncovered === 0
      ? 'it holds neither analogies (four words a line, under a line “: name”) nor judged pairs (two words and a number)'
      : `${used} of ${used + uncovered} judged pairs are in the vocabulary, and at least 2 are needed`;
  return new LabError(
    'data-malformed',
    `The file of pairs cannot be used: ${reason}. Expected are lines “word⇥word⇥number”.`,
    {
      format: 'pairs',
      reason,
    },
  );
}
