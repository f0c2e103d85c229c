import { topRows } from './top-rows.js';
import type { RowRange, ScannedAnalogies, WordMatrix } from './word-matrix.js';

/** Rows whose products with the words of all analogies are held at once. */
const BLOCK_ROWS = 512;

/** Numbers in a block's products, at most: a scan of very many words takes fewer rows at a time. */
const MOST_PRODUCTS = 1 << 22;

/** A matrix in ordinary memory, searched by plain loops: the definition of the kernels in WebAssembly. */
export function plainWordMatrix(rows: number, dimensions: number): WordMatrix {
  const values = new Float32Array(rows * dimensions);
  const inverseNorms = new Float32Array(rows);
  const matrix: WordMatrix = {
    engine: 'cpu',
    rows,
    dimensions,
    values,
    inverseNorms,
    products(queries, range) {
      const count = queries.length / dimensions;
      const found = new Float32Array(count * (range.end - range.start));
      for (let query = 0; query < count; query++) {
        const vector = queries.subarray(query * dimensions, (query + 1) * dimensions);
        multiplyRows(values, vector, { ...range, found, offset: query * (range.end - range.start) });
      }
      return found;
    },
    nearest(query, { start, end, count }) {
      const scales = inverseNorms.subarray(start, end);
      const found = topRows(matrix.products(query, { start, end }), { count, start, excluded: new Set(), scales });
      return found.filter(({ score }) => score > Number.NEGATIVE_INFINITY);
    },
    scan(analogies, { start, end }) {
      const blockRows = Math.max(
        1,
        Math.min(BLOCK_ROWS, Math.floor((MOST_PRODUCTS * dimensions) / analogies.words.length)),
      );
      for (let from = start; from < end; from += blockRows) {
        scanBlock(matrix, analogies, { start: from, end: Math.min(end, from + blockRows) });
      }
    },
  };
  return matrix;
}

function scanBlock(matrix: WordMatrix, analogies: ScannedAnalogies, range: RowRange): void {
  const { places, excluded, kept, scores } = analogies;
  const count = range.end - range.start;
  const cosines = blockCosines(matrix, analogies.words, range);
  for (let question = 0; 3 * question < places.length; question++) {
    const [from, to, like] = places.subarray(3 * question, 3 * question + 3).map((place) => place * count);
    const [a, b, c] = excluded.subarray(3 * question, 3 * question + 3);
    let least = scores[(question + 1) * kept - 1];
    for (let i = 0; i < count; i++) {
      // Rounded as it is stored, so that a later equal row does not come before.
      const score = Math.fround(cosines[to + i] + cosines[like + i] - cosines[from + i]);
      if (score <= least) continue;
      const row = range.start + i;
      if (row === a || row === b || row === c) continue;
      least = keepRow(analogies, question, { row, score });
    }
  }
}

function blockCosines({ products, inverseNorms }: WordMatrix, words: Float32Array, range: RowRange): Float32Array {
  const cosines = products(words, range);
  const count = range.end - range.start;
  for (let first = 0; first < cosines.length; first += count) {
    for (let i = 0; i < count; i++) cosines[first + i] *= inverseNorms[range.start + i];
  }
  return cosines;
}

/** Puts a row in its place among a question's best; returns what the next one must exceed. */
function keepRow(
  { scores, rows, kept }: ScannedAnalogies,
  question: number,
  { row, score }: { readonly row: number; readonly score: number },
): number {
  const first = question * kept;
  const last = first + kept - 1;
  let place = last;
  for (; place > first && scores[place - 1] < score; place--) {
    scores[place] = scores[place - 1];
    rows[place] = rows[place - 1];
  }
  scores[place] = score;
  rows[place] = row;
  return scores[last];
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
