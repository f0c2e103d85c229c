import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';
import { panelBytes } from '../matmul/kernel.js';
import { all, each, IMAGES, out, type Region, scratch, sum } from '../threads/image-splitter.js';
import { bytesOf, type WasmMemory } from '../wasm-memory.js';
import {
  type ConvExports,
  type ConvInfo,
  type ConvInputs,
  convFilterGradient,
  FeatureRows,
  padImages,
  termsOf,
} from './kernel.js';
import { paddedImages } from './padded-images.js';

export interface PooledConvExports extends ConvExports {
  convReluPool(...args: number[]): void;
  pooledInputGradient(...args: number[]): void;
  transformFilter(filter: number, panels: number, scratch: number, channels: number, features: number): void;
  winogradConvReluPool(...args: number[]): void;
  greyConvReluPool(...args: number[]): void;
  greyPooledFilterGradient(...args: number[]): void;
}

/** What the gradients need beside x or the filter. */
export interface PooledGradient {
  /** [count, height, width, features] behind the pools, 0 where relu gave 0. */
  readonly dy: tf.TensorInfo;
  /** Which pixel of each pool was its first maximum, 0 … 3. */
  readonly winners: tf.TensorInfo;
}

function isThreeByThree({ filterHeight, filterWidth, strideHeight, strideWidth }: ConvInfo): boolean {
  return filterHeight === 3 && filterWidth === 3 && strideHeight === 1 && strideWidth === 1;
}

/** A 3×3 convolution of grey images has kernels of its own. */
function isGrey(info: ConvInfo): boolean {
  const { inChannels, outChannels } = info;
  return isThreeByThree(info) && inChannels === 1 && outChannels % 8 === 0 && !paddedImages(info).isPadded;
}

/** Fewer products pay for the transformations only where there are many channels. */
function isWinograd(info: ConvInfo): boolean {
  const { inChannels, outChannels } = info;
  return isThreeByThree(info) && inChannels >= 8 && inChannels % 4 === 0 && outChannels % 4 === 0;
}

/** @returns the pooled features, and which pixels won */
export function convReluPool(
  module: KernelModule<PooledConvExports>,
  { x, filter, bias }: Required<ConvInputs>,
  info: ConvInfo,
): tf.TensorInfo[] {
  const { memory } = module;
  const shape = [info.batchSize, info.outHeight >> 1, info.outWidth >> 1, info.outChannels];
  const [pooled, winners] = [memory.output(shape), memory.output(shape, 'bool')];
  const pool = { x, filter, bias, pooled, winners };
  if (isGrey(info)) grey(module, pool, info);
  else if (isWinograd(info)) winograd(module, pool, info);
  else direct(module, pool, info);
  return [pooled, winners];
}

interface PooledConv extends Required<ConvInputs> {
  readonly pooled: tf.TensorInfo;
  readonly winners: tf.TensorInfo;
}

function grey({ memory, threads }: KernelModule<PooledConvExports>, pool: PooledConv, info: ConvInfo): void {
  const { inHeight, inWidth, outChannels } = info;
  const image = each(memory.address(pool.x), bytesOf(inHeight * inWidth));
  const filter = all(memory.address(pool.filter), bytesOf(9 * outChannels));
  const args = [image, filter, ...biasAndResults(memory, pool, info), IMAGES, inHeight, inWidth, outChannels] as const;
  threads.call('greyConvReluPool', args, info.batchSize);
}

function winograd(module: KernelModule<PooledConvExports>, pool: PooledConv, info: ConvInfo): void {
  const { call, memory, threads } = module;
  const { inChannels, outChannels } = info;
  const images = paddedImages(info);
  const filterBytes = 16 * panelBytes(inChannels, outChannels);
  const squareBytes = bytesOf(16 * Math.max(24 * (inChannels + outChannels) + 32, inChannels * outChannels));
  const [panels, squares, padded] = memory.scratch(filterBytes, squareBytes, images.scratchBytes);
  call.transformFilter(memory.address(pool.filter), panels, squares, inChannels, outChannels);
  const from = padImages(module, { from: memory.address(pool.x), to: padded }, images);
  const sizes = [info.outHeight >> 1, info.outWidth >> 1, inChannels, outChannels];
  const results = [...biasAndResults(memory, pool, info), scratch(squares, squareBytes)];
  const steps = [images.lineBytes, images.imageBytes];
  const args = [
    each(from, images.imageBytes),
    all(panels, filterBytes),
    ...results,
    IMAGES,
    ...sizes,
    ...steps,
  ] as const;
  threads.call('winogradConvReluPool', args, info.batchSize);
}

