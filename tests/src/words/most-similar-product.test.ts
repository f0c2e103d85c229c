import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mostSimilarByProduct } from '../../../src/words/most-similar-product.js';
import { assertRanking, type QueryFixture, type Ranking, readFixture, tinyVectors } from './fixtures.js';
import { missing, realVectors } from './real-data.js';

const fixture = readFixture<{
  readonly glove100_2717: { readonly most_similar_cosmul: readonly QueryFixture[] };
  readonly tiny: { readonly cosmul: Ranking };
}>('keyedvectors');
const SMALL = 'glove/glove.6B.100d.top2717.txt.gz';

describe('3CosMul', () => {
  it('is gensim’s on vectors that can be followed by hand', () => {
    const query = { positive: ['king', 'woman'], negative: ['man'] };
    assertRanking(mostSimilarByProduct(tinyVectors(), query, { count: 3 }), fixture.tiny.cosmul);
  });

  it('needs a word to be near to', () => {
    const query = { positive: [], negative: ['king'] };
    assert.throws(() => mostSimilarByProduct(tinyVectors(), query), { code: 'query-invalid' });
  });

  it('is gensim’s on GloVe', { skip: missing(SMALL) }, () => {
    for (const { positive, negative, top10 } of fixture.glove100_2717.most_similar_cosmul) {
      assertRanking(mostSimilarByProduct(realVectors(SMALL), { positive, negative }), top10);
    }
  });
});
