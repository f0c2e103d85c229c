import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brierScore, calibrationCurve, calibrationError, logLoss } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { reference } from './metrics-fixture.js';

const { calibration, multiclass } = reference;
const samples = { probabilities: multiclass.probs.flat(), classes: 7, labels: multiclass.y_true as number[] };

describe('calibrationCurve', () => {
  it('equals scikit-learn with equal widths and with equal numbers', () => {
    for (const strategy of ['uniform', 'quantile'] as const) {
      for (const bins of [5, 10] as const) {
        const wanted = calibration[`${strategy}_${bins}`];
        const curve = calibrationCurve({ scores: calibration.p, positive: calibration.y }, { bins, strategy });
        assertClose(curve.observed, wanted.prob_true, 1e-14);
        assertClose(curve.predicted, wanted.prob_pred, 1e-14);
        assert.equal(
          curve.counts.reduce((sum, count) => sum + count, 0),
          calibration.p.length,
        );
      }
    }
  });

  it('refuses what is no probability', () => {
    assert.throws(() => calibrationCurve({ scores: [0.5, 1.2], positive: [0, 1] }), { code: 'scores-invalid' });
  });
});

describe('calibrationError, brierScore and logLoss', () => {
  it('equal the formulas of Guo et al., Brier, and scikit-learn', () => {
    for (const bins of [10, 15] as const) {
      const { ece, mce } = calibration.multiclass[`bins_${bins}`];
      const { expected, maximum } = calibrationError(samples, bins);
      assertClose([expected, maximum], [ece, mce], 1e-14);
    }
    assertClose([brierScore(samples)], [calibration.multiclass.brier_sum], 1e-14);
    assertClose([logLoss(samples)], [multiclass.log_loss], 1e-14);
  });
});
