import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import type * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { isLabError } from '../../../src/errors.js';
import { imageTensor } from '../../../src/networks/image-tensor.js';
import { SeededRandom } from '../../../src/random.js';
import { EmbeddingNetwork } from '../../../src/triplet/embedding-network.js';
import { readNetwork, saveNetwork } from '../../../src/triplet/saved-network.js';
import { tinyImages, tinySettings } from './tiny-images.js';

async function saved() {
  const settings = tinySettings();
  const network = new EmbeddingNetwork({ ...settings, image: tinyImages(), random: new SeededRandom(1) });
  const weights = await network.weights();
  return { network, weights, files: saveNetwork(network.layers, weights, { image: tinyImages(), settings }) };
}

describe('a saved network', () => {
  it('opens in tfjs-layers and embeds the same', async () => {
    const { network, files } = await saved();
    const { modelTopology, weightsManifest } = JSON.parse(files.modelJson);
    const weightSpecs = weightsManifest[0].weights;
    const model = await loadLayersModel({
      load: async () => ({ modelTopology, weightSpecs, weightData: files.weights }),
    });
    const images = imageTensor(tinyImages(), [0, 5, 7]);
    const ours = network.embed(images).dataSync();
    const theirs = (model.predict(images) as tf.Tensor).dataSync();
    ours.forEach((value, i) => {
      assert.ok(Math.abs(value - theirs[i]) < 1e-6, `${value} and ${theirs[i]}`);
    });
  });

  it('is read back exactly', async () => {
    const { network, weights, files } = await saved();
    assert.deepEqual(readNetwork(files, network.layers), weights);
  });

  it('is refused with the reason where it is cut short, of another shape or not a model at all', async () => {
    const { network, files } = await saved();
    const refused = (broken: typeof files, reason: RegExp) =>
      assert.throws(
        () => readNetwork(broken, network.layers),
        (error) => isLabError(error) && error.code === 'weights-mismatch' && reason.test(error.message),
      );
    refused({ ...files, weights: files.weights.slice(8) }, /bytes instead of/);
    refused({ ...files, modelJson: files.modelJson.replaceAll('[3,3,1,32]', '[3,3,3,32]') }, /its layers are/);
    refused({ ...files, modelJson: '{"weightsManifest":"no"}' }, /not a tfjs layers model/);
    refused(
      { ...files, weights: new Float32Array(files.weights.byteLength / 4).fill(Number.NaN).buffer },
      /no numbers/,
    );
    refused({ ...files, modelJson: '<html>' }, /not a tfjs layers model/);
  });
});
