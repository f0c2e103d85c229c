import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { expectReferenceSteps, raceHere } from './raced.js';

describe('a race that the graphics card wins', () => {
  it('leaves it alone, proven, and it trains as if there had been no race', async () => {
    const { name, reason, race } = await raceHere('wasm', 60_000);
    expect({ name, reason }, JSON.stringify(race)).to.deep.equal({ name: 'webgpu', reason: 'faster' });
    expect(race?.webgpu).to.be.below(race?.wasm as number);
    expect(tf.getBackend()).to.equal('webgpu');
    await expectReferenceSteps();
    expect(tf.findBackendFactory('wasm')).to.equal(null);
  }).timeout(400_000);
});
