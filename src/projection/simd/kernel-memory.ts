import type { KernelExports } from './kernel-exports.js';

const PAGE = 65536;
/** Vectors are fetched fastest when they lie within one cache line. */
const ALIGNMENT = 64;

/**
 * One instance of the kernels with a memory of its own, and where in it the host's arrays lie. Arrays are
 * laid one behind the other and released together, down to a {@link mark}.
 *
 * A view is valid until the next allocation, which may move the memory.
 */
export class KernelMemory {
  readonly kernels: KernelExports;
  #top: number;

  constructor(module: WebAssembly.Module) {
    this.kernels = new WebAssembly.Instance(module, {}).exports as unknown as KernelExports;
    this.#top = this.kernels.heapBase();
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.kernels.memory.buffer.byteLength;
  }

  /** Address of so many bytes; what they hold is not said. */
  allocate(bytes: number): number {
    const address = Math.ceil(this.#top / ALIGNMENT) * ALIGNMENT;
    this.#top = address + bytes;
    const { memory } = this.kernels;
    const missing = Math.ceil(this.#top / PAGE) - memory.buffer.byteLength / PAGE;
    if (missing > 0) memory.grow(missing);
    return address;
  }

  /** Address of so many numbers of 32 bits. */
  allocateWords(count: number): number {
    return this.allocate(4 * count);
  }

  floats(address: number, count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.kernels.memory.buffer, address, count);
  }

  doubles(address: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.kernels.memory.buffer, address, count);
  }

  integers(address: number, count: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.kernels.memory.buffer, address, count);
  }

  octets(address: number, count: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.kernels.memory.buffer, address, count);
  }

  /** What is allocated from now on goes with `release(mark)`. */
  mark(): number {
    return this.#top;
  }

  release(mark: number): void {
    this.#top = mark;
  }

  /** Runs `use` and releases what it allocated. */
  scratch<T>(use: () => T): T {
    const mark = this.mark();
    try {
      return use();
    } finally {
      this.release(mark);
    }
  }
}
