import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluatePairs } from '../../../../src/words/evaluation/pair-evaluation.js';
import { readFixture, tinyVectors } from '../fixtures.js';
import { missing, realText, realVectors } from '../real-data.js';

const { tiny } = readFixture<{ tiny: { pairs: { file: string; pearson: number; spearman: number } } }>('keyedvectors');
const { wordsim353 } = readFixture<{ wordsim353: { pearson: number; spearman: number; pairs_used: number } }>('words');
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';
const PAIRS = 'word-eval/wordsim353.tsv';

describe('an evaluation on judged pairs', () => {
  it('correlates as gensim does, and skips what is no pair', () => {
    const score = evaluatePairs(tinyVectors(), tiny.pairs.file);
    assert.deepEqual([score.pairs.length, score.uncovered], [4, 1]);
    assert.ok(Math.abs(score.pearson - tiny.pairs.pearson) < 1e-6);
    assert.ok(Math.abs(score.spearman - tiny.pairs.spearman) < 1e-9);
  });

  it('reads commas too', () => {
    assert.equal(evaluatePairs(tinyVectors(), 'king,queen,8\r\nman,woman,1\r\n').pairs.length, 2);
  });

  it('refuses a file with fewer than two known pairs, and says how many there are', () => {
    const text = 'king\tqueen\t8\nzzz\tking\t1\n';
    assert.throws(() => evaluatePairs(tinyVectors(), text), { code: 'data-malformed', message: /1 of 2/ });
  });

  it('equals gensim’s on WordSim-353 with 30,000 words', { skip: missing(LARGE) || missing(PAIRS) }, () => {
    const score = evaluatePairs(realVectors(LARGE), realText(PAIRS));
    assert.equal(score.pairs.length, wordsim353.pairs_used);
    assert.ok(Math.abs(score.spearman - wordsim353.spearman) < 1e-4);
    assert.ok(Math.abs(score.pearson - wordsim353.pearson) < 1e-4);
  });
});
