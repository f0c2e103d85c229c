/** A stretch of rows: `start` counts, `end` does not. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The vectors of all words, a row each, and the one costly question asked of them: the products of
 * many rows with some queries. Where they lie decides how fast that is.
 */
export interface WordMatrix {
  /** `wasm`: 128-bit SIMD; `cpu`: plain loops. */
  readonly engine: 'wasm' | 'cpu';
  readonly rows: number;
  readonly dimensions: number;
  /** rows × dimensions, row-major, to be filled by whoever made the matrix. */
  readonly values: Float32Array;
  /**
   * The products of every row of the range with every query.
   *
   * @param queries count × dimensions
   * @returns count × (end − start), one query after another; valid until the next call
   */
  products(queries: Float32Array, range: RowRange): Float32Array;
}

/** Where vectors come to lie. */
export type NewWordMatrix = (rows: number, dimensions: number) => WordMatrix;

/** A matrix in ordinary memory, multiplied by plain loops. */
export function plainWordMatrix(rows: number, dimensions: number): WordMatrix {
  const values = new Float32Array(rows * dimensions);
  return {
    engine: 'cpu',
    rows,
    dimensions,
    values,
    products(queries, range) {
      const count = queries.length / dimensions;
      const found = new Float32Array(count * (range.end - range.start));
      for (let query = 0; query < count; query++) {
        const vector = queries.subarray(query * dimensions, (query + 1) * dimensions);
        multiplyRows(values, vector, { ...range, found, offset: query * (range.end - range.start) });
      }
      return found;
    },
  };
}

interface Target extends RowRange {
  readonly found: Float32Array;
  readonly offset: number;
}

/** Two rows at a time, four numbers at a time: as far as plain loops profit. */
function multiplyRows(values: Float32Array, query: Float32Array, { start, end, found, offset }: Target): void {
  const size = query.length;
  const whole = size - (size % 4);
  for (let row = start; row < end; row += 2) {
    const first = row * size;
    const second = row + 1 < end ? first + size : first;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let i = 0;
    for (; i < whole; i += 4) {
      const p = query[i];
      const q = query[i + 1];
      const r = query[i + 2];
      const s = query[i + 3];
      a += values[first + i] * p + values[first + i + 1] * q;
      b += values[first + i + 2] * r + values[first + i + 3] * s;
      c += values[second + i] * p + values[second + i + 1] * q;
      d += values[second + i + 2] * r + values[second + i + 3] * s;
    }
    for (; i < size; i++) {
      a += values[first + i] * query[i];
      c += values[second + i] * query[i];
    }
    found[offset + row - start] = a + b;
    if (second !== first) found[offset + row + 1 - start] = c + d;
  }
}
