import type { ImageSplitter } from './threads/image-splitter.js';
import type { WasmMemory } from './wasm-memory.js';

/** Our module as one kernel sees it: the functions that it calls, and the memory that it works in. */
export interface KernelModule<Exports> {
  readonly call: Exports;
  readonly memory: WasmMemory;
  /** Calls kernels on all threads. */
  readonly threads: ImageSplitter;
}
