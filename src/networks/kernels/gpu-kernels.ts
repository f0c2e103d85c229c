import * as tf from '@tensorflow/tfjs-core';
import { adamOnGpu } from './adam/gpu.js';
import type { AdamAttributes, AdamInputs } from './adam/kernel.js';
import {
  conv2dOnGpu,
  convReluPoolOnGpu,
  denseInfo,
  inputGradientOnGpu,
  type LayerSlope,
  weightGradientsOnGpu,
} from './conv2d/gpu.js';
import type { ConvInfo, ConvInputs } from './conv2d/kernel.js';
import { type GpuModule, inTwoDirections } from './gpu/gpu-module.js';
import scaleSource from './gpu/scale.wgsl';
import { GpuImages } from './images/gpu.js';
import type { ImagesAttributes } from './images/kernel.js';
import { adamVariables, type Compute, convInfo } from './kernel-arguments.js';
import { type ConvAttributes, type ConvGradientAttributes, KERNEL } from './kernel-names.js';
import { perceptronStepOnGpu } from './perceptron/gpu.js';
import type { PerceptronAttributes } from './perceptron/kernel.js';
import { softmaxCrossEntropyOnGpu } from './softmax-cross-entropy/gpu.js';
import type { SoftmaxCrossEntropyInputs } from './softmax-cross-entropy/kernel.js';
import { batchHardLossOnGpu, tripletLossOnGpu } from './triplet-loss/gpu.js';
import type { BatchHardAttributes, TripletLossAttributes } from './triplet-loss/kernel.js';

/** The fused operations of `fused-ops.ts`, their gradients and Adam on tfjs's webgpu backend. */
export function gpuKernels(gpu: GpuModule): tf.KernelConfig[] {
  const sets = new GpuImages(gpu);
  const kernels: Record<string, Compute> = {
    [KERNEL.images]: (_, attributes: ImagesAttributes) => sets.images(attributes),
    [KERNEL.perceptronStep]: (inputs, attributes: PerceptronAttributes) =>
      perceptronStepOnGpu({ gpu, images: sets }, adamVariables(Object.values(inputs)), attributes),
    [KERNEL.adamTogether]: (inputs, attributes: AdamAttributes) => adamTogether(gpu, inputs, attributes),
    [KERNEL.scaled]: ({ x, factor }) => scaled(gpu, x, factor),
    ...layers(gpu),
    ...losses(gpu),
  };
  return Object.entries(kernels).map(([kernelName, compute]) => ({
    kernelName,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs }) => compute(inputs as Record<string, tf.TensorInfo>, attrs as never),
  }));
}

function layers(gpu: GpuModule): Record<string, Compute> {
  const forward = (inputs: Record<string, tf.TensorInfo>, { stride, pad }: ConvAttributes) => {
    const { x, filter, bias } = inputs;
    return {
      info: convInfo({ stride, pad, xShape: x.shape, filterShape: filter.shape }),
      tensors: { x, filter, bias },
    };
  };
  return {
    [KERNEL.dense]: ({ x, weights, bias }, { relu }: { relu: boolean }) =>
      conv2dOnGpu(gpu, { x, filter: weights, bias }, { info: layerInfo(x.shape, weights.shape), relu }),
    [KERNEL.convRelu]: (inputs, attributes: ConvAttributes) => {
      const { info, tensors } = forward(inputs, attributes);
      return conv2dOnGpu(gpu, tensors as Required<ConvInputs>, { info, relu: true });
    },
    [KERNEL.convReluPool]: (inputs, attributes: ConvAttributes) => {
      const { info, tensors } = forward(inputs, attributes);
      return convReluPoolOnGpu(gpu, tensors as Required<ConvInputs>, info);
    },
    [KERNEL.weightGradients]: (inputs, { xShape, filterShape, ...window }: ConvGradientAttributes) =>
      weightGradientsOnGpu(gpu, inputs as never, layerInfo(xShape, filterShape, window)),
    [KERNEL.inputGradient]: (inputs, { xShape, filterShape, ...window }: ConvGradientAttributes) =>
      inputGradientOnGpu(
        gpu,
        inputs as unknown as LayerSlope & { filter: tf.TensorInfo },
        layerInfo(xShape, filterShape, window),
      ),
  };
}

/** Of a dense layer where the weights are a matrix. */
function layerInfo(xShape: number[], filterShape: number[], window?: ConvAttributes): ConvInfo {
  if (filterShape.length === 2) return denseInfo(xShape[0], filterShape[0], filterShape[1]);
  return convInfo({ stride: 1, pad: 'valid', ...window, xShape, filterShape });
}

function losses(gpu: GpuModule): Record<string, Compute> {
  return {
    [KERNEL.softmaxCrossEntropy]: (inputs) =>
      softmaxCrossEntropyOnGpu(gpu, inputs as unknown as SoftmaxCrossEntropyInputs),
    [KERNEL.tripletLoss]: ({ embeddings }, attributes: TripletLossAttributes) =>
      tripletLossOnGpu(gpu, embeddings, attributes),
    [KERNEL.batchHardLoss]: ({ embeddings }, attributes: BatchHardAttributes) =>
      batchHardLossOnGpu(gpu, embeddings, attributes),
  };
}

/** @param inputs perhaps `loss`; `gradient`, `weights`, `first` and `second` of each variable, numbered from 0 */
function adamTogether(gpu: GpuModule, inputs: Record<string, tf.TensorInfo>, attributes: AdamAttributes): [] {
  const variables: AdamInputs[] = [];
  for (let i = 0; inputs[`weights${i}`]; i++) {
    variables.push({
      gradient: inputs[`gradient${i}`],
      weights: inputs[`weights${i}`],
      first: inputs[`first${i}`],
      second: inputs[`second${i}`],
    });
  }
  adamOnGpu(gpu, { variables, loss: inputs.loss }, attributes);
  return [];
}

const SCALE = { name: 'scale', code: scaleSource };

/** Mostly the factor is the 1 that a gradient begins with. */
function scaled(gpu: GpuModule, x: tf.TensorInfo, factor: tf.TensorInfo): tf.TensorInfo {
  const [known] = (gpu.known(factor) ?? []) as ArrayLike<number> & Iterable<number>;
  if (known === 1) return gpu.share(x);
  const result = gpu.output(x.shape);
  const workgroups = inTwoDirections(Math.ceil(tf.util.sizeFromShape(x.shape) / 64));
  gpu.run({ program: SCALE, reads: [x, factor], writes: [result], workgroups });
  return result;
}
