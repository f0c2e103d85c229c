import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averageScores, classScores, countClasses, countsOfMatrix, type Scores } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { type HardCase, hardCases, pairsOf, reference } from './metrics-fixture.js';

const countsOf = (given: HardCase) => countClasses(pairsOf(given), given.labels ?? undefined);
const triple = ({ precision, recall, fScore }: Scores) => [precision, recall, fScore];

describe('classScores and averageScores', () => {
  it('equal scikit-learn for each class and average, with both values of 0 / 0', () => {
    for (const given of Object.values(hardCases)) {
      for (const zeroDivision of [0, 1] as const) {
        const wanted = given[`prf_zero_division_${zeroDivision}`];
        const scores = classScores(countsOf(given), { zeroDivision });
        assertClose(
          scores.map(({ precision }) => precision),
          wanted.None[0],
          1e-15,
        );
        assertClose(
          scores.map(({ recall }) => recall),
          wanted.None[1],
          1e-15,
        );
        assertClose(
          scores.map(({ fScore }) => fScore),
          wanted.None[2],
          1e-15,
        );
        assert.deepEqual(
          scores.map(({ support }) => support),
          wanted.None[3],
        );
        for (const average of ['micro', 'macro', 'weighted'] as const) {
          const figures = wanted[average].slice(0, 3) as number[];
          assertClose(triple(averageScores(countsOf(given), average, { zeroDivision })), figures, 1e-14);
        }
      }
    }
  });

  it('weight recall against precision as F-beta does', () => {
    for (const given of Object.values(hardCases)) {
      for (const beta of ['0.5', '2'] as const) {
        const scores = classScores(countsOf(given), { beta: Number(beta) });
        assertClose(
          scores.map(({ fScore }) => fScore),
          given.fbeta[beta].None,
          1e-14,
        );
        const macro = averageScores(countsOf(given), 'macro', { beta: Number(beta) });
        assertClose([macro.fScore], [given.fbeta[beta].macro], 1e-14);
      }
    }
  });

  it('count the same from a confusion matrix as from the labels', () => {
    const { confusion_None, ...given } = reference.multiclass.named;
    const { labels, ...counts } = countsOf({ confusion_None, ...given });
    assert.deepEqual(countsOfMatrix(confusion_None), { labels: confusion_None.map((_, i) => i), ...counts });
    assert.deepEqual(labels, given.labels);
  });
});
