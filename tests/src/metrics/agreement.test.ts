import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  accuracy,
  balancedAccuracy,
  cohenKappa,
  countsOfMatrix,
  matthewsCorrelation,
} from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { type Figure, hardCases } from './metrics-fixture.js';

/** NaN equals NaN here. */
function assertFigure(actual: number, wanted: Figure | undefined): void {
  if (wanted === 'NaN') assert.ok(Number.isNaN(actual));
  else assertClose([actual], [Number(wanted)], 1e-14);
}

describe('accuracy, balanced accuracy, Matthews and kappa', () => {
  it('equal scikit-learn, also for a constant prediction, an absent class and one class alone', () => {
    for (const [name, given] of Object.entries(hardCases)) {
      // These take no list of labels, so the matrix has to be of all that occur.
      if (name === 'listed labels') continue;
      const matrix = given.confusion_None;
      const counts = countsOfMatrix(matrix);
      assertFigure(accuracy(matrix), given.accuracy);
      assertFigure(balancedAccuracy(counts), given.balanced_accuracy.value);
      assertFigure(balancedAccuracy(counts, { adjusted: true }), given.balanced_accuracy_adjusted.value);
      assertFigure(matthewsCorrelation(counts), given.matthews);
      assertFigure(cohenKappa(matrix), given.cohen_kappa.value);
      assertFigure(cohenKappa(matrix, 'quadratic'), given.cohen_kappa_quadratic.value);
    }
  });
});
