import type * as tf from '@tensorflow/tfjs-core';
import type { KernelModule } from '../kernel-module.js';
import { bytesOf, type WasmMemory } from '../wasm-memory.js';

export interface TripletLossExports {
  tripletLoss(
    embeddings: number,
    gradient: number,
    summary: number,
    triplets: number,
    size: number,
    margin: number,
    plain: number,
  ): void;
  batchHardLoss(
    embeddings: number,
    distances: number,
    gradient: number,
    summary: number,
    classes: number,
    perClass: number,
    size: number,
    margin: number,
    plain: number,
  ): void;
}

export interface TripletLossAttributes {
  readonly margin: number;
  readonly distance: 'squared' | 'plain';
}

export interface BatchHardAttributes extends TripletLossAttributes {
  readonly classes: number;
  readonly perClass: number;
}

/** Loss, share of active triplets, mean d(a,p), mean d(a,n), spread of the embeddings. */
export const SUMMARY_NUMBERS = 5;

/** @returns the summary, the loss's gradient by the embeddings, and the loss alone */
export function tripletLoss(
  { call, memory }: KernelModule<TripletLossExports>,
  embeddings: tf.TensorInfo,
  { margin, distance }: TripletLossAttributes,
): tf.TensorInfo[] {
  const [rows, size] = embeddings.shape;
  const [summary, gradient] = [memory.output([SUMMARY_NUMBERS]), memory.output(embeddings.shape)];
  const [from, to] = [embeddings, gradient].map((tensor) => memory.address(tensor));
  call.tripletLoss(from, to, memory.address(summary), rows / 3, size, margin, Number(distance === 'plain'));
  return [summary, gradient, firstOf(memory, summary)];
}

/** @returns the summary, the loss's gradient by the embeddings, and the loss alone */
export function batchHardLoss(
  { call, memory }: KernelModule<TripletLossExports>,
  embeddings: tf.TensorInfo,
  { margin, distance, classes, perClass }: BatchHardAttributes,
): tf.TensorInfo[] {
  const [rows, size] = embeddings.shape;
  const [summary, gradient] = [memory.output([SUMMARY_NUMBERS]), memory.output(embeddings.shape)];
  const [distances] = memory.scratch(bytesOf(rows * rows));
  const [from, to] = [embeddings, gradient].map((tensor) => memory.address(tensor));
  const plain = Number(distance === 'plain');
  call.batchHardLoss(from, distances, to, memory.address(summary), classes, perClass, size, margin, plain);
  return [summary, gradient, firstOf(memory, summary)];
}

function firstOf(memory: WasmMemory, summary: tf.TensorInfo): tf.TensorInfo {
  const first = memory.output([]);
  const numbers = (tensor: tf.TensorInfo) => memory.bytes(memory.address(tensor), bytesOf(1));
  numbers(first).set(numbers(summary));
  return first;
}
