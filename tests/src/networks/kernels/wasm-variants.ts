import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { registerWasmKernels } from '../../../../src/networks/kernels/register-wasm-kernels.js';
import { buildWasmKernels } from '../../../../tools/build-kernels.mjs';

export { expectClose, randomNumbers, randomOf } from './numbers.js';

// Node 20 knows relaxed SIMD, but only when asked; later ones do not know the flag and need none.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const ROOT = new URL('../../../../', import.meta.url).pathname;

export const VARIANTS = ['training.wasm', 'training-relaxed.wasm'] as const;

/** Makes tfjs's wasm backend, with one variant of our kernels in it, the current one. */
export async function useVariant(name: (typeof VARIANTS)[number]): Promise<void> {
  await buildWasmKernels(`${ROOT}dist`);
  setWasmPaths(`${ROOT}node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  await tf.setBackend('wasm');
  await tf.ready();
  await registerWasmKernels({ bytes: readFileSync(`${ROOT}dist/${name}`) });
}

/** The numbers of a kernel's results; frees them. */
export function read(results: tf.Tensor | tf.Tensor[]): Float32Array[] {
  const tensors = [results].flat();
  const values = tensors.map((tensor) => Float32Array.from(tensor.dataSync()));
  tf.dispose(tensors);
  return values;
}

/** Runs a kernel of the current backend by its name, on plain arrays. */
export function runKernel(
  name: string,
  inputs: Record<string, tf.Tensor>,
  attributes: Record<string, unknown> = {},
): Float32Array[] {
  const results = read(tf.engine().runKernel<tf.Tensor | tf.Tensor[]>(name, inputs, attributes as never));
  tf.dispose(Object.values(inputs));
  return results;
}
