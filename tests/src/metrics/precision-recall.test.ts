import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averagePrecision, precisionRecallCurve } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { reference } from './metrics-fixture.js';

describe('precisionRecallCurve', () => {
  it('has the points of scikit-learn, with ties and with one class alone', () => {
    for (const { y, score, pr_curve } of Object.values(reference.binary)) {
      const curve = precisionRecallCurve({ scores: score, positive: y });
      assert.deepEqual(Array.from(curve.precision), pr_curve.value?.precision);
      assert.deepEqual(Array.from(curve.recall), pr_curve.value?.recall);
      assert.deepEqual(Array.from(curve.thresholds), pr_curve.value?.thresholds);
    }
  });
});

describe('averagePrecision', () => {
  it('equals scikit-learn, and is null where there are no positives', () => {
    for (const { y, score, average_precision } of Object.values(reference.binary)) {
      const average = averagePrecision({ scores: score, positive: y });
      if (y.every((label) => label === 0)) assert.equal(average, null);
      else assertClose([average as number], [average_precision.value as number], 1e-15);
    }
    const { multiclass } = reference;
    for (const [label, wanted] of multiclass.average_precision.None.entries()) {
      const scores = multiclass.probs.map((row) => row[label]);
      const positive = multiclass.y_true.map((truth) => truth === label);
      assertClose([averagePrecision({ scores, positive }) as number], [wanted], 1e-14);
    }
  });
});
