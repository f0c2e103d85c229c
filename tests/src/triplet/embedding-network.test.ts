import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { isLabError } from '../../../src/errors.js';
import { glorotUniform } from '../../../src/networks/glorot.js';
import { imageTensor } from '../../../src/networks/image-tensor.js';
import { countParameters } from '../../../src/networks/layer-plan.js';
import { SeededRandom } from '../../../src/random.js';
import { embeddingLayers } from '../../../src/triplet/backbones.js';
import { EmbeddingNetwork } from '../../../src/triplet/embedding-network.js';
import { tinyImages, tinySettings } from './tiny-images.js';

const network = (changed = {}) =>
  new EmbeddingNetwork({ ...tinySettings(changed), image: tinyImages(), random: new SeededRandom(1) });

describe('the embedding network', () => {
  it("is the sheet's network: 64,064 parameters on MNIST", () => {
    const mnist = { height: 28, width: 28, channels: 1 };
    assert.equal(countParameters(embeddingLayers(mnist, { backbone: 'small', embeddingSize: 64 })), 64_064);
  });

  it('says which image size it needs where the images are too small', () => {
    assert.throws(
      () => embeddingLayers({ height: 10, width: 28, channels: 1 }, { backbone: 'small', embeddingSize: 64 }),
      (error) => isLabError(error) && error.code === 'settings-invalid' && error.message.includes('10×28'),
    );
  });

  it('starts within the limits of Glorot and Bengio, Keras-style', () => {
    const weights = glorotUniform([3, 3, 32, 32], new SeededRandom(1));
    const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    assert.ok(largest <= 0.10206207261596575 && largest > 0.1, `${largest}`);
  });

  it('scales embeddings to length 1 when asked', () => {
    const unit = network({ embedding: 'unit' });
    const lengths = tf.tidy(() => tf.norm(unit.embed(imageTensor(tinyImages(), [0, 1, 2])), 2, 1).dataSync());
    for (const length of lengths) assert.ok(Math.abs(length - 1) < 1e-5, `${length}`);
    unit.dispose();
  });

  it('gives back the weights that were put in, and refuses those of another network', async () => {
    const [first, second] = [network(), network({ embeddingSize: 5 })];
    const weights = (await first.weights()).map((value) => value + 1);
    first.setWeights(weights);
    assert.deepEqual(await first.weights(), weights);
    assert.throws(
      () => second.setWeights(weights),
      (error) => isLabError(error) && error.code === 'weights-mismatch',
    );
    first.dispose();
    second.dispose();
  });
});
