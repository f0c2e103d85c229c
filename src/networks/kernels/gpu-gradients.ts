import * as tf from '@tensorflow/tfjs-core';
import { registerLossGradients } from './fused-gradients.js';
import { KERNEL } from './kernel-names.js';

/** A layer's gradient behind relu or its pools, and what tells where it goes. */
type Slope = Readonly<{ dy: tf.Tensor; y?: tf.Tensor; winners?: tf.Tensor }>;

/** Teaches tfjs how our operations are differentiated on webgpu, where one kernel does a whole layer's weights. */
export function registerGpuGradients(): void {
  tf.registerGradient({
    kernelName: KERNEL.dense,
    inputsToSave: ['x', 'weights'],
    outputsToSave: [true],
    gradFunc: (dy, [x, filter, y], { relu }) => {
      const slope = relu ? { dy: dy as tf.Tensor, y } : { dy: dy as tf.Tensor };
      const { filter: weights, ...others } = layerGradients(slope, { x, filter });
      return { ...others, weights };
    },
  });
  tf.registerGradient({
    kernelName: KERNEL.convRelu,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true],
    gradFunc: (dy, [x, filter, y], attributes) => layerGradients({ dy: dy as tf.Tensor, y }, { x, filter, attributes }),
  });
  tf.registerGradient({
    kernelName: KERNEL.convReluPool,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [false, true],
    gradFunc: (dys, [x, filter, winners], attributes) =>
      layerGradients({ dy: (dys as tf.Tensor[])[0], winners }, { x, filter, attributes }),
  });
  registerLossGradients((x, factor) => tf.engine().runKernel(KERNEL.scaled, { x, factor }));
}

function layerGradients(
  slope: Slope,
  { x, filter, attributes = {} }: { x: tf.Tensor; filter: tf.Tensor; attributes?: tf.NamedAttrMap },
): Record<'x' | 'filter' | 'bias', () => tf.Tensor> {
  const shapes = { ...attributes, xShape: x.shape, filterShape: filter.shape };
  // At once: tfjs tidies behind each function.
  const [byFilter, byBias] = tf.engine().runKernel<tf.Tensor[]>(KERNEL.weightGradients, { x, ...slope }, shapes);
  return {
    x: () => tf.engine().runKernel(KERNEL.inputGradient, { filter, ...slope }, shapes),
    filter: () => byFilter,
    bias: () => byBias,
  };
}
