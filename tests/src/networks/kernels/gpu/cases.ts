import { ADAM_CASES } from '../adam/gpu-cases.js';
import { CONVOLUTION_CASES } from '../conv2d/gpu-cases.js';
import { IMAGES_CASES } from '../images/gpu-cases.js';
import { PERCEPTRON_CASES } from '../perceptron/gpu-cases.js';
import { CROSS_ENTROPY_CASES } from '../softmax-cross-entropy/gpu-cases.js';
import { TRIPLET_CASES } from '../triplet-loss/gpu-cases.js';
import type { GpuCases } from './run-kernel.js';
import { TRAINING_CASES } from './training-cases.js';

/** All that kernels on WebGPU are tried on. */
export const GPU_CASES: GpuCases = {
  ...ADAM_CASES,
  ...IMAGES_CASES,
  ...CROSS_ENTROPY_CASES,
  ...TRIPLET_CASES,
  ...PERCEPTRON_CASES,
  ...CONVOLUTION_CASES,
  ...TRAINING_CASES,
};
