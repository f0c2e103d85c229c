import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectWordFormat } from '../../../../src/words/formats/word-format.js';

const detect = (text: string) => detectWordFormat(new TextEncoder().encode(text));

describe('a file of words', () => {
  it('is told by its first bytes', () => {
    assert.equal(detect('the 0.1 -0.2 3\nof 0.2 .3 1\n'), 'vector-text');
    assert.equal(detect('2 3\nking 1 2 3\nqueen 4 5 6\n'), 'vector-text');
    assert.equal(detect('LABTAGS1....'), 'lab');
    assert.equal(detect('CHAPTER 1\n\nIt is a truth universally acknowledged\n'), 'text');
    assert.equal(detect('روزی بود و روزگاری\nشاهی بود\n'), 'text');
    const binary = Buffer.concat([Buffer.from('1 2\nking '), Buffer.from(Float32Array.of(0.1, 0.2).buffer)]);
    assert.equal(detectWordFormat(binary), 'vector-binary');
  });

  it('is taken for vectors even where one of its first lines is broken', () => {
    assert.equal(detect(`broken line\nthe ${'0.25 '.repeat(20)}\nof ${'0.5 '.repeat(20)}\n`), 'vector-text');
  });

  it('is refused where it could only be misread', () => {
    assert.throws(() => detectWordFormat(Uint8Array.of(0xff, 0xfe, 65, 0)), {
      code: 'data-malformed',
      message: /UTF-16/,
    });
    assert.throws(() => detectWordFormat(Uint8Array.of(0x50, 0x4b, 3, 4)), { code: 'data-malformed', message: /zip/ });
    assert.throws(() => detectWordFormat(new Uint8Array(0)), { code: 'data-malformed', message: /empty/ });
  });
});
