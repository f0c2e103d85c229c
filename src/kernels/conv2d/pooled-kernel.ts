import type * as tf from '@tensorflow/tfjs-core';
import { panelBytes } from '../matmul/kernel.js';
import type { TrainingModule } from '../training-module.js';
import { bytesOf } from '../wasm-memory.js';
import { type ConvInfo, type ConvInputs, FeatureRows, padImages, termsOf } from './kernel.js';
import { paddedImages } from './padded-images.js';

export interface PooledConvExports {
  convReluPool(
    x: number,
    panels: number,
    bias: number,
    out: number,
    winners: number,
    image: number,
    ...sizes: number[]
  ): void;
  pooledFilterGradient(x: number, dy: number, winners: number, filterGradient: number, ...sizes: number[]): void;
  pooledInputGradient(dx: number, dy: number, winners: number, filter: number, ...sizes: number[]): void;
  greyConvReluPool(x: number, filter: number, bias: number, out: number, winners: number, ...sizes: number[]): void;
  greyPooledFilterGradient(x: number, dy: number, winners: number, filterGradient: number, ...sizes: number[]): void;
}

/** What the gradients need beside x or the filter. */
export interface PooledGradient {
  /** [count, height, width, features] behind the pools, 0 where relu gave 0. */
  readonly dy: tf.TensorInfo;
  /** Which pixel of each pool was its first maximum, 0 … 3. */
  readonly winners: tf.TensorInfo;
}

/** A 3×3 convolution of grey images has kernels of its own. */
function isGrey(info: ConvInfo): boolean {
  const { inChannels, filterHeight, filterWidth, strideHeight, strideWidth, outChannels } = info;
  const plain = filterHeight === 3 && filterWidth === 3 && strideHeight === 1 && strideWidth === 1;
  return plain && inChannels === 1 && outChannels % 8 === 0 && !paddedImages(info).isPadded;
}

/** @returns the pooled features, and which pixels won */
export function convReluPool(
  module: TrainingModule,
  { x, filter, bias }: Required<ConvInputs>,
  info: ConvInfo,
): tf.TensorInfo[] {
  const { call, memory } = module;
  const [height, width] = [info.outHeight >> 1, info.outWidth >> 1];
  const shape = [info.batchSize, height, width, info.outChannels];
  const [out, winners] = [memory.output(shape), memory.output(shape, 'bool')];
  const at = (tensor: tf.TensorInfo) => memory.address(tensor);
  if (isGrey(info)) {
    const sizes = [info.batchSize, info.inHeight, info.inWidth, info.outChannels];
    call.greyConvReluPool(at(x), at(filter), at(bias), at(out), at(winners), ...sizes);
    return [out, winners];
  }
  const images = paddedImages(info);
  const terms = termsOf(info);
  const imageBytes = bytesOf(4 * height * width * info.outChannels);
  const [panels, image, padded] = memory.scratch(panelBytes(terms, info.outChannels), imageBytes, images.scratchBytes);
  call.packPanels(at(filter), panels, terms, info.outChannels, bytesOf(info.outChannels), 4);
  const from = padImages(module, { from: at(x), to: padded }, images);
  const length = info.filterWidth * info.inChannels;
  const sizes = [info.batchSize, height, width, info.outChannels, images.pixelBytes, images.lineBytes];
  const window = [images.imageBytes, info.filterHeight, images.rowBytes, length];
  call.convReluPool(from, panels, at(bias), at(out), at(winners), image, ...sizes, ...window);
  return [out, winners];
}

/** @returns [filterHeight, filterWidth, channels, features] */
export function pooledFilterGradient(
  module: TrainingModule,
  { x, dy, winners }: PooledGradient & { x: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  const { call, memory } = module;
  const out = memory.output(info.filterShape);
  const at = (tensor: tf.TensorInfo) => memory.address(tensor);
  const images = paddedImages(info);
  const gradient = new FeatureRows(info);
  const [height, width] = [info.outHeight >> 1, info.outWidth >> 1];
  const listBytes = 2 * bytesOf(height * width + 1);
  const [sums, list, padded] = memory.scratch(gradient.bytes, listBytes, images.scratchBytes);
  memory.clear(sums, gradient.bytes);
  if (isGrey(info)) {
    const sizes = [info.batchSize, info.inHeight, info.inWidth, info.outChannels];
    call.greyPooledFilterGradient(at(x), at(dy), at(winners), sums, ...sizes);
  } else {
    const from = padImages(module, { from: at(x), to: padded }, images);
    const sizes = [info.batchSize, height, width, info.outChannels, images.pixelBytes, images.lineBytes];
    const window = [images.imageBytes, info.filterHeight, images.rowBytes, gradient.paddedLength];
    call.pooledFilterGradient(from, at(dy), at(winners), sums, ...sizes, ...window, list);
  }
  gradient.toFilter(module, sums, at(out));
  return out;
}

/** @returns [count, height, width, channels] */
export function pooledInputGradient(
  module: TrainingModule,
  { dy, winners, filter }: PooledGradient & { filter: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  const { call, memory } = module;
  const dx = memory.output(info.inShape);
  const at = (tensor: tf.TensorInfo) => memory.address(tensor);
  const images = paddedImages(info);
  const terms = termsOf(info);
  const { outChannels } = info;
  const listBytes = 4 * (2 * bytesOf(outChannels) + 4) + 8;
  const [features, lists, padded] = memory.scratch(bytesOf(terms * outChannels), listBytes, images.scratchBytes);
  call.transpose(at(filter), features, terms, outChannels, bytesOf(outChannels));
  const sizes = [info.batchSize, info.outHeight >> 1, info.outWidth >> 1, outChannels];
  const steps = [images.pixelBytes, images.lineBytes, images.imageBytes];
  const window = [info.filterHeight, images.rowBytes, info.filterWidth * info.inChannels];
  const to = images.isPadded ? padded : at(dx);
  call.pooledInputGradient(to, at(dy), at(winners), features, ...sizes, ...steps, ...window, lists);
  if (images.isPadded) call.cropImages(padded, at(dx), ...images.copySizes);
  return dx;
}
