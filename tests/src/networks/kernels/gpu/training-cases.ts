/// <reference types="@webgpu/types" />
import * as tf from '@tensorflow/tfjs-core';
import { Adam } from '../../../../../src/networks/kernels/adam.js';
import { convRelu, convReluPool, dense, softmaxCrossEntropy } from '../../../../../src/networks/kernels/fused-ops.js';
import { TripletTraining } from '../../../../../src/triplet/triplet-training.js';
import { PerceptronTraining } from '../../../../../src/tuning/training/perceptron-training.js';
import { tinyImages, tinySettings } from '../../../triplet/tiny-images.js';
import { expectClose, randomNumbers, randomOf } from '../numbers.js';
import { countCommands } from './count-commands.js';
import type { GpuCases } from './run-kernel.js';

const device = () => (tf.backend() as unknown as { device: GPUDevice }).device;

function expectEqual(got: unknown, wanted: unknown, what: string): void {
  if (got !== wanted) throw new Error(`${what}: ${got}, not ${wanted}`);
}

function expectAtMost(got: number, most: number, what: string): void {
  if (!(got <= most)) throw new Error(`${what}: ${got}, more than ${most}`);
}

/** A net of every kind of layer; gives loss and logits. */
function smallNet(weights: readonly tf.Variable[], x: tf.Tensor4D, labels: tf.Tensor1D) {
  const [w1, b1, w2, b2, w3, b3, w4, b4] = weights as never[];
  const features = convRelu(convReluPool(x, w1, b1), w2, b2, { pad: 'same' });
  const logits = dense(dense(tf.reshape(features, [x.shape[0], -1]), w3, b3, 'relu'), w4, b4, 'linear');
  return softmaxCrossEntropy(logits, labels);
}

function smallNetVariables(): tf.Variable[] {
  const random = randomOf(3);
  const shapes = [[3, 3, 1, 4], [4], [3, 3, 4, 5], [5], [45, 6], [6], [6, 3], [3]];
  return shapes.map((shape) => {
    const values = randomNumbers(tf.util.sizeFromShape(shape), random).map((value) => 0.4 * value);
    return tf.tidy(() => tf.variable(tf.tensor(values, shape)));
  });
}

/** Sums of squared gradients, and the mean slope that small steps against them have. */
async function slopeByDifferences(): Promise<{ wanted: number; got: number }> {
  const weights = smallNetVariables();
  const random = randomOf(4);
  const x = tf.tensor4d(randomNumbers(6 * 64, random), [6, 8, 8, 1]);
  const labels = tf.tensor1d([0, 1, 2, 0, 1, 2], 'int32');
  const loss = () => smallNet(weights, x, labels);
  const { value, grads } = tf.variableGrads(loss, weights);
  const squares = tf.tidy(() =>
    weights.map(({ name }) => tf.sum(tf.square(grads[name]))).reduce((sum, one) => tf.add(sum, one)),
  );
  const [wanted] = await squares.data();
  const at = async (step: number) => {
    const moved = tf.tidy(() => {
      for (const weight of weights) weight.assign(tf.add(weight, tf.mul(grads[weight.name], step)));
      return loss();
    });
    const [number] = await moved.data();
    moved.dispose();
    return number;
  };
  const step = 1e-2 / Math.sqrt(wanted);
  const above = await at(step);
  const below = await at(-2 * step);
  tf.dispose([x, labels, value, squares, Object.values(grads), weights]);
  return { wanted, got: (above - below) / (2 * step) };
}

export const TRAINING_CASES: GpuCases = {
  'a net of all layers has the slope that finite differences have': async () => {
    const { wanted, got } = await slopeByDifferences();
    expectAtMost(Math.abs(got / wanted - 1), 0.02, `slope ${got}, by differences ${wanted}`);
  },

  'a step that is not a number moves nothing, and the next goes on as if it had not been': async () => {
    const variable = tf.tidy(() => tf.variable(tf.tensor1d([1, 2, 3])));
    const adam = new Adam({ learningRate: 0.1 });
    const gradient = tf.tensor1d([1, -1, 2]);
    const step = async (loss: number) => {
      const told = tf.tensor1d([loss, 7]);
      const [numbers] = await adam.applyWhereFinite([{ variable, gradient }], [told]);
      expectEqual(numbers[1], 7, 'what is told');
      told.dispose();
      return variable.data();
    };
    const before = await step(0.5);
    expectClose(await step(Number.NaN), before, { tolerance: 0 });
    expectEqual((await adam.state()).step, 1, 'steps');
    await step(0.5);
    expectClose(await variable.data(), [0.8, 2.2, 2.8], { tolerance: 1e-5 });
    adam.dispose();
    tf.dispose([variable, gradient]);
  },

  'a step of the triplet net is sent as a whole, in few dispatches and without new buffers': async () => {
    const take = countCommands(device());
    const training = new TripletTraining(tinyImages(24), tinySettings({ epochs: 4 }));
    for (let step = 0; step < 2; step++) await training.next();
    const tensors = tf.memory().numTensors;
    take();
    await training.next();
    const { submits, dispatches, readbacks, buffers } = take();
    expectEqual(submits, 1, 'submits');
    expectEqual(readbacks, 1, 'readbacks');
    expectEqual(buffers, 0, 'new buffers');
    expectAtMost(dispatches, 30, 'dispatches');
    expectEqual(tf.memory().numTensors, tensors, 'tensors');
    training.dispose();
  },

  'a step of the perceptron is sent as a whole, in few dispatches and without new buffers': async () => {
    const take = countCommands(device());
    const set = tinyImages(24);
    const parts = { train: set, validation: set, test: set };
    const training = new PerceptronTraining({ parts, classes: 3, units: 8, learningRate: 0.01, batchSize: 8, seed: 1 });
    for (let step = 0; step < 2; step++) await training.step();
    take();
    await training.step();
    const { submits, dispatches, readbacks, buffers } = take();
    expectEqual(submits, 1, 'submits');
    expectEqual(readbacks, 0, 'readbacks');
    // The logits, which wait to be read with those of other steps.
    expectAtMost(buffers, 1, 'new buffers');
    expectAtMost(dispatches, 12, 'dispatches');
    training.dispose();
  },
};
