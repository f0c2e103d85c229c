import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balancedClassWeights, chosenClassWeights } from '../../../src/imbalance/class-weights.js';
import { reference } from '../metrics/metrics-fixture.js';
import { assertClose } from '../projection/reference-numbers.js';

const { counts, balanced, sample_weight_mean } = reference.class_weight;

describe('class weights', () => {
  it("are scikit-learn's “balanced” ones, with a mean of 1 over the images", () => {
    const weights = balancedClassWeights(counts);
    assertClose(weights, balanced, 1e-12);
    const images = counts.reduce((sum, count) => sum + count, 0);
    const mean = weights.reduce((sum, weight, label) => sum + weight * counts[label], 0) / images;
    assertClose([mean], [sample_weight_mean], 1e-12);
  });

  it('leave classes without images out of the count', () => {
    assert.deepEqual(balancedClassWeights([10, 0, 30]), [2, 1, 2 / 3]);
  });

  it('are those written by hand where the settings say so, and none without a remedy', () => {
    const own = { balance: 'own-weights', classWeights: '1, 2,0.5' } as const;
    assert.deepEqual(chosenClassWeights(own, [1, 1, 1]), [1, 2, 0.5]);
    assert.equal(chosenClassWeights({ ...own, balance: 'none' }, [1, 1, 1]), null);
  });

  it('refuse a list that does not fit the classes', () => {
    const own = { balance: 'own-weights', classWeights: '1,2' } as const;
    assert.throws(() => chosenClassWeights(own, [1, 1, 1]), { code: 'settings-invalid', message: /3 of them/ });
    assert.throws(() => chosenClassWeights({ ...own, classWeights: '1,x,2' }, [1, 1, 1]), { code: 'settings-invalid' });
  });
});