function direct(module: KernelModule<PooledConvExports>, pool: PooledConv, info: ConvInfo): void {
  const { call, memory, threads } = module;
  const [height, width] = [info.outHeight >> 1, info.outWidth >> 1];
  const images = paddedImages(info);
  const terms = termsOf(info);
  const rowBytes = bytesOf(4 * width * info.outChannels);
  const filterBytes = panelBytes(terms, info.outChannels);
  const [panels, rows, padded] = memory.scratch(filterBytes, rowBytes, images.scratchBytes);
  call.packPanels(memory.address(pool.filter), panels, terms, info.outChannels, bytesOf(info.outChannels), 4);
  const from = padImages(module, { from: memory.address(pool.x), to: padded }, images);
  const results = [...biasAndResults(memory, pool, info), scratch(rows, rowBytes)];
  const sizes = [height, width, info.outChannels, images.pixelBytes, images.lineBytes, images.imageBytes];
  const window = [info.filterHeight, images.rowBytes, info.filterWidth * info.inChannels];
  const args = [
    each(from, images.imageBytes),
    all(panels, filterBytes),
    ...results,
    IMAGES,
    ...sizes,
    ...window,
  ] as const;
  threads.call('convReluPool', args, info.batchSize);
}

function biasAndResults(memory: WasmMemory, { bias, pooled, winners }: PooledConv, info: ConvInfo): Region[] {
  const numbers = pooledNumbers(info);
  return [
    all(memory.address(bias), bytesOf(info.outChannels)),
    out(memory.address(pooled), bytesOf(numbers)),
    out(memory.address(winners), numbers),
  ];
}

/** Of one image. */
function pooledNumbers({ outHeight, outWidth, outChannels }: ConvInfo): number {
  return (outHeight >> 1) * (outWidth >> 1) * outChannels;
}

/** @returns [filterHeight, filterWidth, channels, features] */
export function pooledFilterGradient(
  module: KernelModule<PooledConvExports>,
  { x, dy, winners }: PooledGradient & { x: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  if (!isGrey(info)) return convFilterGradient(module, { x, dy, winners }, info);
  const { memory, threads } = module;
  const { inHeight, inWidth, outChannels } = info;
  const filter = memory.output(info.filterShape);
  const gradient = new FeatureRows(info);
  const [sums] = memory.scratch(gradient.bytes);
  memory.clear(sums, gradient.bytes);
  const numbers = pooledNumbers(info);
  const image = each(memory.address(x), bytesOf(inHeight * inWidth));
  const given = [image, each(memory.address(dy), bytesOf(numbers)), each(memory.address(winners), numbers)];
  const args = [...given, sum(sums, gradient.bytes), IMAGES, inHeight, inWidth, outChannels] as const;
  threads.call('greyPooledFilterGradient', args, info.batchSize);
  gradient.toFilter(module, sums, memory.address(filter));
  return filter;
}

/** @returns [count, height, width, channels] */
export function pooledInputGradient(
  module: KernelModule<PooledConvExports>,
  { dy, winners, filter }: PooledGradient & { filter: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  const { call, memory, threads } = module;
  const dx = memory.output(info.inShape);
  const images = paddedImages(info);
  const terms = termsOf(info);
  const { outChannels } = info;
  const filterBytes = bytesOf(terms * outChannels);
  const listBytes = 4 * (2 * bytesOf(outChannels) + 4) + 8;
  const [features, lists, padded] = memory.scratch(filterBytes, listBytes, images.scratchBytes);
  call.transpose(memory.address(filter), features, terms, outChannels, bytesOf(outChannels));
  const numbers = pooledNumbers(info);
  const given = [each(memory.address(dy), bytesOf(numbers)), each(memory.address(winners), numbers)];
  const made = out(images.isPadded ? padded : memory.address(dx), images.imageBytes);
  const sizes = [info.outHeight >> 1, info.outWidth >> 1, outChannels];
  const steps = [images.pixelBytes, images.lineBytes, images.imageBytes];
  const window = [info.filterHeight, images.rowBytes, info.filterWidth * info.inChannels];
  const weights = all(features, filterBytes);
  const args = [made, ...given, weights, IMAGES, ...sizes, ...steps, ...window, scratch(lists, listBytes)] as const;
  threads.call('pooledInputGradient', args, info.batchSize);
  if (images.isPadded) call.cropImages(padded, memory.address(dx), ...images.copySizes);
  return dx;
}
