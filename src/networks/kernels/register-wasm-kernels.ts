import * as tf from '@tensorflow/tfjs-core';
import { registerFusedGradients } from './fused-gradients.js';
import { fusedKernels } from './fused-kernels.js';
import { replacedKernels } from './replaced-kernels.js';
import type { HelperThread } from './threads/helper-thread.js';
import { ImageSplitter } from './threads/image-splitter.js';
import type { TrainingExports, TrainingModule } from './training-module.js';
import { type WasmBackend, WasmMemory } from './wasm-memory.js';

/**
 * Puts our kernels into tfjs's wasm backend, which has to be the current one: over its own where it has
 * one, and beside them for the fused operations of `fused-ops.ts` and for Adam.
 *
 * @param source the bytes of `training.wasm`, or of a variant that this machine supports, and threads
 *   that help
 * @throws WebAssembly.CompileError where it does not
 */
export async function registerWasmKernels({ bytes, helpers = [] }: KernelSource): Promise<void> {
  const backend = tf.backend() as unknown as WasmBackend;
  const { memory } = backend.wasm.asm;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const call = instance.exports as unknown as TrainingExports;
  const threads = new ImageSplitter(call, memory, helpers);
  const module: TrainingModule = { call, memory: new WasmMemory(backend), threads };
  for (const kernel of replacedKernels(module)) replace(kernel);
  for (const kernel of fusedKernels(module)) replace(kernel);
  registerFusedGradients();
}

export interface KernelSource {
  readonly bytes: BufferSource;
  readonly helpers?: readonly HelperThread[];
}

function replace(kernel: tf.KernelConfig): void {
  if (tf.getKernel(kernel.kernelName, kernel.backendName)) tf.unregisterKernel(kernel.kernelName, kernel.backendName);
  tf.registerKernel(kernel);
}
