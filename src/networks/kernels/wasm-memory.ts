import type * as tf from '@tensorflow/tfjs-core';

/** What we use of tfjs's wasm backend; the rest of it is not our concern. */
export interface WasmBackend {
  readonly wasm: {
    readonly asm: { readonly memory: WebAssembly.Memory };
    _malloc(bytes: number): number;
    _free(pointer: number): void;
  };
  readonly dataIdMap: { get(dataId: tf.DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: tf.DataType, address?: number, values?: Int32Array): tf.TensorInfo;
  incRef(dataId: tf.DataId): void;
  disposeData(dataId: tf.DataId): boolean;
}

/** Vectors that cross a cache line are slower to load. */
const CACHE_LINE = 64;

/**
 * Where tensors lie in the memory that our kernels share with tfjs. Addresses stay true when the memory
 * grows, views do not: nobody keeps one.
 */
export class WasmMemory {
  readonly #backend: WasmBackend;
  #scratch = 0;
  #scratchBytes = 0;

  constructor(backend: WasmBackend) {
    this.#backend = backend;
  }

  /** The address of a tensor's first number. */
  address(tensor: tf.TensorInfo): number {
    return this.#backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** A new tensor whose numbers are not set. */
  output(shape: readonly number[], dtype: tf.DataType = 'float32'): tf.TensorInfo {
    return this.#backend.makeOutput([...shape], dtype);
  }

  /** A tensor of whole numbers. */
  integers(values: Int32Array): tf.TensorInfo {
    return this.#backend.makeOutput([values.length], 'int32', undefined, values);
  }

  /** Gives back tensors that never left a kernel. */
  free(...tensors: tf.TensorInfo[]): void {
    for (const { dataId } of tensors) this.#backend.disposeData(dataId);
  }

  /** The same numbers under another name or shape, without a copy. */
  share(tensor: tf.TensorInfo, shape = tensor.shape): tf.TensorInfo {
    this.#backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape, dtype: tensor.dtype };
  }

  /**
   * Room for intermediate numbers, one address for each size. It is one block that only grows, so that
   * after the first step nothing is allocated; the next call hands out the same block again.
   */
  scratch(...sizes: number[]): number[] {
    const bytes = sizes.reduce((sum, size) => sum + roundUp(size, CACHE_LINE), CACHE_LINE);
    if (bytes > this.#scratchBytes) {
      if (this.#scratch > 0) this.#backend.wasm._free(this.#scratch);
      this.#scratch = this.#backend.wasm._malloc(bytes) >>> 0;
      this.#scratchBytes = bytes;
    }
    let next = roundUp(this.#scratch, CACHE_LINE);
    return sizes.map((size) => {
      const address = next;
      next += roundUp(size, CACHE_LINE);
      return address;
    });
  }

  /** A view that is true until something is allocated. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#backend.wasm.asm.memory.buffer, address, length);
  }

  /** Sets numbers to 0. */
  clear(address: number, bytes: number): void {
    this.bytes(address, bytes).fill(0);
  }
}

export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

/** Bytes of so many 32-bit numbers. */
export function bytesOf(numbers: number): number {
  return 4 * numbers;
}
