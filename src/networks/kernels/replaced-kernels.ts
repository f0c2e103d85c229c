import * as tf from '@tensorflow/tfjs-core';
import { conv2d, convFilterGradient, convInputGradient, isPlainConvolution } from './conv2d/kernel.js';
import { matMul } from './matmul/kernel.js';
import { maxPool, maxPoolGradient } from './max-pool/kernel.js';
import { relu } from './relu/kernel.js';
import type { TrainingModule } from './training-module.js';

type Inputs = Record<string, tf.TensorInfo>;

/** Gives null for what it cannot compute. */
type OurKernel = (inputs: Inputs, attributes: tf.NamedAttrMap) => tf.TensorInfo | null;

/** tfjs's own operations on our kernels; shapes that ours do not know stay with tfjs's kernel. */
export function replacedKernels(module: TrainingModule): tf.KernelConfig[] {
  const kernels: Record<string, OurKernel> = {
    ...convolutions(module),
    ...pools(module),
    BatchMatMul: (inputs, attributes) => batchMatMul(module, inputs, attributes),
    Relu: ({ x }) => (x.dtype === 'float32' ? relu(module, x) : null),
    // tfjs's own makes a copy.
    Identity: ({ x }) => (x.dtype === 'string' ? null : module.memory.share(x)),
  };
  return Object.entries(kernels).map(([name, ours]) => withFallback(name, ours));
}

function withFallback(kernelName: string, ours: OurKernel): tf.KernelConfig {
  const stock = tf.getKernel(kernelName, 'wasm');
  const kernelFunc: tf.KernelFunc = (call) => {
    const result = ours(call.inputs as Inputs, call.attrs as tf.NamedAttrMap);
    if (result) return result;
    if (stock) return stock.kernelFunc(call);
    throw new Error(
      `${kernelName} with these attributes is not supported on WebAssembly: ${JSON.stringify(call.attrs)}`,
    );
  };
  return { kernelName, backendName: 'wasm', setupFunc: stock?.setupFunc, disposeFunc: stock?.disposeFunc, kernelFunc };
}

interface ConvAttributes {
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;
  readonly dilations?: number | [number, number];
  readonly dataFormat?: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

function convInfo(xShape: number[], filterShape: number[], attributes: tf.NamedAttrMap) {
  const { strides, pad, dilations = 1, dataFormat, dimRoundingMode } = attributes as unknown as ConvAttributes;
  const format = tf.backend_util.convertConv2DDataFormat(dataFormat ?? 'NHWC');
  return tf.backend_util.computeConv2DInfo(
    xShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    dilations,
    pad,
    dimRoundingMode,
    false,
    format,
  );
}

function convolutions(module: TrainingModule): Record<string, OurKernel> {
  return {
    Conv2D: ({ x, filter }, attributes) => {
      const info = convInfo(x.shape, filter.shape, attributes);
      return isPlainConvolution(info) ? conv2d(module, { x, filter }, { info }) : null;
    },
    Conv2DBackpropFilter: ({ x, dy }, attributes) => {
      const info = convInfo(x.shape, attributes.filterShape as number[], attributes);
      return isPlainConvolution(info) ? convFilterGradient(module, { x, dy }, info) : null;
    },
    Conv2DBackpropInput: ({ dy, filter }, attributes) => {
      const info = convInfo(attributes.inputShape as number[], filter.shape, attributes);
      return isPlainConvolution(info) ? convInputGradient(module, { dy, filter }, info) : null;
    },
  };
}

interface PoolAttributes {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

function pools(module: TrainingModule): Record<string, OurKernel> {
  const poolInfo = (shape: number[], attributes: tf.NamedAttrMap) => {
    const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as PoolAttributes;
    return tf.backend_util.computePool2DInfo(
      shape as [number, number, number, number],
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
  };
  return {
    MaxPool: ({ x }, attributes) => {
      return x.dtype === 'float32' ? maxPool(module, x, poolInfo(x.shape, attributes)) : null;
    },
    MaxPoolGrad: ({ dy, input }, attributes) => {
      return maxPoolGradient(module, { x: input, dy }, poolInfo(input.shape, attributes));
    },
  };
}

/** One product; a real batch of them stays with tfjs. */
function batchMatMul(module: TrainingModule, { a, b }: Inputs, attributes: tf.NamedAttrMap): tf.TensorInfo | null {
  const batch = [...a.shape.slice(0, -2), ...b.shape.slice(0, -2)];
  if (batch.some((count) => count !== 1) || a.dtype !== 'float32' || b.dtype !== 'float32') return null;
  const flat = (tensor: tf.TensorInfo) => ({ ...tensor, shape: tensor.shape.slice(-2) });
  const product = matMul(module, flat(a), flat(b), attributes as { transposeA?: boolean; transposeB?: boolean });
  const rank = Math.max(a.shape.length, b.shape.length);
  return { ...product, shape: [...Array<number>(rank - 2).fill(1), ...product.shape] };
}
