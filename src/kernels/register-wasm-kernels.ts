import * as tf from '@tensorflow/tfjs-core';
import { registerFusedGradients } from './fused-gradients.js';
import { fusedKernels } from './fused-kernels.js';
import { replacedKernels } from './replaced-kernels.js';
import type { TrainingExports, TrainingModule } from './training-module.js';
import { type WasmBackend, WasmMemory } from './wasm-memory.js';

/** One function: a fused multiply-add of three zeros. Valid only with relaxed SIMD. */
const RELAXED_SIMD_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 65,
  3, 253, 15, 253, 133, 2, 11,
];

/** Whether this machine runs the variant that rounds a multiplication and an addition once. */
export function supportsRelaxedSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(RELAXED_SIMD_MODULE));
}

/**
 * Puts our kernels into tfjs's wasm backend, which has to be the current one: over its own where it has
 * one, and beside them for the fused operations of `fused-ops.ts` and for Adam.
 *
 * @param source the bytes of `training.wasm`, or of a variant that this machine supports
 * @throws WebAssembly.CompileError where it does not
 */
export async function registerWasmKernels({ bytes }: { bytes: BufferSource }): Promise<void> {
  const backend = tf.backend() as unknown as WasmBackend;
  const { memory } = backend.wasm.asm;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const call = instance.exports as unknown as TrainingExports;
  const module: TrainingModule = { call, memory: new WasmMemory(backend) };
  for (const kernel of replacedKernels(module)) replace(kernel);
  for (const kernel of fusedKernels(module)) replace(kernel);
  registerFusedGradients();
}

function replace(kernel: tf.KernelConfig): void {
  if (tf.getKernel(kernel.kernelName, kernel.backendName)) tf.unregisterKernel(kernel.kernelName, kernel.backendName);
  tf.registerKernel(kernel);
}
