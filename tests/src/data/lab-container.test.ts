import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeLabContents, encodeLabContents, isLabFile, type LabContents } from '../../../src/data/lab-container.js';
import { isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { mutate } from './byte-files.js';

const contents: LabContents = {
  kind: 'vectors',
  about: { words: ['king', 'queen', 'عشق'] },
  arrays: [
    { name: 'vectors', type: 'int8', shape: [3, 3], values: Int8Array.from([1, -2, 3, 4, 5, 6, 7, 8, -128]) },
    { name: 'scales', type: 'float32', shape: [3], values: Float32Array.from([0.5, 0.25, 2]) },
    { name: 'ranks', type: 'uint32', shape: [2], values: Uint32Array.from([7, 4_000_000_000]) },
  ],
};
const bytes = encodeLabContents(contents);

/** A file with any header, as an attacker would write it. */
function labBytes(header: unknown, body = new Uint8Array(0), announced?: number): Uint8Array {
  let json = typeof header === 'string' ? header : JSON.stringify(header);
  while ((12 + new TextEncoder().encode(json).length) % 8 !== 0) json += ' ';
  const text = new TextEncoder().encode(json);
  const file = new Uint8Array(12 + text.length + body.length);
  file.set(new TextEncoder().encode('LABTAGS1'));
  new DataView(file.buffer).setUint32(8, announced ?? text.length, true);
  file.set(text, 12);
  file.set(body, 12 + text.length);
  return file;
}

function refusal(file: Uint8Array): string {
  try {
    decodeLabContents(file);
  } catch (error) {
    assert.ok(isLabError(error) && error.code === 'data-malformed', String(error));
    return error.message;
  }
  assert.fail('the bytes were taken');
}

const withArray = (array: object) => labBytes({ kind: 'x', about: {}, arrays: [array] }, new Uint8Array(8));

describe('decodeLabContents', () => {
  it('gives back arrays of every type with their names, shapes and numbers', () => {
    assert.deepEqual(decodeLabContents(bytes), contents);
    assert.ok(isLabFile(bytes));
  });

  it('shows the arrays without copying them', () => {
    for (const array of decodeLabContents(bytes).arrays) assert.equal(array.values.buffer, bytes.buffer);
  });

  it('reads a file that starts at an odd byte of a larger buffer', () => {
    const outer = new Uint8Array(bytes.length + 3);
    outer.set(bytes, 3);
    assert.deepEqual(decodeLabContents(outer.subarray(3)), contents);
  });

  it('refuses another magic and a header that is longer than the file or than allowed', () => {
    assert.match(refusal(new TextEncoder().encode('<!doctype html>')), /does not start with LABTAGS1/);
    assert.match(refusal(new TextEncoder().encode('LABTAGS1')), /does not start with LABTAGS1/);
    assert.match(refusal(labBytes('{}', undefined, 4_294_967_295)), /4294967295 bytes, more than 65536/);
    assert.match(refusal(labBytes('{}', undefined, 1000)), /needs 1012 bytes, but the file has/);
    assert.match(refusal(labBytes('{}  ', undefined, 3)), /not at a multiple of 8/);
  });

  it('refuses a header that is not a JSON object or lacks its fields', () => {
    assert.match(refusal(labBytes('{"kind":')), /not JSON/);
    assert.match(refusal(labBytes('[1,2]')), /not a JSON object/);
    assert.match(refusal(labBytes({ about: {}, arrays: [] })), /which kind/);
    assert.match(refusal(labBytes({ kind: 'x', arrays: [] })), /no description/);
    assert.match(refusal(labBytes({ kind: 'x', about: {}, arrays: {} })), /at most 64 arrays/);
    assert.match(refusal(labBytes({ kind: 'x', about: {}, arrays: new Array(65).fill({}) })), /at most 64 arrays/);
  });

  it('refuses unknown types, also those that every object has', () => {
    assert.match(refusal(withArray({ name: 'a', type: 'float64', shape: [1], offset: 0 })), /unknown type "float64"/);
    assert.match(refusal(withArray({ name: 'a', type: 'toString', shape: [1], offset: 0 })), /unknown type/);
    assert.match(refusal(withArray({ name: 'a', shape: [1], offset: 0 })), /unknown type/);
  });

  it('refuses shapes that are negative, fractional, too many, or larger than the file', () => {
    for (const shape of [[-1], [1.5], [1, 1, 1, 1, 1], [], 'x', [1e300], [null]]) {
      assert.match(refusal(withArray({ name: 'a', type: 'uint8', shape, offset: 0 })), /1 to 4 sizes/);
    }
    const huge = { name: 'a', type: 'float32', shape: [9e15, 9e15, 9e15, 9e15], offset: 0 };
    assert.match(refusal(withArray(huge)), /but the file has 8/);
    assert.match(refusal(withArray({ name: 'a', type: 'uint8', shape: [9], offset: 0 })), /ends at byte 16/);
  });

  it('refuses arrays that overlap, lie outside, or leave bytes over', () => {
    for (const offset of [-8, 4, 8, 1e20, '0', undefined]) {
      assert.match(refusal(withArray({ name: 'a', type: 'uint8', shape: [1], offset })), /0 was expected/);
    }
    assert.match(refusal(labBytes({ kind: 'x', about: {}, arrays: [] }, new Uint8Array(8))), /8 follow the header/);
  });

  it('answers two thousand damaged files with arrays within the file or with a LabError', () => {
    const random = new SeededRandom(3);
    for (let i = 0; i < 2000; i++) {
      const file = mutate(bytes, random);
      try {
        const total = decodeLabContents(file).arrays.reduce((sum, array) => sum + array.values.byteLength, 0);
        assert.ok(total <= file.length);
      } catch (error) {
        assert.ok(isLabError(error), String(error));
      }
    }
  });
});
