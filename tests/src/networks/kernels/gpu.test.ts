/** Every WGSL kernel against its twin, on Dawn in Node; `tests/backends/webgpu.test.ts` does the same in Chromium. */
import { after, before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { registerGpuKernels } from '../../../../src/networks/kernels/register-gpu-kernels.js';
import { GPU_CASES } from './gpu/cases.js';
import { startNodeGpu } from './gpu/node-device.js';

const gpu = await startNodeGpu();

describe(`kernels on WebGPU, ${typeof gpu === 'string' ? 'no device' : gpu.name}`, {
  skip: typeof gpu === 'string' ? gpu : false,
}, () => {
  before(async () => {
    await import('@tensorflow/tfjs-backend-webgpu');
    await tf.setBackend('webgpu');
    await tf.ready();
    registerGpuKernels();
  });

  after(() => (tf.backend() as unknown as { device: { destroy(): void } }).device.destroy());

  for (const [name, check] of Object.entries(GPU_CASES)) it(name, check);
});
