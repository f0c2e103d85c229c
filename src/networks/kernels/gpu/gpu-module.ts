/// <reference types="@webgpu/types" />
import * as tf from '@tensorflow/tfjs-core';
import type { GpuBackend } from './gpu-backend.js';

/** A WGSL program whose entry point is `main`. */
export interface GpuProgram {
  readonly name: string;
  readonly code: string;
}

export type GpuConstants = Readonly<Record<string, number | boolean>>;

/** One dispatch. Bindings are numbered in the order given; `null` leaves a number out. */
export interface GpuPass {
  readonly program: GpuProgram;
  /** Values of the program's overrides: each set of them is compiled once. */
  readonly constants?: GpuConstants;
  readonly reads: readonly (tf.TensorInfo | GPUBuffer | null)[];
  /** Bound after `reads`; may hold numbers already, which then change where they lie. */
  readonly writes: readonly tf.TensorInfo[];
  readonly workgroups: readonly [x: number, y?: number, z?: number];
}

/** Our programs on tfjs's device: they work on its tensors and go into its commands, in the order of the calls. */
export class GpuModule {
  readonly #backend: GpuBackend;
  readonly #pipelines = new Map<string, GPUComputePipeline>();

  constructor(backend: GpuBackend) {
    this.#backend = backend;
  }

  get device(): GPUDevice {
    return this.#backend.device;
  }

  /** A new tensor whose numbers are not set. */
  output(shape: readonly number[], dtype: tf.DataType = 'float32'): tf.TensorInfo {
    const isEmpty = tf.util.sizeFromShape([...shape]) === 0;
    return this.#backend.makeTensorInfo([...shape], dtype, isEmpty ? new Float32Array(0) : undefined);
  }

  /** A tensor of these numbers. */
  filled(shape: readonly number[], values: Float32Array | Int32Array): tf.TensorInfo {
    return this.#backend.makeTensorInfo([...shape], values instanceof Int32Array ? 'int32' : 'float32', values);
  }

  /** The same numbers under another name or shape, without a copy. */
  share(tensor: tf.TensorInfo, shape = tensor.shape): tf.TensorInfo {
    this.#backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape, dtype: tensor.dtype };
  }

  /** Gives back tensors that never left a kernel. */
  free(...tensors: tf.TensorInfo[]): void {
    for (const { dataId } of tensors) this.#backend.disposeData(dataId);
  }

  /** A tensor's numbers where they are known without asking the device. */
  known({ dataId }: tf.TensorInfo): tf.BackendValues | null {
    return this.#backend.tensorMap.get(dataId).values;
  }

  /** A buffer of settings for the commands that are being written. */
  uniform(data: ArrayBuffer): GPUBuffer {
    return this.#lent(data, GPUBufferUsage.UNIFORM);
  }

  /** A buffer of numbers for the commands that are being written. */
  numbers(data: Uint32Array<ArrayBuffer>): GPUBuffer {
    return this.#lent(data, GPUBufferUsage.STORAGE);
  }

  /** Copies a tensor's first number to a place of a uniform, once what is written so far is done. */
  copyFirst({ dataId }: tf.TensorInfo, uniform: GPUBuffer, offset: number): void {
    const backend = this.#backend;
    backend.uploadToGPU(dataId);
    backend.commandQueueOwnedIds.add(dataId);
    backend.ensureCommandEncoderReady();
    backend.endComputePassEncoder();
    const { resource } = backend.tensorMap.get(dataId);
    backend.commandEncoder?.copyBufferToBuffer(resource as GPUBuffer, 0, uniform, offset, 4);
  }

  run({ program, constants = {}, reads, writes, workgroups }: GpuPass): void {
    const pipeline = this.#pipeline(program, constants);
    const buffers = [...reads, ...writes].map((bound) => (bound && 'dataId' in bound ? this.#buffer(bound) : bound));
    for (const { dataId } of writes) this.#backend.tensorMap.get(dataId).values = null;
    const entries = buffers.flatMap((buffer, binding) => (buffer ? [{ binding, resource: { buffer } }] : []));
    const group = this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
    const backend = this.#backend;
    backend.ensureCommandEncoderReady();
    backend.computePassEncoder ??= (backend.commandEncoder as GPUCommandEncoder).beginComputePass();
    backend.computePassEncoder.setPipeline(pipeline);
    backend.computePassEncoder.setBindGroup(0, group);
    backend.computePassEncoder.dispatchWorkgroups(...workgroups);
    backend.dispatchCountInPass++;
  }

  /** Sends what is written so far. */
  submit(): void {
    if (!this.#backend.commandEncoder) return;
    this.#backend.endComputePassEncoder();
    this.#backend.submitQueue();
  }

  #buffer({ dataId }: tf.TensorInfo): GPUBuffer {
    this.#backend.uploadToGPU(dataId);
    this.#backend.commandQueueOwnedIds.add(dataId);
    return this.#backend.tensorMap.get(dataId).resource as GPUBuffer;
  }

  #lent(data: ArrayBuffer | Uint32Array<ArrayBuffer>, usage: GPUBufferUsageFlags): GPUBuffer {
    const buffer = this.#backend.bufferManager.acquireBuffer(data.byteLength, usage | GPUBufferUsage.COPY_DST);
    this.#backend.queue.writeBuffer(buffer, 0, data);
    this.#backend.uniformPendingDisposal.push(buffer);
    return buffer;
  }

  #pipeline({ name, code }: GpuProgram, constants: GpuConstants): GPUComputePipeline {
    const key = `${name} ${Object.entries(constants).join(' ')}`;
    const kept = this.#pipelines.get(key);
    if (kept) return kept;
    const module = this.device.createShaderModule({ label: name, code });
    const numbers = Object.fromEntries(Object.entries(constants).map(([id, value]) => [id, Number(value)]));
    const compute = { module, entryPoint: 'main', constants: numbers };
    const pipeline = this.device.createComputePipeline({ label: name, layout: 'auto', compute });
    this.#pipelines.set(key, pipeline);
    return pipeline;
  }
}

/** A device takes no more workgroups in one direction. */
const MOST_WORKGROUPS = 65_535;

/** So many workgroups in two directions, of which the second repeats the first: index = x + y · (number in x). */
export function inTwoDirections(count: number): [number, number] {
  const folds = Math.ceil(count / MOST_WORKGROUPS);
  return [Math.ceil(count / folds), folds];
}
