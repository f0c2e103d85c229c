import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import type { Key, ScoredWord } from '../../../src/words/most-similar.js';

export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as T;
}

export type Ranking = readonly (readonly [word: string, score: number])[];

export interface QueryFixture {
  readonly positive: readonly Key[];
  readonly negative: readonly Key[];
  readonly top10: Ranking;
}

/** The same words with the same scores; words whose scores differ by less than 1e-5 may change places. */
export function assertRanking(actual: readonly ScoredWord[], expected: Ranking, tolerance = 1e-4): void {
  assert.equal(actual.length, expected.length);
  expected.forEach(([word, score], i) => {
    assert.ok(
      Math.abs(actual[i].score - score) < tolerance,
      `place ${i}: ${actual[i].word} ${actual[i].score}, wanted ${word} ${score}`,
    );
    const near = actual.filter((candidate) => Math.abs(candidate.score - score) < 1e-5);
    const isLast = Math.abs(expected[expected.length - 1][1] - score) < 1e-5;
    assert.ok(isLast || near.some((candidate) => candidate.word === word), `${word} is missing near place ${i}`);
  });
}

interface TinyFixture {
  readonly tiny: { readonly words: readonly string[]; readonly vectors: readonly (readonly number[])[] };
}

/** Eight words whose numbers can be followed by hand: ties, a zero vector, two spellings of a word. */
export function tinyVectors(): KeyedVectors {
  const { tiny } = readFixture<TinyFixture>('keyedvectors');
  return KeyedVectors.of(tiny.words, tiny.vectors);
}
