import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectCollapse } from '../../../src/triplet/collapse.js';

describe('collapse', () => {
  it('is a loss stuck at the margin with every triplet active', () => {
    assert.equal(detectCollapse({ loss: 0.4001, activeShare: 1, margin: 0.4 }), 'collapsed');
  });

  it('is announced while the loss nears the margin', () => {
    assert.equal(detectCollapse({ loss: 0.384, activeShare: 0.99, margin: 0.4 }), 'collapsing');
  });

  it('is not a loss that happens to equal the margin with few triplets active', () => {
    assert.equal(detectCollapse({ loss: 0.4, activeShare: 0.5, margin: 0.4 }), 'none');
  });

  it('is not a healthy run, nor a run without a margin', () => {
    assert.equal(detectCollapse({ loss: 0.0061, activeShare: 0.01, margin: 0.4 }), 'none');
    assert.equal(detectCollapse({ loss: 0, activeShare: 1, margin: 0 }), 'none');
  });
});
