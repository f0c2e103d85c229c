import type * as tf from '@tensorflow/tfjs-core';
import { type GpuConstants, type GpuModule, type GpuProgram, inTwoDirections } from '../gpu/gpu-module.js';
import tiles from '../matmul/tiles.wgsl';
import forwardSource from './forward.wgsl';
import inputGradientSource from './input-gradient.wgsl';
import type { ConvInfo, ConvInputs } from './kernel.js';
import orderPlain from './order-plain.wgsl';
import orderPooled from './order-pooled.wgsl';
import pooledForwardSource from './pooled-forward.wgsl';
import readX from './read-x.wgsl';
import slopeLinear from './slope-linear.wgsl';
import slopePooled from './slope-pooled.wgsl';
import slopeRelu from './slope-relu.wgsl';
import sumPartsSource from './sum-parts.wgsl';
import weightGradientSource from './weight-gradient.wgsl';
import windows from './windows.wgsl';

/** What follows the sums of a layer. */
export type After = 'linear' | 'relu' | 'pooled';

/** The loss's gradient behind a layer, and what tells where it goes: relu's outputs, or the pools' winners. */
export interface LayerSlope {
  readonly dy: tf.TensorInfo;
  /** Left out for a linear layer. */
  readonly y?: tf.TensorInfo;
  readonly winners?: tf.TensorInfo;
}

const SLOPES: Readonly<Record<After, string>> = {
  linear: orderPlain + slopeLinear,
  relu: orderPlain + slopeRelu,
  pooled: orderPooled + slopePooled,
};

const FORWARD = program('convolution', windows, orderPlain, readX, forwardSource);
const POOLED_FORWARD = program('pooled convolution', windows, orderPooled, readX, pooledForwardSource);
const SUM_PARTS: GpuProgram = { name: 'sum of parts', code: sumPartsSource };
const WEIGHT_GRADIENTS = perSlope('weight gradient', readX, weightGradientSource);
const INPUT_GRADIENTS = perSlope('input gradient', inputGradientSource);

/** Threads of `sum-parts.wgsl`. */
const SUMS_PER_GROUP = 64;

/** So many workgroups keep a large device busy; a part shorter than the least is not worth its sum. */
const WANTED_GROUPS = 128;
const SHORTEST_PART = 256;

function program(name: string, ...parts: string[]): GpuProgram {
  return { name, code: [tiles, ...parts].join('\n') };
}

function perSlope(name: string, ...parts: string[]): Record<After, GpuProgram> {
  const of = (after: After) => program(`${name}, ${after}`, windows, SLOPES[after], ...parts);
  return { linear: of('linear'), relu: of('relu'), pooled: of('pooled') };
}

/** Convolution and bias, perhaps relu; a dense layer too, see {@link denseInfo}. */
export function conv2dOnGpu(
  gpu: GpuModule,
  { x, filter, bias }: Required<ConvInputs>,
  { info, relu }: { info: ConvInfo; relu: boolean },
): tf.TensorInfo {
  const y = gpu.output(info.outShape);
  const rows = info.batchSize * info.outHeight * info.outWidth;
  if (rows === 0) return y;
  const tile = new Tile({ rows, columns: info.outChannels, terms: termsOf(info) });
  const constants = { ...constantsOf(info), ...tile.constants, RELU: relu };
  gpu.run({ program: FORWARD, constants, reads: [x, filter, bias], writes: [y], workgroups: tile.workgroups });
  return y;
}

/** @returns the pooled features, and which pixel of each pool was its first maximum, 0 … 3, or 4 where relu gave 0 */
export function convReluPoolOnGpu(
  gpu: GpuModule,
  { x, filter, bias }: Required<ConvInputs>,
  info: ConvInfo,
): tf.TensorInfo[] {
  const shape = [info.batchSize, info.outHeight >> 1, info.outWidth >> 1, info.outChannels];
  const [y, winners] = [gpu.output(shape), gpu.output(shape, 'int32')];
  const rows = 4 * shape[0] * shape[1] * shape[2];
  if (rows === 0) return [y, winners];
  const tile = new Tile({ rows, columns: info.outChannels, terms: termsOf(info) });
  const constants = { ...constantsOf(info), ...tile.constants };
  const [reads, writes] = [
    [x, filter, bias],
    [y, winners],
  ];
  gpu.run({ program: POOLED_FORWARD, constants, reads, writes, workgroups: tile.workgroups });
  return [y, winners];
}

