import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decodeIdx } from '../../../src/data/idx.js';
import { isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { idxBytes, mutate } from './byte-files.js';

const DATA = process.env.LABTAGS_DATA ?? '../shared/data';

function refusal(bytes: Uint8Array): string {
  try {
    decodeIdx(bytes);
  } catch (error) {
    assert.ok(isLabError(error) && error.code === 'data-malformed', String(error));
    return error.message;
  }
  assert.fail('the bytes were taken');
}

describe('decodeIdx', () => {
  it('reads the shape and shows the values without copying them', () => {
    const bytes = idxBytes([2, 3, 4]);
    const { type, shape, values } = decodeIdx(bytes);
    assert.equal(type, 'uint8');
    assert.deepEqual(shape, [2, 3, 4]);
    assert.deepEqual(Array.from(values.subarray(0, 3)), [0, 1, 2]);
    assert.equal(values.buffer, bytes.buffer);
  });

  it('reads a file that lies in the middle of a larger buffer', () => {
    const inner = idxBytes([3], [7, 8, 9]);
    const outer = new Uint8Array(inner.length + 10);
    outer.set(inner, 5);
    assert.deepEqual(Array.from(decodeIdx(outer.subarray(5, 5 + inner.length)).values), [7, 8, 9]);
  });

  it('says how the file starts when it is no IDX file', () => {
    assert.match(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])), /starts with 89 50 4e 47/);
  });

  it('names the number type that it cannot read', () => {
    assert.match(refusal(Uint8Array.from([0, 0, 13, 1, 0, 0, 0, 0])), /float32.*only uint8/);
    assert.match(refusal(Uint8Array.from([0, 0, 99, 1, 0, 0, 0, 0])), /unknown type 99/);
  });

  it('refuses no dimensions and more than four', () => {
    assert.match(refusal(Uint8Array.from([0, 0, 8, 0])), /0 dimensions/);
    assert.match(refusal(Uint8Array.from([0, 0, 8, 5, ...new Array(20).fill(0)])), /5 dimensions/);
  });

  it('refuses a header, and values, that are cut short', () => {
    assert.match(refusal(new Uint8Array(0)), /0 bytes/);
    assert.match(refusal(idxBytes([2, 3]).subarray(0, 10)), /needs 12 bytes, but the file has 10/);
    assert.match(refusal(idxBytes([2, 3]).subarray(0, 17)), /2 × 3 = 6 bytes, but 5 follow.*cut short/);
  });

  it('refuses bytes behind the last value', () => {
    assert.match(refusal(Uint8Array.from([...idxBytes([2]), 0])), /but 3 follow/);
  });

  it('refuses sizes whose product overflows, at once and without allocating', () => {
    const header = Uint8Array.from([0, 0, 8, 4, ...new Array(16).fill(255)]);
    const before = process.memoryUsage().arrayBuffers;
    assert.match(refusal(header), /but 0 follow/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000);
    // 65536^4 is 0 modulo 2^32 and modulo 2^64: a product in integers would call this file complete.
    assert.match(refusal(idxHeader([65536, 65536, 65536, 65536])), /but 0 follow/);
  });

  it('answers two thousand damaged files with an array that fits or with a LabError', () => {
    const random = new SeededRandom(1);
    const whole = idxBytes([3, 4, 5]);
    for (let i = 0; i < 2000; i++) {
      const bytes = mutate(whole, random);
      try {
        const { shape, values } = decodeIdx(bytes);
        assert.equal(
          values.length,
          shape.reduce((product, size) => product * size, 1),
        );
      } catch (error) {
        assert.ok(isLabError(error), String(error));
      }
    }
  });

  it('reads the real MNIST and Fashion-MNIST files', (test) => {
    if (!existsSync(join(DATA, 'mnist'))) return test.diagnostic('skipped: no data');
    const read = (file: string) => decodeIdx(gunzipSync(readFileSync(join(DATA, file))));
    assert.deepEqual(read('mnist/t10k-images-idx3-ubyte.gz').shape, [10_000, 28, 28]);
    const labels = read('mnist/train-labels-idx1-ubyte.gz');
    assert.deepEqual(labels.shape, [60_000]);
    assert.deepEqual(Array.from(labels.values.subarray(0, 10)), [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    const fashion = read('fashion-mnist/t10k-labels-idx1-ubyte.gz');
    assert.deepEqual(Array.from(fashion.values.subarray(0, 10)), [9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
  });
});

function idxHeader(shape: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * shape.length);
  bytes.set([0, 0, 8, shape.length]);
  const view = new DataView(bytes.buffer);
  shape.forEach((size, axis) => {
    view.setUint32(4 + 4 * axis, size);
  });
  return bytes;
}
