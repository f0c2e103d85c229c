import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../../../../../components/labs/triplet/network/mosaic.js';

describe('the picture of a layer', () => {
  it('has its feature maps side by side with gaps, the strongest answer white', () => {
    // Two maps of 2 × 1, channels interleaved as the layers hand them on.
    const { pixels, width, height } = mosaicOf(Float32Array.of(0, 4, 2, 1), { height: 1, width: 2, channels: 2 });
    assert.deepEqual([width, height], [5, 1]);
    assert.deepEqual([...pixels], [0, 128, 96, 255, 64]);
  });

  it('shows numbers without a place as one field, grey for 0 where some are below it', () => {
    const { pixels, width, height } = mosaicOf(Float32Array.of(-2, 0, 1, 2), { height: 1, width: 1, channels: 4 });
    assert.deepEqual([width, height], [2, 2]);
    assert.deepEqual([...pixels], [0, 127, 191, 254]);
  });
});
