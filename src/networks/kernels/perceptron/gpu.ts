import type * as tf from '@tensorflow/tfjs-core';
import { adamOnGpu } from '../adam/gpu.js';
import type { AdamVariable } from '../adam/kernel.js';
import { conv2dOnGpu, denseInfo, inputGradientOnGpu, weightGradientsOnGpu } from '../conv2d/gpu.js';
import type { GpuModule } from '../gpu/gpu-module.js';
import type { GpuImages } from '../images/gpu.js';
import { softmaxCrossEntropyOnGpu } from '../softmax-cross-entropy/gpu.js';
import type { PerceptronAttributes } from './kernel.js';

/**
 * A step of Adam on a perceptron with one hidden layer, submitted as a whole.
 *
 * @param variables hidden weights [pixels, units], hidden bias, output weights [units, classes], output bias
 * @returns the logits that the step began with, and the weights, changed where they lie
 */
export function perceptronStepOnGpu(
  { gpu, images }: { gpu: GpuModule; images: GpuImages },
  variables: readonly AdamVariable[],
  { set, indices, ...rule }: PerceptronAttributes,
): tf.TensorInfo[] {
  const [hiddenWeights, hiddenBias, outputWeights, outputBias] = variables.map(({ weights }) => weights);
  const hiddenLayer = denseInfo(indices.length, ...(hiddenWeights.shape as [number, number]));
  const outputLayer = denseInfo(indices.length, ...(outputWeights.shape as [number, number]));
  const x = images.images({ set, indices });
  const labels = gpu.filled(
    [indices.length],
    Int32Array.from(indices, (index) => set.labels[index]),
  );
  const hidden = conv2dOnGpu(gpu, { x, filter: hiddenWeights, bias: hiddenBias }, { info: hiddenLayer, relu: true });
  const logits = conv2dOnGpu(
    gpu,
    { x: hidden, filter: outputWeights, bias: outputBias },
    { info: outputLayer, relu: false },
  );
  const [loss, dLogits] = softmaxCrossEntropyOnGpu(gpu, { logits, labels });
  const dHidden = inputGradientOnGpu(gpu, { dy: dLogits, filter: outputWeights }, outputLayer);
  const gradients = [
    ...weightGradientsOnGpu(gpu, { x, dy: dHidden, y: hidden }, hiddenLayer),
    ...weightGradientsOnGpu(gpu, { x: hidden, dy: dLogits }, outputLayer),
  ];
  adamOnGpu(gpu, { variables: variables.map((variable, i) => ({ ...variable, gradient: gradients[i] })) }, rule);
  gpu.free(x, labels, hidden, loss, dLogits, dHidden, ...gradients);
  gpu.submit();
  return [logits, ...variables.map(({ weights }) => gpu.share(weights))];
}
