import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { ImageSet } from '../../src/data/image-set.js';
import { glorotUniform } from '../../src/networks/glorot.js';
import { imageTensor } from '../../src/networks/image-tensor.js';
import { Adam } from '../../src/networks/kernels/adam.js';
import { convRelu, convReluPool, dense, softmaxCrossEntropy } from '../../src/networks/kernels/fused-ops.js';
import { SeededRandom } from '../../src/random.js';
import { defaultTripletSettings } from '../../src/triplet/triplet-settings.js';
import { TripletTraining } from '../../src/triplet/triplet-training.js';
import { PerceptronTraining } from '../../src/tuning/training/perceptron-training.js';

/** What is trained: as in `training_steps.py`, on the same images. */
export interface NetOptions {
  readonly net: 'triplet' | 'mined' | 'mlp' | 'lesion';
  readonly batchSize: number;
  /** Hidden units of the MLP, filters of the lesion net's first convolution. */
  readonly width?: number;
}

export type Step = () => Promise<number>;

/** @returns does one step of Adam and gives its loss */
export function trainingStep({ net, batchSize, width }: NetOptions, set: ImageSet): Step {
  if (net === 'mlp') return mlpStep(set, batchSize, width ?? 352);
  if (net === 'lesion') return lesionStep(set, batchSize, width ?? 32);
  const mining = net === 'mined' ? 'batch-hard' : 'random';
  const settings = { ...defaultTripletSettings, batchSize, mining, triplets: 60_000 } as const;
  const training = new TripletTraining(set, settings);
  return async () => (await training.next()).loss;
}

/** The very step that the tuner lab takes, its scores included. */
function mlpStep(set: ImageSet, batchSize: number, units: number): Step {
  const parts = { train: set, validation: set, test: set };
  const training = new PerceptronTraining({ parts, classes: 10, units, learningRate: 1e-3, batchSize, seed: 1 });
  let loss = Number.NaN;
  return async () => {
    await training.step();
    if (training.stepInEpoch === training.stepsPerEpoch) loss = (await training.endEpoch()).loss;
    return loss;
  };
}

/** conv-pool-conv-pool-conv-dense64-dense7 on 28×28 colour images. */
function lesionStep(set: ImageSet, batchSize: number, filters: number): Step {
  const wide = 2 * filters;
  const weights = variables([
    [3, 3, 3, filters],
    [3, 3, filters, wide],
    [3, 3, wide, wide],
    [9 * wide, 64],
    [64, 7],
  ]);
  return classifierStep(set, batchSize, weights, (images) => {
    const [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5] = weights as never[];
    const features = convRelu(convReluPool(convReluPool(images, w1, b1), w2, b2), w3, b3);
    return dense(dense(tf.reshape(features, [batchSize, -1]), w4, b4, 'relu'), w5, b5, 'linear');
  });
}

/** Weights and a bias for each shape. */
function variables(shapes: number[][]): tf.Variable[] {
  const random = new SeededRandom(1);
  return shapes.flatMap((shape) => [
    tf.variable(tf.tensor(glorotUniform(shape, random), shape)),
    tf.variable(tf.zeros([shape[shape.length - 1]])),
  ]);
}

function classifierStep(
  set: ImageSet,
  batchSize: number,
  weights: tf.Variable[],
  logits: (images: tf.Tensor4D) => tf.Tensor2D,
): Step {
  const adam = new Adam({ learningRate: 1e-3 });
  let done = 0;
  return async () => {
    const indices = Array.from({ length: batchSize }, (_, i) => (done * batchSize + i) % set.count);
    done++;
    const { value, grads } = tf.variableGrads(() => {
      const labels = tf.tensor1d(
        indices.map((index) => set.labels[index]),
        'int32',
      );
      return softmaxCrossEntropy(logits(imageTensor(set, indices)), labels);
    }, weights);
    adam.apply(weights.map((variable) => ({ variable, gradient: grads[variable.name] })));
    const [loss] = await value.data();
    tf.dispose([value, ...Object.values(grads)]);
    return loss;
  };
}
