import { LabError } from '../errors.js';
import type { ScoredRow } from './top-rows.js';
import type { NewWordMatrix, RowRange, ScannedAnalogies, WordMatrix } from './word-matrix.js';

/** The functions that kernels/words.as.ts exports. Addresses and sizes are plain numbers there. */
interface WordKernels {
  readonly memory: WebAssembly.Memory;
  freeFrom(): number;
  multiply(values: number, rows: number, size: number, queries: number, count: number, found: number): void;
  nearestRows(
    values: number,
    rows: number,
    size: number,
    query: number,
    factors: number,
    first: number,
    kept: number,
    scores: number,
    found: number,
  ): void;
  scanAnalogies(
    values: number,
    rows: number,
    size: number,
    factors: number,
    first: number,
    words: number,
    wordCount: number,
    places: number,
    excluded: number,
    questions: number,
    kept: number,
    scores: number,
    found: number,
    blockRows: number,
    scratch: number,
  ): void;
}

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

/** Bytes kept behind the vectors for queries and what is found at first; more is added when it is needed. */
const FIRST_SCRATCH_BYTES = 1 << 20;

/** Rows whose products with the words of a scan fit a processor's cache; a multiple of eight. */
const BLOCK_ROWS = 128;

/** Numbers in a block's products, at most: a scan of very many words takes fewer rows at a time. */
const MOST_PRODUCTS = 1 << 20;

/**
 * Matrices in a WebAssembly memory of their own, searched with 128-bit SIMD.
 *
 * @param module compiled from kernels/words.as.ts
 */
export function wasmWordMatrices(module: WebAssembly.Module): NewWordMatrix {
  return (rows, dimensions) => new WasmWordMatrix(module, rows, dimensions);
}

class WasmWordMatrix implements WordMatrix {
  readonly engine = 'wasm';
  readonly #kernels: WordKernels;
  readonly #start: number;
  #values: Float32Array;

  /** @throws LabError `data-too-large` where the browser gives no memory for so many vectors */
  constructor(
    module: WebAssembly.Module,
    readonly rows: number,
    readonly dimensions: number,
  ) {
    const instance = new WebAssembly.Instance(module, {});
    this.#kernels = instance.exports as unknown as WordKernels;
    this.#start = aligned(this.#kernels.freeFrom());
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

  get inverseNorms(): Float32Array {
    return this.#view(this.#factors, this.rows);
  }

  products(queries: Float32Array, { start, end }: RowRange): Float32Array {
    const count = queries.length / this.dimensions;
    const length = count * (end - start);
    const [query, found] = this.#place(queries.length, length);
    this.#view(query, queries.length).set(queries);
    this.#kernels.multiply(this.#row(start), end - start, this.dimensions, query, count, found);
    return this.#view(found, length);
  }

  nearest(query: Float32Array, { start, end, count }: RowRange & { readonly count: number }): ScoredRow[] {
    const [target, scores, found] = this.#place(query.length, count, count);
    this.#view(target, query.length).set(query);
    this.#view(scores, count).fill(Number.NEGATIVE_INFINITY);
    const factors = this.#factors + 4 * start;
    const rows = [this.#row(start), end - start, this.dimensions] as const;
    this.#kernels.nearestRows(...rows, target, factors, start, count, scores, found);
    const foundRows = this.#rowNumbers(found, count);
    const scored = Array.from(this.#view(scores, count), (score, i) => ({ row: foundRows[i], score }));
    return scored.filter(({ score }) => score > Number.NEGATIVE_INFINITY);
  }

  scan({ words, places, excluded, kept, scores, rows }: ScannedAnalogies, { start, end }: RowRange): void {
    const questions = places.length / 3;
    const wordCount = words.length / this.dimensions;
    const blockRows = Math.max(8, Math.min(BLOCK_ROWS, 8 * Math.floor(MOST_PRODUCTS / 8 / Math.max(1, wordCount))));
    const inputs = [words, places, excluded, scores, rows] as const;
    const lengths = inputs.map(({ length }) => length);
    const addresses = this.#place(...lengths, blockRows * (this.dimensions + wordCount));
    const [wordsAt, placesAt, excludedAt, scoresAt, rowsAt, scratch] = addresses;
    this.#view(wordsAt, words.length).set(words);
    this.#rowNumbers(placesAt, places.length).set(places);
    this.#rowNumbers(excludedAt, excluded.length).set(excluded);
    this.#view(scoresAt, scores.length).set(scores);
    this.#rowNumbers(rowsAt, rows.length).set(rows);
    this.#kernels.scanAnalogies(
      ...([this.#row(start), end - start, this.dimensions, this.#factors + 4 * start, start] as const),
      ...([wordsAt, wordCount, placesAt, excludedAt, questions, kept, scoresAt, rowsAt, blockRows, scratch] as const),
    );
    scores.set(this.#view(scoresAt, scores.length));
    rows.set(this.#rowNumbers(rowsAt, rows.length));
  }

  #row(row: number): number {
    return this.#start + 4 * row * this.dimensions;
  }

  get #factors(): number {
    return aligned(this.#row(this.rows));
  }

  get #scratch(): number {
    return aligned(this.#factors + 4 * this.rows);
  }

  /** Addresses for so many numbers each, behind the vectors; valid until the next call of any method. */
  #place(...lengths: readonly number[]): number[] {
    let end = this.#scratch;
    const addresses = lengths.map((length) => {
      const address = end;
      end = aligned(end + 4 * length);
      return address;
    });
    // Kernels read whole groups of numbers, up to eight beyond the last.
    this.#reserve(end + 32);
    return addresses;
  }

  #view(address: number, length: number): Float32Array {
    return new Float32Array(this.#kernels.memory.buffer, address, length);
  }

  #rowNumbers(address: number, length: number): Int32Array {
    return new Int32Array(this.#kernels.memory.buffer, address, length);
  }

  #reserve(bytes: number): void {
    const { memory } = this.#kernels;
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
