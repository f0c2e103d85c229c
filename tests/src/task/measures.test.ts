import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import { scoresOfDecisions } from '../../../src/imbalance/split-scores.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { tuningMeasures } from '../../../src/tuning/tuning-measures.js';
import { wordMeasures } from '../../../src/words/word-measures.js';
import type { WordResult } from '../../../src/words/word-result.js';

const at = (name: string, argument = '', epoch: number | null = null) => ({ name, argument, epoch });

describe('what a task can measure', () => {
  const names = ['nevus', 'melanoma in situ'];
  const test = scoresOfDecisions(Uint8Array.of(0, 0, 1, 1), Uint8Array.of(0, 1, 1, 1), names);
  const imbalance = {
    metrics: { test, val: { ...test, accuracy: 0.5 }, train: test },
    history: [{ epoch: 1, valAccuracy: 0.4, valMacroRecall: 0.3 }],
  } as unknown as ImbalanceResult;

  it('finds a class of the imbalance lab by its name in the report, and by its number', () => {
    assert.equal(imbalanceMeasures.read(imbalance, at('recall', 'Melanoma in situ')), 1);
    assert.equal(imbalanceMeasures.read(imbalance, at('recall', '0')), 0.5);
    assert.equal(imbalanceMeasures.read(imbalance, at('precision', 'nevus')), 1);
    assert.equal(imbalanceMeasures.read(imbalance, at('recall', 'unicorn')), null);
  });

  it('tells the end of the validation part from its epochs', () => {
    assert.equal(imbalanceMeasures.read(imbalance, at('accuracy')), 0.75);
    assert.equal(imbalanceMeasures.read(imbalance, at('val-accuracy')), 0.5);
    assert.equal(imbalanceMeasures.read(imbalance, at('val-accuracy', '', 1)), 0.4);
  });

  it('counts the trials of a search, and waits for the final trainings', () => {
    const tuning = {
      history: [
        { id: '0', score: 0.8, best: 0.8 },
        { id: '1', score: 0.7, best: 0.8 },
      ],
      metrics: {
        best: { units: 64 },
        retrained: [{ history: [{ validationAccuracy: 0.9 }], test: null }],
        baseline: [],
      },
      timings: { epochs: 12 },
    } as unknown as TuningResult;
    assert.deepEqual(tuningMeasures.epochs(tuning), [1, 2]);
    assert.equal(tuningMeasures.read(tuning, at('score', '', 2)), 0.7);
    assert.equal(tuningMeasures.read(tuning, at('best-score')), 0.8);
    assert.equal(tuningMeasures.read(tuning, at('retrained-score')), 0.9);
    assert.equal(tuningMeasures.read(tuning, at('retrained-test')), null);
    assert.equal(tuningMeasures.read(tuning, at('baseline-score')), null);
  });

  it('looks up words and pairs of words', () => {
    const words = {
      history: [{ keptShare: 0.4 }],
      metrics: {
        nearest: [{ word: 'king', neighbours: [['queen', 0.8]] }],
        distances: [{ a: 'zidane', b: 'real', distance: 0.4 }],
        parallelism: { gender: 0.6, plural: null },
        silhouettes: [0.3],
        failure: { solved: false, expected: [{ word: 'calf', rank: 12 }] },
        evaluation: [],
      },
    } as unknown as WordResult;
    assert.equal(wordMeasures.read(words, at('similarity', 'king, queen')), 0.8);
    assert.equal(wordMeasures.read(words, at('distance', 'zidane real')), 0.4);
    assert.equal(wordMeasures.read(words, at('rank', 'calf')), 12);
    assert.equal(wordMeasures.read(words, at('plural-parallelism')), null);
    assert.equal(wordMeasures.read(words, at('kept-share', '', 1)), 0.4);
    assert.equal(wordMeasures.read(words, at('evaluation')), null);
  });
});
