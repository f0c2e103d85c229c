/// <reference types="@webgpu/types" />
import * as tf from '@tensorflow/tfjs-core';
import type { GpuBackend } from './gpu-backend.js';

/**
 * Sends numbers through the device's queue. tfjs makes a new staging buffer for each tensor and interrupts the
 * compute pass for a copy; a free buffer of the pool is in no command that is not yet submitted, so it can be
 * written at once.
 */
export function useQueueForUploads(backend: GpuBackend): void {
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  backend.uploadToGPU = (dataId) => {
    const tensor = backend.tensorMap.get(dataId);
    if (tensor.resource) return;
    const buffer = backend.bufferManager.acquireBuffer(bytesOf(tensor), STORAGE | COPY_SRC | COPY_DST);
    if (tensor.values) backend.queue.writeBuffer(buffer, 0, asWords(tensor.values, tensor.dtype));
    tensor.values = null;
    tensor.resource = buffer;
  };
}

/** All types lie in words of 32 bits. */
function bytesOf({ shape, dtype }: { shape: number[]; dtype: tf.DataType }): number {
  return 4 * tf.util.sizeFromShape(shape) * (dtype === 'complex64' ? 2 : 1);
}

function asWords(values: tf.BackendValues, dtype: tf.DataType): Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer> {
  const numbers = values as Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
  if (dtype === 'int32' || dtype === 'bool') return numbers instanceof Int32Array ? numbers : Int32Array.from(numbers);
  return numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
}
