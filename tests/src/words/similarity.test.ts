import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as similarity from '../../../src/words/similarity.js';
import { readFixture, tinyVectors } from './fixtures.js';
import { missing, realVectors } from './real-data.js';

interface Groups {
  readonly n_similarity: readonly { a: string[]; b: string[]; value: number }[];
  readonly doesnt_match: readonly { words: string[]; odd: string; ranked: readonly [number, string][] }[];
}

const api = readFixture<{
  glove100_2717: Groups & {
    pairs: { a: string; b: string; similarity: number; distance: number; rank: number }[];
    closer_than: { king_queen: string[] };
    distances_king: number[];
    relative_cosine_similarity: number;
  };
}>('keyedvectors').glove100_2717;
const lab = readFixture<
  Groups & { pairs: { a: string; b: string; similarity: number; euclidean: number; rank_of_b_from_a: number }[] }
>('words');
const SMALL = 'glove/glove.6B.100d.top2717.txt.gz';
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-5, `got ${actual}, wanted ${expected}`);
}

describe('similarity', () => {
  it('is 0 for a word of zeros, and of a group that is unknown', () => {
    const tiny = tinyVectors();
    assert.equal(similarity.similarity(tiny, 'zero', 'king'), 0);
    assert.equal(similarity.groupSimilarity(tiny, ['zzz'], ['king']), 0);
    assert.throws(() => similarity.groupSimilarity(tiny, [], ['king']), { code: 'query-invalid' });
  });

  it('names the odd word out, and needs one that is known', () => {
    assert.equal(similarity.oddOneOut(tinyVectors(), ['king', 'queen', 'twin1', 'woman', 'zzz']), 'woman');
    assert.throws(() => similarity.oddOneOut(tinyVectors(), ['zzz', 'yyy']), { code: 'query-invalid' });
  });

  it('is gensim’s on 2,717 words of GloVe', { skip: missing(SMALL) }, () => {
    const vectors = realVectors(SMALL);
    for (const { a, b, ...wanted } of api.pairs) {
      near(similarity.similarity(vectors, a, b), wanted.similarity);
      near(similarity.distance(vectors, a, b), wanted.distance);
      if (a !== b) assert.equal(similarity.rank(vectors, a, b), wanted.rank);
    }
    checkGroups(vectors, api);
    assert.deepEqual(similarity.closerThan(vectors, 'king', 'queen').sort(), [...api.closer_than.king_queen].sort());
    similarity.distances(vectors, 'king', ['queen', 'man', 'car']).forEach((value, i) => {
      near(value, api.distances_king[i]);
    });
    near(similarity.relativeCosineSimilarity(vectors, ['king', 'queen']), api.relative_cosine_similarity);
  });

  it('is gensim’s for the sheet’s pairs on 30,000 words', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    for (const { a, b, ...wanted } of lab.pairs) {
      near(similarity.similarity(vectors, a, b), wanted.similarity);
      assert.ok(Math.abs(similarity.euclideanDistance(vectors, a, b) - wanted.euclidean) < 1e-4);
      if (a !== b) assert.equal(similarity.rank(vectors, a, b), wanted.rank_of_b_from_a);
    }
    checkGroups(vectors, lab);
  });
});

function checkGroups(vectors: Parameters<typeof similarity.oddOneOut>[0], groups: Groups): void {
  for (const { a, b, value } of groups.n_similarity) near(similarity.groupSimilarity(vectors, a, b), value);
  for (const { words, odd, ranked } of groups.doesnt_match) {
    assert.equal(similarity.oddOneOut(vectors, words), odd);
    similarity.rankByCentrality(vectors, words).forEach(({ word, score }, i) => {
      assert.equal(word, ranked[i][1]);
      near(score, ranked[i][0]);
    });
  }
}
