import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadLabels } from '../../../components/charts/direct-labels.js';

describe('spreadLabels', () => {
  it('leaves labels that have room where they are', () => {
    assert.deepEqual(spreadLabels([80, 20, 50], { gap: 15, low: 0, high: 100 }), [80, 20, 50]);
  });

  it('moves labels apart, in their order and within the plot', () => {
    assert.deepEqual(spreadLabels([98, 95, 2], { gap: 15, low: 5, high: 100 }), [100, 85, 5]);
  });
});
