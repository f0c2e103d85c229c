import { compiledKernels } from '../../../../src/projection/compiled-kernels.js';
import type { Address } from '../../../../src/projection/simd/kernel-exports.js';
import { KernelMemory } from '../../../../src/projection/simd/kernel-memory.js';

/** A fresh instance of the kernels. */
export function openKernels(): KernelMemory {
  const module = compiledKernels();
  if (!module) throw new Error('Node can run SIMD, so the kernels must compile.');
  return new KernelMemory(module);
}

/** Copies numbers into the kernels' memory, with room for one vector more behind them. */
export function placeFloats(memory: KernelMemory, values: ArrayLike<number>): Address {
  const address = memory.allocateWords(values.length + 4);
  memory.floats(address, values.length + 4).fill(0);
  memory.floats(address, values.length).set(values);
  return address;
}

/** √(Σ (a − b)² / Σ b²). */
export function relativeError(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let error = 0;
  let size = 0;
  for (let i = 0; i < expected.length; i++) {
    error += (found[i] - expected[i]) ** 2;
    size += expected[i] ** 2;
  }
  return Math.sqrt(error / size);
}
