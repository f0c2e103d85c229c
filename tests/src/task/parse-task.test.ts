import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLabError } from '../../../src/errors.js';
import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import { imbalanceFields } from '../../../src/imbalance/imbalance-settings.js';
import { parseTask } from '../../../src/task/parse-task.js';

const TERMS = { measures: imbalanceMeasures.list, fields: imbalanceFields };

/** The parts that a test looks at. */
const parsed = (text: string) =>
  parseTask(text, TERMS).map(({ name, argument, when, operator, wanted }) => [name, argument, when, operator, wanted]);

function refusal(text: string): [reason: unknown, message: string] {
  try {
    parseTask(text, TERMS);
  } catch (error) {
    if (isLabError(error)) return [error.detail.reason, error.message];
    throw error;
  }
  return ['none', ''];
}

describe('a task', () => {
  it('gives a condition as many points as its author says, else one', () => {
    const points = (text: string) => parseTask(text, TERMS).map((condition) => [condition.points, condition.wanted]);
    assert.deepEqual(points('accuracy > 60 % for 3 points and epochs <= 5 for 0.5 points and macro-recall > .5'), [
      [3, 0.6],
      [0.5, 5],
      [1, 0.5],
    ]);
    assert.deepEqual(parseTask('val-macro-recall > .5 in some epoch for 1 point', TERMS)[0].when, { kind: 'some' });
    assert.equal(refusal('accuracy > 60 % for 0 points')[0], 'number-wanted');
  });

  it('names a measure, compares it, and takes shares as numbers or percent', () => {
    const end = { kind: 'end' };
    assert.deepEqual(parsed('macro-recall >= 0.6'), [['macro-recall', '', end, '>=', 0.6]]);
    assert.deepEqual(parsed('Macro-Recall>=60%'), [['macro-recall', '', end, '>=', 0.6]]);
    assert.deepEqual(parsed('recall(mel) > .6'), [['recall', 'mel', end, '>', 0.6]]);
    assert.deepEqual(parsed('train-loss < 1e-2'), [['train-loss', '', end, '<', 0.01]]);
  });

  it('joins conditions with “and”, and speaks of settings', () => {
    assert.deepEqual(parsed('accuracy > .7 and epochs <= 15 AND balance != none').slice(1), [
      ['epochs', '', { kind: 'end' }, '<=', 15],
      ['balance', '', { kind: 'end' }, '!=', 'none'],
    ]);
  });

  it('says when, on either side of the number', () => {
    const [at] = parsed('val-accuracy > 20 % at epoch 5');
    assert.deepEqual(at, ['val-accuracy', '', { kind: 'at', epoch: 5 }, '>', 0.2]);
    assert.deepEqual(parsed('val-accuracy at epoch 5 > 20 %'), [at]);
    assert.deepEqual(parsed('val-loss < 1 until epoch 3')[0][2], { kind: 'until', epoch: 3 });
    assert.deepEqual(parsed('val-loss < 1 in every epoch')[0][2], { kind: 'every' });
    assert.deepEqual(parsed('val-loss < 1 in some epoch')[0][2], { kind: 'some' });
  });

  it('is refused with a reason that names what is wrong and what is known', () => {
    assert.equal(refusal('  ')[0], 'empty');
    assert.equal(refusal('be good')[0], 'syntax');
    assert.deepEqual(refusal('bravery > 1')[0], 'unknown-name');
    assert.match(refusal('bravery > 1')[1], /macro-recall.*epochs/);
    assert.equal(refusal('accuracy > high')[0], 'number-wanted');
    assert.equal(refusal('accuracy > 0.7 at lunch')[0], 'number-wanted');
    assert.equal(refusal('accuracy > 0.7 at epoch 3')[0], 'no-history');
    assert.equal(refusal('recall > 0.7')[0], 'argument');
    assert.equal(refusal('accuracy(mel) > 0.7')[0], 'argument');
    assert.match(refusal('balance = best')[1], /oversampling/);
    assert.equal(refusal('balance > none')[0], 'syntax');
    assert.equal(refusal('val-loss < 1 in epoch 3')[0], 'syntax');
  });

  it('runs nothing that is written in it', () => {
    assert.equal(refusal('accuracy > alert(1)')[0], 'number-wanted');
    assert.equal(refusal('constructor > 1')[0], 'unknown-name');
    assert.equal(refusal('__proto__ > 1')[0], 'syntax');
  });
});
