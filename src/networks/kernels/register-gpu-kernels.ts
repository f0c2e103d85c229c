import * as tf from '@tensorflow/tfjs-core';
import type { GpuBackend } from './gpu/gpu-backend.js';
import { GpuModule } from './gpu/gpu-module.js';
import { readBuffers } from './gpu/read-buffers.js';
import { useQueueForUploads } from './gpu/uploads.js';
import { registerGpuGradients } from './gpu-gradients.js';
import { gpuKernels } from './gpu-kernels.js';

/** More than any step has: what is read sends the commands, or a kernel that ends a step. */
const MOST_DISPATCHES = 10_000;

/**
 * Puts our kernels into tfjs's webgpu backend, which has to be the current one: beside its own, for the fused
 * operations of `fused-ops.ts` and for Adam. The commands of a step are sent together.
 */
export function registerGpuKernels(): void {
  const backend = tf.backend() as unknown as GpuBackend;
  tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', MOST_DISPATCHES);
  useQueueForUploads(backend);
  for (const kernel of gpuKernels(new GpuModule(backend))) {
    if (tf.getKernel(kernel.kernelName, 'webgpu')) tf.unregisterKernel(kernel.kernelName, 'webgpu');
    tf.registerKernel(kernel);
  }
  backend.readTogether = (tensors) => readBuffers(backend, tensors);
  registerGpuGradients();
}
