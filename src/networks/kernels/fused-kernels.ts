import type * as tf from '@tensorflow/tfjs-core';
import { type AdamAttributes, type AdamInputs, adam } from './adam/kernel.js';
import { columnSums } from './column-sums/kernel.js';
import { conv2d } from './conv2d/kernel.js';
import { convReluPool, pooledFilterGradient, pooledInputGradient } from './conv2d/pooled-kernel.js';
import { type ImagesAttributes, images } from './images/kernel.js';
import { adamVariables, type Compute, convInfo } from './kernel-arguments.js';
import { type ConvAttributes, type ConvGradientAttributes, KERNEL } from './kernel-names.js';
import { matMul } from './matmul/kernel.js';
import { type PerceptronAttributes, perceptronStep } from './perceptron/kernel.js';
import { reluGradient, reluGradientAndSums } from './relu/kernel.js';
import { type SoftmaxCrossEntropyInputs, softmaxCrossEntropy } from './softmax-cross-entropy/kernel.js';
import type { TrainingModule } from './training-module.js';
import {
  type BatchHardAttributes,
  batchHardLoss,
  type TripletLossAttributes,
  tripletLoss,
} from './triplet-loss/kernel.js';

export function fusedKernels(module: TrainingModule): tf.KernelConfig[] {
  const kernels: Record<string, Compute> = {
    [KERNEL.adam]: (inputs, attributes: AdamAttributes) => adam(module, inputs as unknown as AdamInputs, attributes),
    [KERNEL.columnSums]: ({ x }) => columnSums(module, x),
    [KERNEL.images]: (_, attributes: ImagesAttributes) => images(module, attributes),
    [KERNEL.perceptronStep]: (inputs, attributes: PerceptronAttributes) =>
      perceptronStep(module, adamVariables(Object.values(inputs)), attributes),
    [KERNEL.reluGradient]: ({ dy, y }) => reluGradient(module, dy, y),
    [KERNEL.reluGradientAndSums]: ({ dy, y }) => reluGradientAndSums(module, dy, y),
    [KERNEL.dense]: ({ x, weights, bias }, { relu }: { relu: boolean }) => matMul(module, x, weights, { bias, relu }),
    ...convolutions(module),
    ...losses(module),
  };
  return Object.entries(kernels).map(([kernelName, compute]) => ({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => compute(inputs as Record<string, tf.TensorInfo>, attrs as never),
  }));
}

function convolutions(module: TrainingModule): Record<string, Compute> {
  return {
    [KERNEL.convRelu]: ({ x, filter, bias }, attributes: ConvAttributes) => {
      const info = convInfo({ ...attributes, xShape: x.shape, filterShape: filter.shape });
      return conv2d(module, { x, filter, bias }, { info, relu: true });
    },
    [KERNEL.convReluPool]: ({ x, filter, bias }, attributes: ConvAttributes) => {
      const info = convInfo({ ...attributes, xShape: x.shape, filterShape: filter.shape });
      return convReluPool(module, { x, filter, bias }, info);
    },
    [KERNEL.pooledFilterGradient]: ({ x, dy, winners }, attributes: ConvGradientAttributes) =>
      pooledFilterGradient(module, { x, dy, winners }, convInfo(attributes)),
    [KERNEL.pooledInputGradient]: ({ dy, winners, filter }, attributes: ConvGradientAttributes) =>
      pooledInputGradient(module, { dy, winners, filter }, convInfo(attributes)),
  };
}

function losses(module: TrainingModule): Record<string, Compute> {
  return {
    [KERNEL.softmaxCrossEntropy]: (inputs) =>
      softmaxCrossEntropy(module, inputs as unknown as SoftmaxCrossEntropyInputs),
    [KERNEL.tripletLoss]: ({ embeddings }, attributes: TripletLossAttributes) =>
      tripletLoss(module, embeddings, attributes),
    [KERNEL.batchHardLoss]: ({ embeddings }, attributes: BatchHardAttributes) =>
      batchHardLoss(module, embeddings, attributes),
  };
}
