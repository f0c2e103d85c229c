import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { glorotUniform } from '../../../src/networks/glorot.js';
import { convolution, output, shapedLayers } from '../../../src/networks/layer-plan.js';
import { LayeredNetwork } from '../../../src/networks/layered-network.js';
import { SeededRandom } from '../../../src/random.js';

const image = { height: 4, width: 4, channels: 1 };
const network = (plans = [convolution(2, false), { kind: 'residual' } as const, output(3)]) =>
  new LayeredNetwork(shapedLayers(image, plans, 'network'), new SeededRandom(1));

describe('a layered network', () => {
  it('draws its weights layer by layer from the seed, and begins with zero biases', async () => {
    const random = new SeededRandom(1);
    const drawn = [
      [3, 3, 1, 2],
      [3, 3, 2, 2],
      [3, 3, 2, 2],
      [8, 3],
    ].map((shape) => glorotUniform(shape, random));
    const wanted = drawn.flatMap((weights, i) => [...weights, ...new Float32Array(i === 3 ? 3 : 2)]);
    const made = network();
    assert.deepEqual([...(await made.weights())], wanted);
    made.dispose();
  });

  it('adds what a residual block computes to what it was given', () => {
    const [plain, residual] = [network([convolution(2, false), output(3)]), network()];
    const images = tf.reshape(tf.linspace(0, 1, 32), [2, 4, 4, 1]);
    // A block whose second convolution is all zeros adds nothing.
    residual.variables[4].assign(tf.zerosLike(residual.variables[4]));
    const from = [0, 1, 6, 7];
    plain.variables.forEach((variable, i) => {
      variable.assign(residual.variables[from[i]] as tf.Variable);
    });
    assert.deepEqual(residual.forward(images).dataSync(), plain.forward(images).dataSync());
    residual.variables[5].assign(tf.ones([2]));
    assert.notDeepEqual(residual.forward(images).dataSync(), plain.forward(images).dataSync());
  });

  it('takes back its weights, refuses those of another network, and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    const made = network();
    const weights = (await made.weights()).map((value) => value / 2);
    made.setWeights(weights);
    assert.deepEqual(await made.weights(), weights);
    assert.throws(() => made.setWeights(weights.subarray(1)), { code: 'weights-mismatch' });
    made.dispose();
    assert.equal(tf.memory().numTensors, before);
  });
});
