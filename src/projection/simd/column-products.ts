import type { Matrix } from '../matrix.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** A block of rows stays in the second-level cache while its columns are multiplied. */
export const BLOCK_ROWS = 128;

/** What numbers the kernels read: real ones in single precision, or the bytes of images. */
export type KernelValues = Float32Array | Uint8Array;

/** Means of the columns, and the products of every two columns less their means: columns × columns values. */
export interface ColumnProducts {
  readonly mean: Float64Array;
  readonly products: Float64Array;
}

/** Rows copied into the kernels' memory block by block, each with zeros up to a multiple of eight columns. */
export class RowBlocks {
  readonly paddedColumns: number;
  readonly #memory: KernelMemory;
  readonly #matrix: Matrix<KernelValues>;
  readonly #rows: Address;
  readonly #bytes: Address;
  readonly #means: Address;

  constructor(memory: KernelMemory, matrix: Matrix<KernelValues>, mean: Float64Array) {
    this.#memory = memory;
    this.#matrix = matrix;
    this.paddedColumns = Math.ceil(matrix.columns / 8) * 8;
    this.#bytes = memory.allocate(BLOCK_ROWS * this.paddedColumns);
    this.#rows = memory.allocateWords(BLOCK_ROWS * this.paddedColumns);
    this.#means = memory.allocateWords(this.paddedColumns);
    memory.octets(this.#bytes, BLOCK_ROWS * this.paddedColumns).fill(0);
    memory.floats(this.#rows, BLOCK_ROWS * this.paddedColumns).fill(0);
    memory.floats(this.#means, this.paddedColumns).fill(0);
    memory.floats(this.#means, mean.length).set(mean);
  }

  /** Gives `use` each block in turn: its first row, its number of rows and where they lie, less their means. */
  eachCentred(use: (first: number, rows: number, at: Address) => void): void {
    const { kernels } = this.#memory;
    const { data, rows: total } = this.#matrix;
    for (let first = 0; first < total; first += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, total - first);
      this.#copy(data, first, rows);
      if (data instanceof Uint8Array) kernels.widenBytes(this.#bytes, rows * this.paddedColumns, this.#rows);
      kernels.subtractMeans(this.#rows, rows, this.paddedColumns, this.#means);
      use(first, rows, this.#rows);
    }
  }

  /** Gives `use` each block of bytes as they are. */
  eachBytes(data: Uint8Array, use: (rows: number, at: Address) => void): void {
    for (let first = 0; first < this.#matrix.rows; first += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, this.#matrix.rows - first);
      this.#copy(data, first, rows);
      use(rows, this.#bytes);
    }
  }

  #copy(data: KernelValues, first: number, rows: number): void {
    const { columns } = this.#matrix;
    const count = rows * this.paddedColumns;
    const to =
      data instanceof Uint8Array ? this.#memory.octets(this.#bytes, count) : this.#memory.floats(this.#rows, count);
    if (columns === this.paddedColumns) {
      to.set(data.subarray(first * columns, (first + rows) * columns));
      return;
    }
    for (let row = 0; row < rows; row++) {
      const from = (first + row) * columns;
      to.set(data.subarray(from, from + columns), row * this.paddedColumns);
    }
  }
}

/**
 * All products of the columns of many rows. Exact for bytes, whose products are whole numbers; else the
 * products are in single precision and summed in double, good to about 1e-6 of the largest.
 */
export function columnProducts(memory: KernelMemory, matrix: Matrix<KernelValues>): ColumnProducts {
  const mean = columnMeans(matrix);
  const blocks = new RowBlocks(memory, matrix, mean);
  const { paddedColumns } = blocks;
  const panels = memory.allocateWords(BLOCK_ROWS * paddedColumns);
  const sums = memory.allocate(8 * paddedColumns * paddedColumns);
  memory.doubles(sums, paddedColumns ** 2).fill(0);
  const { kernels } = memory;
  const { data } = matrix;
  if (data instanceof Uint8Array) {
    blocks.eachBytes(data, (rows, at) => {
      kernels.packByteColumns(at, rows, paddedColumns, panels);
      kernels.addProducts(panels, Math.ceil(rows / 2), paddedColumns, sums, 1);
    });
  } else {
    blocks.eachCentred((_first, rows, at) => {
      kernels.packColumns(at, rows, paddedColumns, panels);
      kernels.addProducts(panels, rows, paddedColumns, sums, 0);
    });
  }
  const shift = data instanceof Uint8Array ? mean : null;
  return { mean, products: bothTriangles(memory.doubles(sums, paddedColumns ** 2), paddedColumns, { matrix, shift }) };
}

/** The upper triangle mirrored, without the padding, less rows · mean · meanᵀ where the means are still inside. */
function bothTriangles(
  sums: Float64Array,
  stride: number,
  { matrix, shift }: { matrix: Matrix<KernelValues>; shift: Float64Array | null },
): Float64Array {
  const { rows, columns } = matrix;
  const products = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      const product = sums[i * stride + j] - (shift ? rows * shift[i] * shift[j] : 0);
      products[i * columns + j] = products[j * columns + i] = product;
    }
  }
  return products;
}

function columnMeans({ data, rows, columns }: Matrix<KernelValues>): Float64Array {
  const sums = new Float64Array(columns);
  for (let from = 0; from < data.length; from += columns) {
    for (let c = 0; c < columns; c++) sums[c] += data[from + c];
  }
  return sums.map((sum) => sum / rows);
}
