import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BinaryVectorReader } from '../../../../src/words/formats/binary-reader.js';
import { plainWordMatrix } from '../../../../src/words/plain-word-matrix.js';

function record(word: string, numbers: number[]): Uint8Array {
  return Buffer.concat([Buffer.from(`${word} `), Buffer.from(Float32Array.from(numbers).buffer)]);
}

const bytes = Buffer.concat([
  Buffer.from('3 2\n'),
  record('king', [1, 2]),
  record('\nkönig', [3.5, -4]),
  record('king', [9, 9]),
]);

function read(source: Uint8Array, { size = 1e6, limit = 1e6 } = {}) {
  const reader = new BinaryVectorReader(limit);
  for (let start = 0; start < source.length; start += size) reader.push(source.slice(start, start + size));
  const { rows, report } = reader.end();
  return { words: rows.words, values: [...rows.toKeyedVectors(plainWordMatrix).matrix.values], report };
}

describe('binary word vectors', () => {
  it('do not depend on where the bytes are cut; a word given twice is reported', () => {
    const whole = read(bytes);
    assert.deepEqual(whole.words, ['king', 'könig']);
    assert.deepEqual(whole.values, [1, 2, 3.5, -4]);
    assert.deepEqual(whole.report.issues, [{ kind: 'duplicate', line: 3, found: 'king' }]);
    for (let size = 1; size < 16; size++) assert.deepEqual(read(bytes, { size }), whole);
  });

  it('that are cut short keep what was whole', () => {
    const { words, report } = read(bytes.subarray(0, bytes.length - 3));
    assert.deepEqual(words, ['king', 'könig']);
    assert.equal(report.issues[0].kind, 'cut-short');
  });

  it('end at the limit', () => {
    const { words, report } = read(bytes, { limit: 1 });
    assert.deepEqual(words, ['king']);
    assert.equal(report.limited, true);
  });

  it('without a whole word are refused', () => {
    assert.throws(() => read(Buffer.from('2 2\nking ')), { code: 'data-malformed' });
    assert.throws(() => read(Buffer.concat([Buffer.from('1 2\n'), Buffer.alloc(5000, 65)])), {
      code: 'data-malformed',
    });
  });
});
