import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asPoints, checkMatrix, zeros } from '../../../src/projection/matrix.js';

describe('checkMatrix', () => {
  it('names the row and the column of a value that is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const data = Float32Array.of(1, 2, 3, 4, value, 6);
      assert.throws(() => checkMatrix({ data, rows: 2, columns: 3 }), {
        code: 'points-invalid',
        detail: { row: 1, column: 1, value: String(value) },
      });
    }
  });

  it('refuses values whose squares would overflow', () => {
    assert.throws(() => checkMatrix({ data: Float64Array.of(0, -1e160), rows: 1, columns: 2 }), {
      code: 'points-invalid',
    });
  });

  it('refuses no points, no columns and a wrong number of values', () => {
    for (const [length, rows, columns] of [
      [0, 0, 3],
      [0, 3, 0],
      [5, 2, 3],
    ]) {
      const matrix = { data: new Float32Array(length), rows, columns };
      assert.throws(() => checkMatrix(matrix), { code: 'points-invalid' });
    }
  });

  it('accepts any finite values in either precision', () => {
    checkMatrix({ data: Float32Array.of(-3.4e38, 0, 1e-45), rows: 3, columns: 1 });
    checkMatrix({ data: Float64Array.of(-0, 1e100), rows: 1, columns: 2 });
  });
});

describe('zeros and asPoints', () => {
  it('keep the precision of the values they start from', () => {
    assert.ok(zeros(new Float32Array(1), 2, 3).data instanceof Float32Array);
    assert.deepEqual(zeros(new Float64Array(1), 2, 2), { data: new Float64Array(4), rows: 2, columns: 2 });
    const positions = Float64Array.of(1, 2, 3, 4);
    assert.equal(asPoints(positions).data, positions);
    assert.equal(asPoints(positions).rows, 2);
  });
});
