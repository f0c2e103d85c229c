import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { expectReferenceSteps, raceHere } from './raced.js';

describe('a race that the graphics card loses', () => {
  it('leaves WebAssembly alone, which trains as if there had been no race', async () => {
    const { name, reason, race } = await raceHere('webgpu', 400);
    expect({ name, reason }).to.deep.equal({ name: 'wasm', reason: 'faster' });
    expect(race).to.include({ webgpu: null, workers: 1 });
    expect(tf.getBackend()).to.equal('wasm');
    await expectReferenceSteps();
    expect(tf.findBackendFactory('webgpu')).to.equal(null);
  });
});
