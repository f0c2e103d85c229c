import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accuracyVerdict, areaVerdict, hardlyFound, trainingGap } from '../../../src/imbalance/accuracy-finding.js';

function scoresOf(confusion: number[][]) {
  const right = confusion.reduce((sum, row, label) => sum + row[label], 0);
  return { confusion, accuracy: right / confusion.flat().reduce((sum, count) => sum + count, 0) };
}

const always = (confusion: number[][]) => {
  const sizes = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  return Math.max(...sizes) / sizes.reduce((sum, count) => sum + count, 0);
};

const verdictOf = (confusion: number[][]) => accuracyVerdict(scoresOf(confusion), always(confusion));

describe('what accuracy hides', () => {
  it('is a class of which less than one image in twenty is found, with how many those are', () => {
    const confusion = [
      [90, 10],
      [22, 1],
    ];
    assert.equal(verdictOf(confusion), 'lost');
    assert.deepEqual(hardlyFound({ confusion }), [{ label: 1, found: 1, count: 23 }]);
  });

  it('is nothing where every class is found; the network may still be no better than who never looks', () => {
    const good = [
      [90, 10],
      [10, 90],
    ];
    assert.equal(verdictOf(good), 'better');
    assert.deepEqual(hardlyFound({ confusion: good }), []);
    assert.equal(
      verdictOf([
        [80, 20],
        [18, 2],
      ]),
      'no-better',
    );
  });

  it('is everything where all images are of one class, right or wrong', () => {
    assert.equal(
      verdictOf([
        [100, 0],
        [0, 0],
      ]),
      'one-class',
    );
    assert.equal(
      verdictOf([
        [0, 0],
        [90, 10],
      ]),
      'one-class',
    );
  });
});

describe('the gap between training and other images', () => {
  const other = scoresOf([
    [70, 30],
    [20, 80],
  ]);

  it('is learnt by heart where it is large, and not where it is small or the other way round', () => {
    assert.equal(trainingGap({ accuracy: 0.95 }, other).learntByHeart, true);
    assert.equal(trainingGap({ accuracy: 0.78 }, other).learntByHeart, false);
    assert.equal(trainingGap({ accuracy: 0.6 }, other).learntByHeart, false);
  });

  it('may be chance where only a dozen images are there', () => {
    const few = scoresOf([
      [4, 2],
      [1, 5],
    ]);
    assert.equal(trainingGap({ accuracy: 0.95 }, few).learntByHeart, false);
  });
});

describe('a mean of areas', () => {
  it('hides a lost class where it is good, shows it where it is low, and has none to hide where all are found', () => {
    assert.deepEqual(
      [areaVerdict(0.93, 0.04), areaVerdict(0.7, 0.04), areaVerdict(0.93, 0.6), areaVerdict(0.7, 0.6)],
      ['hides', 'shows', 'none', 'none'],
    );
  });
});
