import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { SeededRandom } from '../../../src/random.js';
import { EmbeddingNetwork } from '../../../src/triplet/embedding-network.js';
import { layerActivations } from '../../../src/triplet/layer-activations.js';

const image = { height: 28, width: 28, channels: 1 };
const set = {
  ...image,
  pixels: Uint8Array.from({ length: 2 * 784 }, (_, i) => i % 251),
  labels: new Uint8Array(2),
  count: 2,
};
const network = (embedding: 'free' | 'unit') =>
  new EmbeddingNetwork({ image, backbone: 'small', embeddingSize: 8, embedding, random: new SeededRandom(1) });

describe('what the layers make of an image', () => {
  it('is all that each hands on, the embedding last, and leaves no tensor behind', async () => {
    const net = network('free');
    const before = tf.memory().numTensors;
    const layers = await layerActivations(net, set, 1);
    assert.deepEqual(
      layers.map(({ length }) => length),
      [13 * 13 * 32, 5 * 5 * 32, 3 * 3 * 32, 128, 8],
    );
    assert.equal(tf.memory().numTensors, before);
    const [embedded] = [await net.embedImages({ set, indices: Uint32Array.of(1) }, async () => {})];
    assert.deepEqual(layers[4], embedded);
  });

  it('ends with a length of 1 where the network scales its embeddings', async () => {
    const layers = await layerActivations(network('unit'), set, 0);
    assert.ok(Math.abs(Math.hypot(...layers[4]) - 1) < 1e-5);
  });
});
