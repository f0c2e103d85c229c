import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyseFailure } from '../../../src/words/analogy-failure.js';
import { tinyVectors } from './fixtures.js';
import { missing, realVectors } from './real-data.js';

const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

describe('failure analysis', () => {
  it('says that an analogy is solved, and which expected words are missing', () => {
    const analysis = analyseFailure(tinyVectors(), { from: 'man', to: 'king', like: 'woman' }, ['queen', 'zzz']);
    assert.equal(analysis.solved, true);
    assert.deepEqual(analysis.missing, ['zzz']);
    assert.equal(analysis.expected[0].ranks.find(({ formula }) => formula === 'right')?.rank, 1);
    assert.ok(Math.abs(analysis.expected[0].shortfall) < 1e-6);
  });

  it('explains young − old + cow on GloVe by numbers', { skip: missing(LARGE) }, () => {
    const analysis = analyseFailure(realVectors(LARGE), { from: 'old', to: 'cow', like: 'young' }, ['calf', 'veal']);
    assert.equal(analysis.solved, false);
    assert.deepEqual(analysis.answers.map(({ word }) => word).slice(0, 3), ['pigs', 'mad', 'sheep']);
    assert.equal(analysis.answers.length, 7);
    const [calf, veal] = analysis.expected;
    assert.deepEqual([calf.row, veal.row, analysis.inputRows[1]], [13340, 27972, 6100]);
    assert.deepEqual(
      [calf, veal].map(({ ranks }) => ranks.find(({ formula }) => formula === 'right')?.rank),
      [157, 1258],
    );
    assert.ok(calf.angle > 45, `${calf.angle}°`);
    assert.ok(calf.rarity > 2 && veal.rarity > 4);
  });
});
