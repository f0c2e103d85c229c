import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packed, unpacked } from '../../../src/sharing/packed-values.js';

const throughJson = (value: unknown) => unpacked(JSON.parse(JSON.stringify(packed(value))));

describe('packed values', () => {
  it('bring bytes and counts back as they were', () => {
    const value = { pixels: new Uint8Array([0, 7, 255]), indices: new Uint32Array([1, 70_000, 4_294_967_295]) };
    assert.deepEqual(throughJson(value), value);
  });

  it('bring floats back within 1/65535 of their range', () => {
    const values = Float32Array.from({ length: 100 }, (_, i) => Math.sin(i) * 40);
    const back = throughJson(values) as Float32Array;
    assert.ok(back instanceof Float32Array);
    back.forEach((value, i) => {
      assert.ok(Math.abs(value - values[i]) <= 80 / 65_535);
    });
    assert.deepEqual(throughJson(new Float32Array([3, 3])), new Float32Array([3, 3]));
    assert.deepEqual(throughJson(new Float32Array(0)), new Float32Array(0));
  });

  it('keep floats that are no numbers', () => {
    assert.deepEqual(
      throughJson(new Float32Array([Number.NaN, Number.POSITIVE_INFINITY])),
      new Float32Array([Number.NaN, Number.POSITIVE_INFINITY]),
    );
  });

  it('round fractions to six digits, and keep whole numbers', () => {
    assert.deepEqual(throughJson([1 / 3, 12_345_678, null, 'text', Number.NaN]), [
      0.333333,
      12_345_678,
      null,
      'text',
      null,
    ]);
  });

  it('take only the view of a larger buffer', () => {
    const whole = new Float32Array([9, 1, 2, 9]);
    assert.deepEqual(throughJson(whole.subarray(1, 3)), new Float32Array([1, 2]));
  });
});
