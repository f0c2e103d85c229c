import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { registerWasmKernels } from '../../../../src/networks/kernels/register-wasm-kernels.js';
import { SeededRandom } from '../../../../src/random.js';
import { buildWasmKernels } from '../../../../tools/build-kernels.mjs';

// Node 20 knows relaxed SIMD, but only when asked; later ones do not know the flag and need none.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const ROOT = new URL('../../../../', import.meta.url).pathname;

/** What both variants are held to, relative to the largest number of a result. */
const TOLERANCE = 5e-6;

export const VARIANTS = ['training.wasm', 'training-relaxed.wasm'] as const;

/** Makes tfjs's wasm backend, with one variant of our kernels in it, the current one. */
export async function useVariant(name: (typeof VARIANTS)[number]): Promise<void> {
  await buildWasmKernels(`${ROOT}dist`);
  setWasmPaths(`${ROOT}node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  await tf.setBackend('wasm');
  await tf.ready();
  await registerWasmKernels({ bytes: readFileSync(`${ROOT}dist/${name}`) });
}

/** Normal numbers, some of them 0. */
export function randomNumbers(length: number, random: SeededRandom): Float32Array {
  return Float32Array.from({ length }, () => (random.next() < 0.2 ? 0 : random.normal()));
}

/** A different stream for each case, the same in each run. */
export function randomOf(index: number): SeededRandom {
  return new SeededRandom(1000 + index);
}

/**
 * Fails with the index, what was got and what was wanted.
 *
 * @param tolerance relative to the largest finite number that is wanted
 */
export function expectClose(
  got: ArrayLike<number>,
  wanted: ArrayLike<number>,
  { tolerance = TOLERANCE, what = '' }: { tolerance?: number; what?: string } = {},
): void {
  if (got.length !== wanted.length) throw new Error(`${what}: ${got.length} numbers, not ${wanted.length}`);
  const largest = Array.from(wanted).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    1e-30,
  );
  for (let i = 0; i < wanted.length; i++) {
    const same = got[i] === wanted[i] || (!Number.isFinite(wanted[i]) && String(got[i]) === String(wanted[i]));
    if (same || Math.abs(got[i] - wanted[i]) <= tolerance * largest) continue;
    throw new Error(`${what}: number ${i} is ${got[i]}, not ${wanted[i]} (largest ${largest})`);
  }
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
