import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { plainWordMatrix } from '../../../src/words/plain-word-matrix.js';
import type { NewWordMatrix, ScannedAnalogies, WordMatrix } from '../../../src/words/word-matrix.js';
import { builtWordMatrices, WORD_MODULES } from './real-data.js';

const ENGINES = [
  ['plain loops', plainWordMatrix],
  ...WORD_MODULES.map((name) => [name, builtWordMatrices(name)] as const),
] as const;

/** Sizes around the kernels' groups of four, eight, sixteen and 128 rows. */
const SHAPES = [
  [1, 1],
  [7, 3],
  [13, 50],
  [16, 8],
  [131, 9],
  [300, 16],
  [261, 30],
  [5, 301],
] as const;

/** Σᵢ row·query in double precision: the definition. */
function product(matrix: WordMatrix, row: number, query: Float32Array): number {
  return query.reduce((sum, value, i) => sum + value * matrix.values[row * matrix.dimensions + i], 0);
}

/** Normal numbers; every seventh row is zeros, and every fifth equals the row two before it. */
function filled(newMatrix: NewWordMatrix, [rows, dimensions]: readonly [number, number]): WordMatrix {
  const random = new SeededRandom(rows * dimensions);
  const matrix = newMatrix(rows, dimensions);
  const { values } = matrix;
  for (let i = 0; i < rows * dimensions; i++) values[i] = random.normal();
  for (let row = 5; row < rows; row += 5) {
    values.copyWithin(row * dimensions, (row - 2) * dimensions, (row - 1) * dimensions);
  }
  for (let row = 3; row < rows; row += 7) values.fill(0, row * dimensions, (row + 1) * dimensions);
  const norms = Float32Array.from({ length: rows }, (_, row) => {
    return Math.hypot(...values.subarray(row * dimensions, (row + 1) * dimensions));
  });
  matrix.inverseNorms.set(norms.map((norm) => (norm > 0 ? 1 / norm : 0)));
  return matrix;
}

function analogiesOn(matrix: WordMatrix, questions: number): ScannedAnalogies {
  const random = new SeededRandom(questions);
  const words = Math.min(matrix.rows, 11);
  const places = Int32Array.from({ length: 3 * questions }, () => Math.floor(random.next() * words));
  const units = matrix.values.slice(0, words * matrix.dimensions);
  units.forEach((value, i) => {
    units[i] = value * matrix.inverseNorms[Math.floor(i / matrix.dimensions)];
  });
  const kept = 5;
  return {
    words: units,
    places,
    excluded: places,
    kept,
    scores: new Float32Array(kept * questions).fill(Number.NEGATIVE_INFINITY),
    rows: new Int32Array(kept * questions).fill(-1),
  };
}

/** The definition, row by row: the five best of a question by a full sort. */
function bestAnswers(matrix: WordMatrix, analogies: ScannedAnalogies, question: number): number[] {
  const of = (array: Int32Array) => [...array.subarray(3 * question, 3 * question + 3)];
  const [from, to, like] = of(analogies.places).map((place) =>
    analogies.words.subarray(place * matrix.dimensions, (place + 1) * matrix.dimensions),
  );
  const target = to.map((value, i) => value + like[i] - from[i]);
  return Array.from({ length: matrix.rows }, (_, row) => ({
    row,
    score: product(matrix, row, target) * matrix.inverseNorms[row],
  }))
    .filter(({ row }) => !of(analogies.excluded).includes(row))
    .sort((a, b) => b.score - a.score)
    .slice(0, analogies.kept)
    .map(({ score }) => score);
}

