import type { Analogy } from './analogy.js';
import { dot, type KeyedVectors } from './keyed-vectors.js';
import { allSimilarities, type ScoredWord } from './most-similar.js';

/** The words of an analogy that pull its answers near. */
export type PullingInput = 'to' | 'like';

/** What an answer owes to each word of the question. */
export interface AnswerSource {
  readonly word: string;
  /**
   * The answer's cosine is the sum of the three: cosine to `to` and to `like`, and less the cosine to
   * `from`, each over the length of the sum of vectors.
   */
  readonly parts: Readonly<Record<keyof Analogy, number>>;
  /** Place among the nearest words of an input itself, from 1; the input's own place does not count. */
  readonly places: Readonly<Record<PullingInput, number>>;
}

/** A word so high in another's list is one of its near neighbours. */
export const NEAR_PLACES = 20;

/** Takes the cosine of every answer apart: an analogy's target is to + like − from, so its products add up. */
export function answerSources(
  vectors: KeyedVectors,
  { from, to, like }: Analogy,
  answers: readonly ScoredWord[],
): AnswerSource[] {
  const [a, b, c] = [from, to, like].map((word) => vectors.unitVector(word));
  const target = b.map((value, i) => value + c[i] - a[i]);
  const length = Math.sqrt(dot(target, target)) || 1;
  const near = {
    to: allSimilarities(vectors, { positive: [to] }).slice(),
    like: allSimilarities(vectors, { positive: [like] }),
  };
  const own = { to: vectors.rowOf(to), like: vectors.rowOf(like) };
  const place = (input: PullingInput, row: number) =>
    near[input].reduce((above, score, other) => above + Number(score > near[input][row] && other !== own[input]), 1);
  return answers.map(({ word, row }) => {
    const unit = vectors.unitVector(word);
    return {
      word,
      parts: { from: -dot(unit, a) / length, to: dot(unit, b) / length, like: dot(unit, c) / length },
      places: { to: place('to', row), like: place('like', row) },
    };
  });
}

/** From whose own neighbourhood most answers come. */
export interface MainSource {
  readonly input: PullingInput;
  /** Answers among the {@link NEAR_PLACES} nearest words of that input. */
  readonly count: number;
  readonly of: number;
}

/** The input beside which most answers stand; null where fewer than half do. */
export function mainSource(sources: readonly AnswerSource[]): MainSource | null {
  const counted = (['to', 'like'] as const).map((input) => ({
    input,
    count: sources.filter(({ places }) => places[input] <= NEAR_PLACES).length,
    of: sources.length,
  }));
  const main = counted[1].count > counted[0].count ? counted[1] : counted[0];
  return main.of > 0 && 2 * main.count >= main.of ? main : null;
}
