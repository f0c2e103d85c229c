import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allSimilarities,
  meanVector,
  mostSimilar,
  similarByVector,
  weightedKeys,
} from '../../../src/words/most-similar.js';
import { assertRanking, type QueryFixture, type Ranking, readFixture, tinyVectors } from './fixtures.js';
import { missing, realVectors } from './real-data.js';

interface Fixture {
  readonly glove100_2717: {
    readonly most_similar: readonly QueryFixture[];
    readonly restrict_vocab_500: Ranking;
    readonly clip_100_900: Ranking;
    readonly by_raw_vector: { readonly top5: Ranking };
    readonly mean_with_unnormalised_vector: { readonly top5: Ranking };
    readonly similar_by_vector_mean: Ranking;
    readonly topn_none_first5: readonly number[];
    readonly topn_beyond_vocabulary: number;
    readonly errors: { readonly negative_only: { readonly value: Ranking } };
  };
  readonly glove100_30k: { readonly most_similar: readonly QueryFixture[] };
  readonly tiny: { readonly similar_to_twin1: Ranking; readonly analogy: Ranking };
}

const fixture = readFixture<Fixture>('keyedvectors');
const SMALL = 'glove/glove.6B.100d.top2717.txt.gz';
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

describe('most similar words', () => {
  it('are gensim’s on vectors that can be followed by hand', () => {
    const tiny = tinyVectors();
    assertRanking(mostSimilar(tiny, { positive: ['twin1'] }, { count: 4 }), fixture.tiny.similar_to_twin1);
    const analogy = mostSimilar(tiny, { positive: ['king', 'woman'], negative: ['man'] }, { count: 3 });
    assertRanking(analogy, fixture.tiny.analogy);
  });

  it('put the lower row first among equals, and a word without a direction last', () => {
    const all = mostSimilar(tinyVectors(), { positive: ['man'] }, { count: 100 });
    assert.deepEqual(
      all.slice(-4).map(({ word }) => word),
      ['woman', 'twin1', 'twin2', 'zero'],
    );
    assert.equal(all.at(-1)?.score, 0);
  });

  it('are none where none are asked for, and an unknown word is named', () => {
    const tiny = tinyVectors();
    assert.deepEqual(mostSimilar(tiny, { positive: ['man'] }, { count: 0 }), []);
    assert.throws(() => mostSimilar(tiny, { positive: ['zzz'] }), { code: 'word-unknown', message: /“zzz”/ });
    assert.throws(() => mostSimilar(tiny, { positive: [] }), { code: 'query-invalid' });
  });

  it('score 0 everywhere when the same word pulls and pushes', () => {
    const answers = mostSimilar(tinyVectors(), { positive: ['man'], negative: ['man'] }, { count: 3 });
    assert.ok(answers.every(({ score }) => score === 0));
  });

  it('keep the words of the question when asked to', () => {
    const [first] = mostSimilar(tinyVectors(), { positive: ['queen'] }, { count: 1, keepInputs: true });
    assert.equal(first.word, 'queen');
  });

  it('are gensim’s on 2,717 words of GloVe', { skip: missing(SMALL) }, () => {
    const vectors = realVectors(SMALL);
    const wanted = fixture.glove100_2717;
    for (const { positive, negative, top10 } of wanted.most_similar) {
      assertRanking(mostSimilar(vectors, { positive, negative }), top10);
    }
    const analogy = { positive: ['king', 'woman'], negative: ['man'] };
    assertRanking(mostSimilar(vectors, analogy, { restrictVocabulary: 500 }), wanted.restrict_vocab_500);
    const clipped = { clipStart: 100, clipEnd: 900, count: 5 };
    assertRanking(mostSimilar(vectors, { positive: ['king'] }, clipped), wanted.clip_100_900);
    assertRanking(similarByVector(vectors, vectors.vector('king'), { count: 5 }), wanted.by_raw_vector.top5);
    const mixed = mostSimilar(vectors, { positive: [vectors.vector('king'), 'queen'] }, { count: 5 });
    assertRanking(mixed, wanted.mean_with_unnormalised_vector.top5);
    const mean = meanVector(vectors, weightedKeys({ positive: ['king', 'queen'] }));
    assertRanking(similarByVector(vectors, mean, { count: 3 }), wanted.similar_by_vector_mean);
    assertRanking(
      mostSimilar(vectors, { positive: [], negative: ['king'] }, { count: 3 }),
      wanted.errors.negative_only.value,
    );
    assert.equal(mostSimilar(vectors, { positive: ['king'] }, { count: 1e6 }).length, wanted.topn_beyond_vocabulary);
    wanted.topn_none_first5.forEach((score, row) => {
      assert.ok(Math.abs(allSimilarities(vectors, { positive: ['king'] })[row] - score) < 1e-5);
    });
  });

  it('are gensim’s on 30,000 words of GloVe, the failing analogy among them', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    for (const { positive, negative, top10 } of fixture.glove100_30k.most_similar) {
      assertRanking(mostSimilar(vectors, { positive, negative }), top10);
    }
  });
});
