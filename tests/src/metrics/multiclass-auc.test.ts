import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { microAuc, oneVersusOneAuc, oneVersusRestAuc } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { reference } from './metrics-fixture.js';

const { multiclass, absent_2, auc_class_missing } = reference;
const labels = multiclass.y_true as number[];
const samples = { probabilities: multiclass.probs.flat(), classes: 7, labels };

describe('multi-class AUC', () => {
  it('equals scikit-learn: one-vs-rest per class, macro, weighted and micro', () => {
    const { perClass, macro, weighted } = oneVersusRestAuc(samples);
    assertClose(perClass as number[], multiclass.roc_auc.ovr_none.value as number[], 1e-14);
    assertClose([macro as number], [multiclass.roc_auc.ovr_macro.value as number], 1e-14);
    assertClose([weighted as number], [multiclass.roc_auc.ovr_weighted.value as number], 1e-14);
    assertClose([microAuc(samples) as number], [multiclass.roc_auc.ovr_micro.value as number], 1e-14);
  });

  it('equals scikit-learn: one-vs-one, macro and weighted', () => {
    const { macro, weighted } = oneVersusOneAuc(samples);
    assertClose([macro as number], [multiclass.roc_auc.ovo_macro.value as number], 1e-14);
    assertClose([weighted as number], [multiclass.roc_auc.ovo_weighted.value as number], 1e-14);
  });

  it('has no area for a class without samples and leaves it out of the mean', () => {
    const without = { ...samples, labels: absent_2.y_true as number[] };
    const { perClass, macro } = oneVersusRestAuc(without);
    assert.equal(perClass[2], null);
    assertClose([perClass[0] as number], [absent_2.curves[0].auc.value as number], 1e-14);
    const present = perClass.filter((area) => area !== null);
    assert.equal(present.length, 6);
    assertClose([macro as number], [present.reduce((sum, area) => sum + area, 0) / 6], 1e-14);
    const two = { probabilities: auc_class_missing.probs.flat(), classes: 3, labels: auc_class_missing.y };
    assertClose([oneVersusOneAuc(two).macro as number], [auc_class_missing.ovo_labels.value as number], 1e-14);
  });

  it('refuses rows that do not sum to 1 and labels beyond the classes', () => {
    const rows = { probabilities: [0.5, 0.2, 0.2, 0.1, 0.8, 0.1], classes: 3 };
    assert.throws(() => oneVersusRestAuc({ ...rows, labels: [0, 1] }), { code: 'scores-invalid', message: /row 0/ });
    assert.throws(() => oneVersusRestAuc({ ...samples, labels: labels.map(() => 7) }), { code: 'scores-invalid' });
  });
});
