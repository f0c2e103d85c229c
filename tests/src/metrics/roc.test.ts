import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaUnderCurve, type RocCurve, rocAuc, rocCurve } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { type Curve, reference } from './metrics-fixture.js';

const oneClass = (label: number) => ({
  scores: reference.multiclass.probs.map((row) => row[label]),
  positive: reference.multiclass.y_true.map((truth) => truth === label),
});

/** The first threshold is infinite since scikit-learn 1.3; the fixture's release wrote the maximum + 1. */
function assertCurve(curve: RocCurve, wanted: Curve): void {
  assert.deepEqual(Array.from(curve.falsePositiveRate, String), wanted.fpr.map(String));
  assert.deepEqual(Array.from(curve.truePositiveRate, String), wanted.tpr.map(String));
  assert.equal(curve.thresholds[0], Number.POSITIVE_INFINITY);
  assert.deepEqual(Array.from(curve.thresholds.subarray(1)), wanted.thresholds.slice(1));
}

describe('rocCurve', () => {
  it('has the points of scikit-learn, with ties, without positives and without negatives', () => {
    for (const { y, score, roc_drop, roc_keep } of Object.values(reference.binary)) {
      const samples = { scores: score, positive: y };
      assertCurve(rocCurve(samples), roc_drop.value as Curve);
      assertCurve(rocCurve(samples, { keepAll: true }), roc_keep.value as Curve);
    }
  });

  it('has the points of scikit-learn for each of seven classes with many ties', () => {
    for (const [label, { drop, keep, auc }] of reference.multiclass.per_class_roc.entries()) {
      assertCurve(rocCurve(oneClass(label)), drop);
      assertCurve(rocCurve(oneClass(label), { keepAll: true }), keep);
      assertClose([rocAuc(oneClass(label)) as number], [auc], 1e-15);
    }
  });

  it('refuses scores that are no numbers', () => {
    assert.throws(() => rocCurve({ scores: [Number.NaN, 0.5], positive: [0, 1] }), { code: 'scores-invalid' });
  });
});

describe('rocAuc', () => {
  it('equals scikit-learn, and is null where there is one class alone', () => {
    for (const { y, score, auc } of Object.values(reference.binary)) {
      const area = rocAuc({ scores: score, positive: y });
      if (auc.value === undefined) assert.equal(area, null);
      else assertClose([area as number], [auc.value], 1e-15);
    }
  });
});

describe('areaUnderCurve', () => {
  it('is the trapezoidal rule, whichever way x runs', () => {
    const { x, y, value } = reference.auc_trapezoid;
    assertClose([areaUnderCurve(x, y), areaUnderCurve(x.toReversed(), y.toReversed())], [value, value], 1e-15);
  });

  it('refuses x that goes back and forth, and a single point', () => {
    assert.throws(() => areaUnderCurve([0, 0.5, 0.2], [0, 1, 1]), { code: 'scores-invalid' });
    assert.throws(() => areaUnderCurve([0], [0]), { code: 'scores-invalid' });
  });
});
