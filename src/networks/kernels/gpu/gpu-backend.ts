/// <reference types="@webgpu/types" />
import type * as tf from '@tensorflow/tfjs-core';
import type { ReadingBackend } from '../read-together.js';

/** A tensor as tfjs's webgpu backend keeps it. */
export interface GpuTensor {
  readonly dtype: tf.DataType;
  readonly shape: number[];
  /** Its numbers on the CPU: not sent yet, or read already. */
  values: tf.BackendValues | null;
  resource?: GPUBuffer | null;
  refCount: number;
}

/** What we use of tfjs's webgpu backend, and what we add to it; the rest of it is not our concern. */
export interface GpuBackend extends ReadingBackend {
  readonly device: GPUDevice;
  readonly queue: GPUQueue;
  readonly tensorMap: { get(dataId: tf.DataId): GpuTensor };
  readonly bufferManager: {
    acquireBuffer(size: number, usage: GPUBufferUsageFlags): GPUBuffer;
    releaseBuffer(buffer: GPUBuffer): void;
  };
  /** Tensors that the commands not yet submitted use: their buffers are kept until then. */
  commandQueueOwnedIds: WeakSet<tf.DataId>;
  /** Buffers that are free again once the commands are submitted. */
  readonly uniformPendingDisposal: GPUBuffer[];
  readonly commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  uploadToGPU(dataId: tf.DataId): void;
  makeTensorInfo(shape: number[], dtype: tf.DataType, values?: tf.BackendValues): tf.TensorInfo;
  incRef(dataId: tf.DataId): void;
  disposeData(dataId: tf.DataId): boolean;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
}
