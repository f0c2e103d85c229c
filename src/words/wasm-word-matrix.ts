import { LabError } from '../errors.js';
import type { NewWordMatrix, RowRange, WordMatrix } from './word-matrix.js';

interface RowProductsExports {
  readonly memory: WebAssembly.Memory;
  freeFrom(): number;
  multiply(values: number, rows: number, size: number, queries: number, count: number, found: number): void;
}

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

/** Bytes kept behind the vectors for queries and what is found at first; more is added when it is needed. */
const FIRST_SCRATCH_BYTES = 1 << 20;

/**
 * Matrices in a WebAssembly memory of their own, multiplied with 128-bit SIMD.
 *
 * @param module compiled from row-products.as.ts
 */
export function wasmWordMatrices(module: WebAssembly.Module): NewWordMatrix {
  return (rows, dimensions) => new WasmWordMatrix(module, rows, dimensions);
}

class WasmWordMatrix implements WordMatrix {
  readonly engine = 'wasm';
  readonly #exports: RowProductsExports;
  readonly #start: number;
  #values: Float32Array;

  /** @throws LabError `data-too-large` where the browser gives no memory for so many vectors */
  constructor(
    module: WebAssembly.Module,
    readonly rows: number,
    readonly dimensions: number,
  ) {
    const instance = new WebAssembly.Instance(module, {});
    this.#exports = instance.exports as unknown as RowProductsExports;
    this.#start = aligned(this.#exports.freeFrom());
    this.#reserve(this.#scratch + FIRST_SCRATCH_BYTES);
    this.#values = this.#view(this.#start, rows * dimensions);
  }

  get values(): Float32Array {
    // The memory's buffer is another one once it has grown.
    if (this.#values.length !== this.rows * this.dimensions) {
      this.#values = this.#view(this.#start, this.rows * this.dimensions);
    }
    return this.#values;
  }

  products(queries: Float32Array, { start, end }: RowRange): Float32Array {
    const count = queries.length / this.dimensions;
    const found = aligned(this.#scratch + 4 * queries.length);
    const length = count * (end - start);
    this.#reserve(found + 4 * length);
    this.#view(this.#scratch, queries.length).set(queries);
    const first = this.#start + 4 * start * this.dimensions;
    this.#exports.multiply(first, end - start, this.dimensions, this.#scratch, count, found);
    return this.#view(found, length);
  }

  get #scratch(): number {
    return aligned(this.#start + 4 * this.rows * this.dimensions);
  }

  #view(offset: number, length: number): Float32Array {
    return new Float32Array(this.#exports.memory.buffer, offset, length);
  }

  #reserve(bytes: number): void {
    const { memory } = this.#exports;
    const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
    if (missing <= 0) return;
    try {
      memory.grow(missing);
    } catch {
      const megabytes = Math.round(bytes / 1_048_576);
      throw new LabError(
        'data-too-large',
        `${this.rows} vectors of ${this.dimensions} numbers need ${megabytes} MB, more than the browser gives; read fewer words.`,
        { maxBytes: bytes, megabytes },
      );
    }
  }
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
