/// <reference types="@webgpu/types" />
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-backend-webgpu';
import { registerGpuKernels } from '../../src/networks/kernels/register-gpu-kernels.js';
import { GPU_CASES } from '../src/networks/kernels/gpu/cases.js';
import { expectReferenceLesions } from './tiny-lesions.js';
import { expectReferencePerceptron } from './tiny-perceptron.js';
import { expectReferenceLosses } from './tiny-run.js';

describe('webgpu', () => {
  it('trains two tiny nets at once in one worker, each with the losses of the reference run', async () => {
    await Promise.all([expectReferenceLosses('webgpu'), expectReferenceLosses('webgpu')]);
  });

  it('trains a perceptron with the losses of the reference run', async () => {
    await expectReferencePerceptron('webgpu');
  });

  it('trains the lesion net with the losses of the reference run', async () => {
    await expectReferenceLesions('webgpu');
  });
});

describe('kernels on WebGPU', () => {
  before(async () => {
    await tf.setBackend('webgpu');
    registerGpuKernels();
  });

  after(() => (tf.backend() as unknown as { device: GPUDevice }).device.destroy());

  for (const [name, check] of Object.entries(GPU_CASES)) it(name, check);
});
