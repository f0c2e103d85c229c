/// <reference types="@webgpu/types" />
import { compiledKernels } from './compiled-kernels.js';
import { GpuTsne } from './gpu/gpu-tsne.js';
import type { Matrix, RealArray } from './matrix.js';
import { Tsne, type TsneOptions } from './tsne.js';
import type { TsneStepper } from './tsne-stepper.js';

/** All pairs on a GPU against a mesh on the CPU: fewer points are not worth the way there, more take too long. */
const GPU_POINTS = { least: 1000, most: 20_000 };

/** A t-SNE stepper on the GPU where there is a device and the number of points suits it, else on the CPU. */
export function openTsne(matrix: Matrix<RealArray>, options: TsneOptions, device: GPUDevice | null): TsneStepper {
  const kernels = compiledKernels();
  const { rows } = matrix;
  const suits = rows >= GPU_POINTS.least && rows <= GPU_POINTS.most;
  if (device && kernels && suits) return new GpuTsne(device, kernels, { matrix, options });
  return new Tsne(matrix, options);
}
