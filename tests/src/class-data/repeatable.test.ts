import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whyNotRepeatable } from '../../../src/class-data/repeatable.js';

describe('whether a run can be proven by running it again', () => {
  it('is so on WebAssembly', () => {
    assert.equal(whyNotRepeatable({ backend: { name: 'wasm' }, metrics: {} }), null);
    assert.equal(whyNotRepeatable({ metrics: { evaluation: [] } }), null);
  });

  it('is not so on a graphics card, nor where questions were chosen by hand: the reason is told', () => {
    assert.match(String(whyNotRepeatable({ backend: { name: 'webgpu' }, metrics: {} })), /made on webgpu/);
    assert.match(String(whyNotRepeatable({ metrics: { evaluation: [{}] } })), /word tests/);
  });
});
