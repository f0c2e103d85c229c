import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import type { BackendChoice } from '../../src/backend-choice.js';
import { TripletTraining } from '../../src/triplet/triplet-training.js';
import { startFaster, stepsHere } from '../../workers/backend/start-faster.js';
import expected from '../fixtures/tiny-run.json';
import { tinyImages, tinySettings } from '../src/triplet/tiny-images.js';

/** More than a little sum takes on the software adapter, with others at work beside it. */
const SLOW_MS = 3000;

const SETTINGS = tinySettings({ epochs: 3, triplets: 16, hardAfter: 2 });

/** A real race of both backends in this page, where the software adapter is taken for a real one. */
export async function raceHere(slowBackend: 'wasm' | 'webgpu', limitMs: number): Promise<BackendChoice> {
  const machine = { webgpu: { adapter: 'any', software: false }, webgl: null, wasm: true };
  const newTraining = () => {
    const slow = tf.getBackend() === slowBackend;
    return {
      next: async () => {
        if (slow) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        const squares = tf.tidy(() => tf.square(tf.ones([8])));
        await squares.data();
        squares.dispose();
      },
      dispose: () => {},
    };
  };
  const { wrongOperation } = await import('../../src/networks/kernels/self-test.js');
  const steps = stepsHere(newTraining, {
    ...{
      assetBase: new URL('/dist/', location.href).href,
      onLost: () => {},
      trial: { network: 'tiny', prepare: async () => newTraining },
    },
    prove: async () => {
      expect(await wrongOperation()).to.equal(null);
    },
    limitMs,
  });
  return startFaster(machine, steps);
}

/** Trains on what the race has left, and compares with the reference run. */
export async function expectReferenceSteps(): Promise<void> {
  const training = new TripletTraining(tinyImages(24), SETTINGS);
  for (const loss of expected.losses) {
    expect(Math.abs((await training.next()).loss / loss - 1)).to.be.below(2e-3);
  }
  training.dispose();
}
