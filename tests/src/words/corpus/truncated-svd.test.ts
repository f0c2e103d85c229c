import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../../src/random.js';
import type { SparseMatrix } from '../../../../src/words/corpus/sparse-matrix.js';
import { TruncatedSvd } from '../../../../src/words/corpus/truncated-svd.js';

/** U·diag(σ)·Vᵀ of plane rotations, whose singular values are known. */
function knownMatrix(values: readonly number[]): SparseMatrix {
  const size = values.length;
  const dense = Array.from({ length: size }, (_, row) => values.map((value, column) => (row === column ? value : 0)));
  for (let i = 0; i + 1 < size; i++) {
    const [c, s] = [Math.cos(i + 1), Math.sin(i + 1)];
    for (const row of dense) [row[i], row[i + 1]] = [c * row[i] - s * row[i + 1], s * row[i] + c * row[i + 1]];
    for (let j = 0; j < size; j++) {
      [dense[i][j], dense[i + 1][j]] = [s * dense[i][j] + c * dense[i + 1][j], -c * dense[i][j] + s * dense[i + 1][j]];
    }
  }
  return {
    size,
    starts: Uint32Array.from({ length: size + 1 }, (_, row) => row * size),
    columns: Uint32Array.from({ length: size * size }, (_, i) => i % size),
    values: Float32Array.from(dense.flat()),
  };
}

describe('the truncated SVD', () => {
  it('finds the strongest singular values and vectors that reproduce them', () => {
    const matrix = knownMatrix([9, 5, 3, 1, 0.5, 0.1]);
    const svd = new TruncatedSvd(matrix, 3, new SeededRandom(1));
    for (let i = 0; i < 12; i++) svd.step();
    const { left, values, keptShare } = svd.result();
    [9, 5, 3].forEach((value, i) => {
      assert.ok(Math.abs(values[i] - value) < 1e-4, `σ${i} = ${values[i]}`);
      // ‖Mᵀ·u‖ = σ
      const column = Array.from({ length: 6 }, (_, row) => left[row * 3 + i]);
      const image = column.map((_, j) => column.reduce((sum, u, row) => sum + u * matrix.values[row * 6 + j], 0));
      assert.ok(Math.abs(Math.hypot(...image) - value) < 1e-4);
    });
    assert.ok(Math.abs(keptShare - (81 + 25 + 9) / (81 + 25 + 9 + 1 + 0.25 + 0.01)) < 1e-5);
  });
});
