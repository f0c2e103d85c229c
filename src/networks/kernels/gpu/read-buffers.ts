/// <reference types="@webgpu/types" />
import type * as tf from '@tensorflow/tfjs-core';
import type { GpuBackend } from './gpu-backend.js';

/**
 * The numbers of several tensors, copied to one buffer and read at once. tfjs sends its commands and waits for each
 * by itself.
 */
export async function readBuffers(backend: GpuBackend, tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  const bytes = tensors.reduce((sum, { size }) => sum + 4 * size, 0);
  const staging = backend.bufferManager.acquireBuffer(bytes, GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ);
  for (const { dataId } of tensors) backend.uploadToGPU(dataId);
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  let offset = 0;
  for (const { dataId, size } of tensors) {
    const { resource } = backend.tensorMap.get(dataId);
    backend.commandEncoder?.copyBufferToBuffer(resource as GPUBuffer, 0, staging, offset, 4 * size);
    offset += 4 * size;
  }
  backend.submitQueue();
  await staging.mapAsync(GPUMapMode.READ);
  const numbers = new Float32Array(staging.getMappedRange().slice(0));
  staging.unmap();
  backend.bufferManager.releaseBuffer(staging);
  let start = 0;
  return tensors.map(({ size }) => {
    start += size;
    return numbers.subarray(start - size, start);
  });
}
