import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';
import { type MatMulExports, panelBytes } from '../matmul/kernel.js';
import { all, each, IMAGES, out, scratch, sum } from '../threads/image-splitter.js';
import { bytesOf, roundUp } from '../wasm-memory.js';
import { type PaddedImages, paddedImages } from './padded-images.js';

export interface ConvExports extends MatMulExports {
  convFilterGradient(...args: number[]): void;
  convInputGradient(...args: number[]): void;
  padImages(x: number, out: number, ...sizes: number[]): void;
  cropImages(x: number, out: number, ...sizes: number[]): void;
}

export type ConvInfo = tf.backend_util.Conv2DInfo;

export interface ConvInputs {
  /** [count, height, width, channels] */
  readonly x: tf.TensorInfo;
  /** [filterHeight, filterWidth, channels, features] */
  readonly filter: tf.TensorInfo;
  /** [features] */
  readonly bias?: tf.TensorInfo;
}

/** Windows that are not spread out, channels last: what our kernels compute. */
export function isPlainConvolution(info: ConvInfo): boolean {
  return info.dilationHeight === 1 && info.dilationWidth === 1 && info.dataFormat === 'channelsLast';
}

/** Convolution, bias and perhaps relu. */
export function conv2d(
  module: KernelModule<ConvExports>,
  { x, filter, bias }: ConvInputs,
  { info, relu = false }: { info: ConvInfo; relu?: boolean },
): tf.TensorInfo {
  const { call, memory } = module;
  const result = memory.output(info.outShape);
  const images = paddedImages(info);
  const terms = termsOf(info);
  const [panels, padded] = memory.scratch(panelBytes(terms, info.outChannels), images.scratchBytes);
  call.packPanels(memory.address(filter), panels, terms, info.outChannels, bytesOf(info.outChannels), 4);
  call.multiplyPanels(
    padImages(module, { from: memory.address(x), to: padded }, images),
    panels,
    bias ? memory.address(bias) : 0,
    memory.address(result),
    info.batchSize * info.outHeight * info.outWidth,
    info.outWidth,
    info.outHeight,
    images.pixelBytes,
    images.lineBytes,
    images.imageBytes,
    info.filterHeight,
    images.rowBytes,
    info.filterWidth * info.inChannels,
    info.outChannels,
    Number(relu),
  );
  return result;
}

export interface FilterGradientInputs {
  /** [count, height, width, channels] */
  readonly x: tf.TensorInfo;
  /** The gradient behind the convolution or, with `winners`, behind its 2×2 pools. */
  readonly dy: tf.TensorInfo;
  /** Which pixel of each pool was its first maximum, 0 … 3. */
  readonly winners?: tf.TensorInfo;
}

/** @returns [filterHeight, filterWidth, channels, features] */
export function convFilterGradient(
  module: KernelModule<ConvExports>,
  { x, dy, winners }: FilterGradientInputs,
  info: ConvInfo,
): tf.TensorInfo {
  const { memory, threads } = module;
  const images = paddedImages(info);
  const gradient = new FeatureRows(info);
  const filter = memory.output(info.filterShape);
  const [height, width] = winners ? [info.outHeight >> 1, info.outWidth >> 1] : [info.outHeight, info.outWidth];
  const numbers = height * width * info.outChannels;
  const listBytes = 2 * bytesOf(height * width + 1);
  const [sums, list, padded] = memory.scratch(gradient.bytes, listBytes, images.scratchBytes);
  memory.clear(sums, gradient.bytes);
  const given = [
    each(padImages(module, { from: memory.address(x), to: padded }, images), images.imageBytes),
    each(memory.address(dy), bytesOf(numbers)),
    winners ? each(memory.address(winners), numbers) : 0,
    sum(sums, gradient.bytes),
  ];
  const sizes = [height, width, info.outChannels, images.pixelBytes, images.lineBytes, images.imageBytes];
  const window = [info.filterHeight, images.rowBytes, gradient.paddedLength];
  const args = [...given, IMAGES, ...sizes, ...window, scratch(list, listBytes)] as const;
  threads.call('convFilterGradient', args, info.batchSize);
  gradient.toFilter(module, sums, memory.address(filter));
  return filter;
}

/** @returns [count, height, width, channels] */
export function convInputGradient(
  module: KernelModule<ConvExports>,
  { dy, filter }: { dy: tf.TensorInfo; filter: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  const { call, memory, threads } = module;
  const images = paddedImages(info);
  const terms = termsOf(info);
  const dx = memory.output(info.inShape);
  const { outHeight, outWidth, outChannels } = info;
  const filterBytes = bytesOf(terms * outChannels);
  const listBytes = 2 * bytesOf(outChannels + 1);
  const [features, list, padded] = memory.scratch(filterBytes, listBytes, images.scratchBytes);
  call.transpose(memory.address(filter), features, terms, outChannels, bytesOf(outChannels));
  const regions = [
    out(images.isPadded ? padded : memory.address(dx), images.imageBytes),
    each(memory.address(dy), bytesOf(outHeight * outWidth * outChannels)),
    all(features, filterBytes),
  ];
  const sizes = [outHeight, outWidth, outChannels, images.pixelBytes, images.lineBytes, images.imageBytes];
  const window = [info.filterHeight, images.rowBytes, info.filterWidth * info.inChannels];
  const args = [...regions, IMAGES, ...sizes, ...window, scratch(list, listBytes)] as const;
  threads.call('convInputGradient', args, info.batchSize);
  if (images.isPadded) call.cropImages(padded, memory.address(dx), ...images.copySizes);
  return dx;
}

/** Numbers in a filter's window. */
export function termsOf({ filterHeight, filterWidth, inChannels }: ConvInfo): number {
  return filterHeight * filterWidth * inChannels;
}

/** @returns where the images lie, with their padding if there is any */
export function padImages(
  { call }: KernelModule<ConvExports>,
  { from, to }: { from: number; to: number },
  images: PaddedImages,
): number {
  if (!images.isPadded) return from;
  call.padImages(from, to, ...images.copySizes);
  return to;
}

/** A filter's gradient as it is summed: feature by feature, each line of the window in whole vectors. */
export class FeatureRows {
  readonly paddedLength: number;
  readonly bytes: number;
  readonly #info: ConvInfo;

  constructor(info: ConvInfo) {
    this.#info = info;
    this.paddedLength = roundUp(info.filterWidth * info.inChannels, 4);
    this.bytes = bytesOf(info.outChannels * info.filterHeight * this.paddedLength);
  }

  /** Turns it into [filterHeight, filterWidth, channels, features]. */
  toFilter({ call }: KernelModule<ConvExports>, sums: number, filter: number): void {
    const { filterHeight, filterWidth, inChannels, outChannels } = this.#info;
    const length = filterWidth * inChannels;
    for (let line = 0; line < filterHeight; line++) {
      const from = sums + bytesOf(line * this.paddedLength);
      const to = filter + bytesOf(line * length * outChannels);
      call.transpose(from, to, outChannels, length, bytesOf(filterHeight * this.paddedLength));
    }
  }
}
