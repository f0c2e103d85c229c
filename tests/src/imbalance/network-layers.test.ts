import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lesionLayers } from '../../../src/imbalance/network-layers.js';
import { countParameters } from '../../../src/networks/layer-plan.js';

const COLOUR = { height: 28, width: 28, channels: 3 };

describe('the layers of the lesion network', () => {
  it('have 93,703 parameters for seven classes of 28 × 28 colour images, as the PyTorch baseline', () => {
    assert.equal(countParameters(lesionLayers(COLOUR, { network: 'small', classes: 7 })), 93_703);
  });

  it('are more in the deep one', () => {
    assert.ok(countParameters(lesionLayers(COLOUR, { network: 'deep', classes: 7 })) > 200_000);
  });

  it('refuse images that are too small', () => {
    const tiny = { height: 9, width: 9, channels: 3 };
    assert.throws(() => lesionLayers(tiny, { network: 'small', classes: 7 }), {
      code: 'settings-invalid',
      message: /9×9/,
    });
  });
});