for (const [name, newMatrix] of ENGINES) {
  describe(`a matrix of word vectors, by ${name}`, () => {
    for (const shape of SHAPES) {
      const [rows, dimensions] = shape;
      const halves = [
        { start: 0, end: rows },
        { start: rows >> 1, end: rows },
      ];

      it(`has the products of ${rows} rows of ${dimensions} with queries that it should have`, () => {
        const matrix = filled(newMatrix, shape);
        const random = new SeededRandom(4);
        const queries = Float32Array.from({ length: 3 * dimensions }, () => random.normal());
        for (const range of halves) {
          const found = matrix.products(queries, range);
          const count = range.end - range.start;
          assert.equal(found.length, 3 * count);
          found.forEach((value, i) => {
            const query = Math.floor(i / count) * dimensions;
            const wanted = product(matrix, range.start + (i % count), queries.subarray(query, query + dimensions));
            assert.ok(Math.abs(value - wanted) < 1e-4, `number ${i}: ${value}, wanted ${wanted}`);
          });
        }
      });

      it(`finds the nearest of ${rows} rows of ${dimensions}, the lower of equal rows first`, () => {
        const matrix = filled(newMatrix, shape);
        const random = new SeededRandom(5);
        const query = Float32Array.from({ length: dimensions }, () => random.normal());
        for (const range of halves) {
          const cosines = Array.from({ length: range.end - range.start }, (_, i) => {
            const row = range.start + i;
            return { row, score: product(matrix, row, query) * matrix.inverseNorms[row] };
          }).filter(({ row }) => matrix.inverseNorms[row] > 0);
          cosines.sort((a, b) => b.score - a.score || a.row - b.row);
          for (const count of [1, 4, 13, 400]) {
            const found = matrix.nearest(query, { ...range, count });
            assert.equal(found.length, Math.min(count, cosines.length));
            found.forEach(({ row, score }, i) => {
              assert.ok(Math.abs(score - cosines[i].score) < 1e-4, `place ${i}: ${score}, not ${cosines[i].score}`);
              assert.ok(dimensions < 8 || row === cosines[i].row, `place ${i}: row ${row}, not ${cosines[i].row}`);
            });
          }
        }
      });

      it(`answers analogies on ${rows} rows of ${dimensions}, and goes on where it stopped`, () => {
        const matrix = filled(newMatrix, shape);
        const analogies = analogiesOn(matrix, 40);
        matrix.scan(analogies, { start: 0, end: rows >> 1 });
        // Another question in between must not disturb it.
        matrix.products(new Float32Array(dimensions).fill(1), { start: 0, end: rows });
        matrix.scan(analogies, { start: rows >> 1, end: rows });
        for (let question = 0; question < 40; question++) {
          const wanted = bestAnswers(matrix, analogies, question);
          const first = question * analogies.kept;
          const found = [...analogies.rows.subarray(first, first + analogies.kept)].filter((row) => row >= 0);
          assert.equal(found.length, wanted.length);
          wanted.forEach((score, i) => {
            const got = analogies.scores[first + i];
            assert.ok(Math.abs(got - score) < 1e-4, `question ${question}, place ${i}: ${got}, not ${score}`);
            const tied = i > 0 && analogies.scores[first + i - 1] === got;
            assert.ok(!tied || found[i - 1] < found[i], `question ${question}: of equal rows the lower comes first`);
          });
          const barred = analogies.excluded.subarray(3 * question, 3 * question + 3);
          assert.ok(found.every((row) => !barred.includes(row)));
        }
      });
    }

    it('finds nothing where every row is zeros', () => {
      assert.deepEqual(newMatrix(20, 4).nearest(Float32Array.of(1, 1, 1, 1), { start: 0, end: 20, count: 3 }), []);
    });
  });
}

describe('a matrix in WebAssembly’s memory', () => {
  for (const name of WORD_MODULES) {
    it(`keeps its values when its memory grows for many queries (${name})`, () => {
      const matrix = builtWordMatrices(name)(3, 4);
      matrix.values.set([1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0]);
      matrix.inverseNorms.set([1, 0.5, 0.25]);
      matrix.products(new Float32Array(4 * 200_000), { start: 0, end: 3 });
      assert.deepEqual([...matrix.values], [1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0]);
      assert.deepEqual([...matrix.inverseNorms], [1, 0.5, 0.25]);
    });

    it(`answers the same twice, and as the plain loops do, on many rows (${name})`, () => {
      const shape = [3000, 100] as const;
      const [fast, plain] = [filled(builtWordMatrices(name), shape), filled(plainWordMatrix, shape)];
      const query = plain.values.slice(4200, 4300);
      const range = { start: 17, end: 2989, count: 40 };
      const found = fast.nearest(query, range);
      assert.deepEqual(fast.nearest(query, range), found);
      assert.deepEqual(
        found.map(({ row }) => row),
        plain.nearest(query, range).map(({ row }) => row),
      );
      const [mine, twin] = [analogiesOn(fast, 500), analogiesOn(plain, 500)];
      fast.scan(mine, { start: 0, end: 3000 });
      plain.scan(twin, { start: 0, end: 3000 });
      assert.deepEqual(mine.rows, twin.rows);
    });
  }
});