/** @returns the loss's gradient by the filter, and by the bias */
export function weightGradientsOnGpu(
  gpu: GpuModule,
  { x, ...slope }: LayerSlope & { readonly x: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo[] {
  const { outChannels } = info;
  const rows = termsOf(info) + 1;
  const pixels = pixelCount(info, slope);
  if (pixels === 0) {
    return [info.filterShape, [outChannels]].map((shape) => gpu.filled(shape, new Float32Array(sizeOf(shape))));
  }
  const results = [gpu.output(info.filterShape), gpu.output([outChannels])];
  const tile = new Tile({ rows, columns: outChannels, terms: pixels });
  const parts = Math.max(1, Math.min(Math.ceil(WANTED_GROUPS / tile.count), Math.floor(pixels / SHORTEST_PART)));
  const partial = gpu.output([parts, rows, outChannels]);
  gpu.run({
    program: WEIGHT_GRADIENTS[afterOf(slope)],
    constants: { ...constantsOf(info), ...tile.constants },
    reads: [x, slope.dy, slope.winners ?? slope.y ?? null],
    writes: [partial],
    workgroups: [tile.down, tile.across, parts],
  });
  const workgroups = inTwoDirections(Math.ceil((rows * outChannels) / SUMS_PER_GROUP));
  gpu.run({ program: SUM_PARTS, reads: [partial], writes: results, workgroups });
  gpu.free(partial);
  return results;
}

/** @returns the loss's gradient by the layer's input */
export function inputGradientOnGpu(
  gpu: GpuModule,
  { filter, ...slope }: LayerSlope & { readonly filter: tf.TensorInfo },
  info: ConvInfo,
): tf.TensorInfo {
  const dx = gpu.output(info.inShape);
  const rows = info.batchSize * info.inHeight * info.inWidth;
  if (rows === 0) return dx;
  if (pixelCount(info, slope) === 0) return gpu.filled(info.inShape, new Float32Array(sizeOf(info.inShape)));
  const terms = info.filterHeight * info.filterWidth * info.outChannels;
  const tile = new Tile({ rows, columns: info.inChannels, terms });
  gpu.run({
    program: INPUT_GRADIENTS[afterOf(slope)],
    constants: { ...constantsOf(info), ...tile.constants },
    reads: [filter, slope.dy, slope.winners ?? slope.y ?? null],
    writes: [dx],
    workgroups: tile.workgroups,
  });
  return dx;
}

/** A dense layer as a convolution: each row an image of one pixel. */
export function denseInfo(rows: number, inputs: number, outputs: number): ConvInfo {
  const sides = { inHeight: 1, inWidth: 1, outHeight: 1, outWidth: 1, filterHeight: 1, filterWidth: 1 };
  const steps = { strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 };
  return {
    ...{ ...sides, ...steps, batchSize: rows, inChannels: inputs, outChannels: outputs },
    ...{ dataFormat: 'channelsLast', padInfo: { top: 0, left: 0, right: 0, bottom: 0, type: 'VALID' } },
    ...{ inShape: [rows, inputs], outShape: [rows, outputs], filterShape: [inputs, outputs] },
  } as unknown as ConvInfo;
}

/** How a product is cut into tiles: large ones share more, small ones keep more of the device busy. */
class Tile {
  readonly down: number;
  readonly across: number;
  readonly constants: GpuConstants;

  constructor({ rows, columns, terms }: { rows: number; columns: number; terms: number }) {
    const threadsAcross = columns > 16 ? 8 : columns > 8 ? 4 : 2;
    const isLarge = rows * Math.ceil(columns / 32) > FEW_ROWS;
    const threadsDown = rows <= ROWS_A_THREAD * 2 ? 2 : isLarge ? 8 : 4;
    this.down = Math.ceil(rows / (ROWS_A_THREAD * threadsDown));
    this.across = Math.ceil(columns / (COLUMNS_A_THREAD * threadsAcross));
    this.constants = { DOWN: threadsDown, ACROSS: threadsAcross, TERMS: terms > 16 ? 32 : 16 };
  }

  get count(): number {
    return this.down * this.across;
  }

  /** Rows in the first direction and, where they are too many, in the third. */
  get workgroups(): [number, number, number] {
    const [x, z] = inTwoDirections(this.down);
    return [x, this.across, z];
  }
}

const ROWS_A_THREAD = 8;
const COLUMNS_A_THREAD = 4;

/** With no more of them, tiles are half as high. */
const FEW_ROWS = 8192;

function constantsOf(info: ConvInfo): GpuConstants {
  const { padInfo, inHeight, inWidth, outHeight, outWidth, strideHeight } = info;
  const below = (outHeight - 1) * strideHeight + info.filterHeight - padInfo.top - inHeight;
  const beside = (outWidth - 1) * strideHeight + info.filterWidth - padInfo.left - inWidth;
  return {
    HEIGHT: inHeight,
    WIDTH: inWidth,
    CHANNELS: info.inChannels,
    FILTER_HEIGHT: info.filterHeight,
    FILTER_WIDTH: info.filterWidth,
    FEATURES: info.outChannels,
    STRIDE: strideHeight,
    TOP: padInfo.top,
    LEFT: padInfo.left,
    OUT_HEIGHT: outHeight,
    OUT_WIDTH: outWidth,
    PADDED: padInfo.top > 0 || padInfo.left > 0 || below > 0 || beside > 0,
  };
}

function afterOf({ y, winners }: LayerSlope): After {
  if (winners) return 'pooled';
  return y ? 'relu' : 'linear';
}

/** Output pixels that a gradient can come from. */
function pixelCount({ batchSize, outHeight, outWidth }: ConvInfo, { winners }: LayerSlope): number {
  return winners ? 4 * batchSize * (outHeight >> 1) * (outWidth >> 1) : batchSize * outHeight * outWidth;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Numbers in a filter's window. */
function termsOf({ filterHeight, filterWidth, inChannels }: ConvInfo): number {
  return filterHeight * filterWidth * inChannels;
}
