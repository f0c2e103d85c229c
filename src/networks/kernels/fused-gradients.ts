import * as tf from '@tensorflow/tfjs-core';
import { type ConvAttributes, KERNEL } from './kernel-names.js';

/** A gradient as tfjs asks for it: computed only for the inputs that need one. */
type InputGradients = Record<string, () => tf.Tensor>;

/** Teaches tfjs how our fused operations are differentiated; `gpu-gradients.ts` does it for webgpu. */
export function registerFusedGradients(): void {
  tf.registerGradient({
    kernelName: KERNEL.dense,
    inputsToSave: ['x', 'weights'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attributes) => denseGradient(dy as tf.Tensor2D, saved as tf.Tensor2D[], attributes),
  });
  tf.registerGradient({
    kernelName: KERNEL.convRelu,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attributes) => convReluGradient(dy as tf.Tensor, saved as tf.Tensor4D[], attributes),
  });
  tf.registerGradient({
    kernelName: KERNEL.convReluPool,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true, true],
    gradFunc: (dys, saved, attributes) => convReluPoolGradient((dys as tf.Tensor[])[0], saved, attributes),
  });
  registerLossGradients();
}

/**
 * The loss kernels give the gradient with the loss: it is only scaled by what comes from above.
 *
 * @param scaled multiplies a gradient by one number
 */
export function registerLossGradients(scaled: (gradient: tf.Tensor, factor: tf.Tensor) => tf.Tensor = tf.mul): void {
  tf.registerGradient({
    kernelName: KERNEL.softmaxCrossEntropy,
    outputsToSave: [false, true],
    gradFunc: (dys, [gradient]) => ({
      logits: () => scaled(gradient, (dys as tf.Tensor[])[0]),
      labels: notDifferentiable,
      weights: notDifferentiable,
    }),
  });
  for (const kernelName of [KERNEL.tripletLoss, KERNEL.batchHardLoss]) {
    tf.registerGradient({
      kernelName,
      outputsToSave: [false, true, false],
      gradFunc: (dys, [gradient]) => ({ embeddings: () => scaled(gradient, (dys as tf.Tensor[])[2]) }),
    });
  }
}

function notDifferentiable(): never {
  throw new Error('softmaxCrossEntropy is differentiated by its logits alone.');
}

function denseGradient(dy: tf.Tensor2D, [x, weights, y]: tf.Tensor2D[], attributes: tf.NamedAttrMap): InputGradients {
  const [sums, bias] = attributes.relu ? beforeRelu(dy, y) : [dy, run(KERNEL.columnSums, { x: dy })];
  return {
    x: () => tf.matMul(sums as tf.Tensor2D, weights, false, true),
    weights: () => tf.matMul(x, sums as tf.Tensor2D, true, false),
    bias: () => bias,
  };
}

function convReluGradient(dy: tf.Tensor, [x, filter, y]: tf.Tensor4D[], attributes: tf.NamedAttrMap): InputGradients {
  const { stride, pad } = attributes as unknown as ConvAttributes;
  const [sums, bias] = beforeRelu(dy, y);
  const plain = { strides: stride, pad, dataFormat: 'NHWC', dilations: 1 };
  return {
    x: () => run('Conv2DBackpropInput', { dy: sums, filter }, { ...plain, inputShape: x.shape }),
    filter: () => run('Conv2DBackpropFilter', { x, dy: sums }, { ...plain, filterShape: filter.shape }),
    bias: () => bias,
  };
}

function convReluPoolGradient(pooled: tf.Tensor, saved: tf.Tensor[], attributes: tf.NamedAttrMap): InputGradients {
  const [x, filter, y, winners] = saved;
  const [dy, bias] = beforeRelu(pooled, y);
  const shapes = { ...attributes, xShape: x.shape, filterShape: filter.shape };
  return {
    x: () => run(KERNEL.pooledInputGradient, { dy, winners, filter }, shapes),
    filter: () => run(KERNEL.pooledFilterGradient, { x, dy, winners }, shapes),
    bias: () => bias,
  };
}

/** @returns the gradient of the sums that relu was taken of, and of the bias in them */
function beforeRelu(dy: tf.Tensor, y: tf.Tensor): tf.Tensor[] {
  return tf.engine().runKernel(KERNEL.reluGradientAndSums, { dy, y });
}

function run(kernel: string, inputs: tf.NamedTensorMap, attributes: tf.NamedAttrMap = {}): tf.Tensor {
  return tf.engine().runKernel(kernel, inputs, attributes);
}
