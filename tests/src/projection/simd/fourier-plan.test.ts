import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planTransform, radicesOf } from '../../../../src/projection/simd/fourier-plan.js';
import { normalMatrix } from '../reference-numbers.js';
import { openKernels, relativeError } from './kernel-arrays.js';

describe('radicesOf', () => {
  it('makes up the length of threes, at most one two, and fours', () => {
    for (const length of [64, 96, 128, 144, 288, 1152, 1536]) {
      const radices = radicesOf(length);
      assert.equal(
        radices.reduce((product, radix) => product * radix, 1),
        length,
      );
      assert.ok(radices.filter((radix) => radix === 2).length <= 1);
    }
    assert.throws(() => radicesOf(80), RangeError);
  });
});

/**
 * The kernels transform four sequences at once through a mesh of one row block; this checks the transform by
 * a mesh row, whose spectrum the definition gives.
 */
describe('the transform of rows', () => {
  for (const size of [64, 96, 144]) {
    it(`equals the definition for ${size} values, and its half spectrum tells rows apart`, () => {
      const memory = openKernels();
      const plan = planTransform(memory, size);
      const buffers = [memory.allocate(32 * size), memory.allocate(32 * size)] as const;
      const rows = size / 2;
      const values = memory.allocateWords(rows * rows);
      const re = memory.allocateWords((rows + 4) * rows);
      const im = memory.allocateWords((rows + 4) * rows);
      const data = normalMatrix(size, rows, rows).data;
      memory.floats(values, rows * rows).set(data);
      memory.kernels.usePlan(size, plan.stages, plan.radices, plan.twiddles, plan.twiddlesEnd);
      memory.kernels.useMeshBuffers(plan.places, ...buffers);
      memory.kernels.transformRows(values, rows, re, im);
      for (const row of [0, 5, rows - 1]) {
        const expected: number[] = [];
        const found: number[] = [];
        for (let k = 0; k <= size / 2; k++) {
          let sumRe = 0;
          let sumIm = 0;
          for (let c = 0; c < rows; c++) {
            sumRe += data[row * rows + c] * Math.cos((-2 * Math.PI * k * c) / size);
            sumIm += data[row * rows + c] * Math.sin((-2 * Math.PI * k * c) / size);
          }
          expected.push(sumRe, sumIm);
          found.push(
            memory.floats(re, (k + 1) * rows)[k * rows + row],
            memory.floats(im, (k + 1) * rows)[k * rows + row],
          );
        }
        assert.ok(relativeError(found, expected) < 1e-6, `row ${row}: ${relativeError(found, expected)}`);
      }
    });
  }
});
