import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retrainPlans } from '../../../src/tuning/retraining.js';
import { cornersOf, crossFinding } from '../../../src/tuning/retraining-findings.js';
import type { RetrainedRun } from '../../../src/tuning/tuning-events.js';
import { defaultTuningSettings } from '../../../src/tuning/tuning-settings.js';

const BEST = { units: 352, learningRate: 0.001 };

/** Final trainings whose last validation accuracy is given for each width and rate. */
function runs(accuracy: (units: number, rate: number, seed: number) => number, repeats = 1): RetrainedRun[] {
  const settings = { ...defaultTuningSettings, repeats };
  return retrainPlans(BEST, settings).map((plan) => {
    const value = accuracy(plan.units, plan.learningRate, plan.seed);
    const epoch = {
      epoch: 1,
      loss: 0.1,
      accuracy: value + 0.05,
      validationLoss: 0.4,
      validationAccuracy: value,
      ms: 1,
    };
    return { ...plan, history: [epoch], test: { loss: 0.4, accuracy: value - 0.01 } };
  });
}

describe('what the crossed trainings show', () => {
  it('is the rate, where it makes the difference at either width', () => {
    const finding = crossFinding(
      runs((units, rate) => (rate === 0.001 ? 0.89 : 0.85) + units / 1e6),
      12_000,
    );
    assert.equal(finding?.verdict, 'rate');
    assert.ok(Math.abs((finding?.rateEffect ?? 0) - 0.04) < 1e-9);
    assert.ok(Math.abs((finding?.widthEffect ?? 0) + 0.00016) < 1e-9);
  });

  it('is the width, both or neither, as the numbers have it', () => {
    const verdict = (accuracy: Parameters<typeof runs>[0]) => crossFinding(runs(accuracy), 12_000)?.verdict;
    assert.equal(
      verdict((units) => (units === 352 ? 0.89 : 0.85)),
      'width',
    );
    assert.equal(
      verdict((units, rate) => 0.8 + (units === 352 ? 0.04 : 0) + (rate === 0.001 ? 0.05 : 0)),
      'both',
    );
    assert.equal(
      verdict((units, rate) => 0.88 + units / 1e6 + rate / 100),
      'neither',
    );
  });

  it('waits until all corners are trained', () => {
    const some = runs(() => 0.88);
    assert.equal(crossFinding([...some.slice(0, 3), { ...some[3], test: null }], 12_000), null);
    assert.equal(cornersOf([...some.slice(0, 3), { ...some[3], test: null }]).length, 3);
  });

  it('has an interval over seeds: Student’s t with n − 1 degrees of freedom', () => {
    const [best] = cornersOf(runs((_units, _rate, seed) => 0.88 + 0.001 * (seed - 7), 3));
    assert.equal(best.validation.count, 3);
    assert.ok(Math.abs(best.validation.mean - 0.881) < 1e-9);
    assert.ok(Math.abs((best.validation.halfWidth ?? 0) - (4.303 * 0.001) / Math.sqrt(3)) < 1e-9);
  });

  it('trains corners that coincide once', () => {
    const plans = retrainPlans({ units: 512, learningRate: 0.001 }, defaultTuningSettings);
    assert.deepEqual(
      plans.map(({ role }) => role),
      ['best', 'baseline'],
    );
  });

  it('sets ten times the best rate against it, unless another one is asked for', () => {
    const rateOf = (baselineRate: number) =>
      retrainPlans(BEST, { ...defaultTuningSettings, baselineRate }).find(({ role }) => role === 'baseline')
        ?.learningRate;
    assert.equal(rateOf(0), 0.01);
    assert.equal(rateOf(0.1), 0.1);
  });
});
