import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerAnalogy, rankInAnswers, stepCosine } from '../../../src/words/analogy.js';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { assertRanking, type Ranking, readFixture } from './fixtures.js';
import { missing, realVectors } from './real-data.js';

const fixture = readFixture<{
  readonly analogies: readonly {
    readonly positive: readonly [string, string];
    readonly negative: readonly [string];
    readonly top10: Ranking;
    readonly cosmul_top10: Ranking;
    readonly top5_inputs_kept: Ranking;
    readonly top10_raw_sum_inputs_kept: Ranking;
  }[];
  readonly analogy_rank: readonly {
    positive: [string, string];
    negative: [string];
    word: string;
    rank: number;
    score: number;
  }[];
}>('words');
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

describe('an analogy', () => {
  const square = KeyedVectors.of(
    ['man', 'king', 'woman', 'queen', 'far'],
    [
      [1, 0, 0, 0.2],
      [1, 1, 0, 0],
      [0, 0, 1, 0.2],
      [0, 1, 1, 0],
      [0, 0, 0, -1],
    ],
  );
  const analogy = { from: 'man', to: 'king', like: 'woman' };

  it('is answered by the right formula and missed by the wrong one', () => {
    assert.equal(answerAnalogy(square, analogy, { formula: 'right', count: 1 })[0].word, 'queen');
    assert.notEqual(answerAnalogy(square, analogy, { formula: 'wrong', count: 1 })[0].word, 'woman');
    assert.ok(stepCosine(square, analogy, 'queen') > stepCosine(square, analogy, 'far') + 0.2);
  });

  it('has no rank for its own words unless they are kept', () => {
    assert.equal(rankInAnswers(square, analogy, { formula: 'right', word: 'king' }), null);
    assert.equal(typeof rankInAnswers(square, analogy, { formula: 'inputs-kept', word: 'king' })?.rank, 'number');
  });

  it('is answered as gensim does, by each formula, on 30,000 words', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    for (const { positive, negative, ...wanted } of fixture.analogies) {
      const asked = { from: negative[0], to: positive[0], like: positive[1] };
      assertRanking(answerAnalogy(vectors, asked, { formula: 'right' }), wanted.top10);
      assertRanking(answerAnalogy(vectors, asked, { formula: 'product' }), wanted.cosmul_top10);
      assertRanking(answerAnalogy(vectors, asked, { formula: 'inputs-kept', count: 5 }), wanted.top5_inputs_kept);
      assertRanking(answerAnalogy(vectors, asked, { formula: 'raw-sum' }), wanted.top10_raw_sum_inputs_kept);
    }
  });

  it('ranks the hoped-for word where gensim does', { skip: missing(LARGE) }, () => {
    for (const { positive, negative, word, ...wanted } of fixture.analogy_rank) {
      const asked = { from: negative[0], to: positive[0], like: positive[1] };
      const found = rankInAnswers(realVectors(LARGE), asked, { formula: 'right', word });
      assert.equal(found?.rank, wanted.rank);
      assert.ok(Math.abs(Number(found?.score) - wanted.score) < 1e-5);
    }
  });
});
