import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bestEpoch, bestMacroRecall, shallStop } from '../../../src/imbalance/early-stopping.js';
import type { EpochRecord } from '../../../src/imbalance/imbalance-events.js';

function epochsOf(recalls: readonly number[]): EpochRecord[] {
  const epochs: EpochRecord[] = [];
  recalls.forEach((valMacroRecall, i) => {
    const best = valMacroRecall > bestMacroRecall(epochs);
    epochs.push({ epoch: i + 1, valMacroRecall, best } as EpochRecord);
  });
  return epochs;
}

describe('early stopping', () => {
  it('waits as long as it is told for a better macro recall', () => {
    assert.equal(shallStop(epochsOf([0.3, 0.5, 0.4]), 2), false);
    assert.equal(shallStop(epochsOf([0.3, 0.5, 0.4, 0.5]), 2), true);
    assert.equal(shallStop(epochsOf([0.3, 0.5, 0.4, 0.6]), 2), false);
  });

  it('never stops without patience, nor before the first epoch', () => {
    assert.equal(shallStop(epochsOf([0.5, 0.1, 0.1, 0.1]), 0), false);
    assert.equal(shallStop([], 1), false);
  });

  it('keeps the first of equally good epochs', () => {
    assert.equal(bestEpoch(epochsOf([0.3, 0.5, 0.5])), 2);
    assert.equal(bestEpoch([]), 0);
  });
});
