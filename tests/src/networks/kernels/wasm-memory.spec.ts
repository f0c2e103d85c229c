import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import type { WasmBackend } from '../../../../src/networks/kernels/wasm-memory.js';
import { TripletTraining } from '../../../../src/triplet/triplet-training.js';
import { tinyImages, tinySettings } from '../../triplet/tiny-images.js';
import { useVariant, VARIANTS } from './wasm-variants.js';

/** The section of a module that is copied into its memory. */
const DATA_SECTION = 11;

for (const variant of VARIANTS) {
  describe(`the memory that kernels share with tfjs, ${variant}`, () => {
    before(() => useVariant(variant));

    it('does not grow after the first steps, and holds the same tensors after each', async () => {
      const training = new TripletTraining(tinyImages(), tinySettings({ epochs: 4, mining: 'batch-hard' }));
      const { memory } = (tf.backend() as unknown as WasmBackend).wasm.asm;
      for (let step = 0; step < 3; step++) await training.next();
      const [bytes, tensors] = [memory.buffer.byteLength, tf.memory().numTensors];
      for (let step = 0; step < 9; step++) await training.next();
      assert.equal(memory.buffer.byteLength, bytes);
      assert.equal(tf.memory().numTensors, tensors);
      training.dispose();
    });

    it('gives the same losses for the same seed, bit for bit', async () => {
      const losses = async () => {
        const training = new TripletTraining(tinyImages(), tinySettings());
        const steps = [];
        for (let step = 0; step < 6; step++) steps.push((await training.next()).loss);
        training.dispose();
        return steps;
      };
      assert.deepEqual(await losses(), await losses());
    });

    it('has nothing of our module in it, which would lie where tfjs’s data lie', () => {
      const bytes = readFileSync(new URL(`../../../../dist/${variant}`, import.meta.url));
      assert.ok(!sections(bytes).includes(DATA_SECTION));
    });
  });
}

/** The numbers of a module's sections. */
function sections(bytes: Uint8Array): number[] {
  const found: number[] = [];
  let at = 8;
  while (at < bytes.length) {
    found.push(bytes[at++]);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += size;
  }
  return found;
}
