import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextVectorReader } from '../../../../src/words/formats/text-reader.js';
import { readVectorBytes } from '../../../../src/words/formats/word-format.js';
import { plainWordMatrix } from '../../../../src/words/plain-word-matrix.js';
import { readFixture } from '../fixtures.js';

/** Reads a text in pieces of `size` bytes. */
function read(text: string | Uint8Array, { size = 1e6, limit = 1e6 } = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reader = new TextVectorReader(limit);
  for (let start = 0; start < bytes.length; start += size) reader.push(bytes.slice(start, start + size));
  const { rows, report } = reader.end();
  return { words: rows.words, values: [...rows.toKeyedVectors(plainWordMatrix).matrix.values], report };
}

interface FormatCase {
  readonly name: string;
  readonly bytes_base64: string;
  readonly args: Record<string, unknown>;
  readonly result: { readonly words?: string[]; readonly vectors?: number[][] };
}

/** Cases in which more is read, or less taken, than gensim does, on purpose; they are tested below. */
const DIFFERENT = new Set(['duplicate word: first wins', 'nan and inf', 'header says zero words', 'bad utf-8, ignore']);

describe('word vectors as text and as binary', () => {
  for (const { name, bytes_base64, args, result } of readFixture<{ formats: FormatCase[] }>('keyedvectors').formats) {
    if (!result.words || DIFFERENT.has(name)) continue;
    it(`are read as gensim reads them: ${name}`, () => {
      const bytes = Uint8Array.from(Buffer.from(bytes_base64, 'base64'));
      const { rows } = readVectorBytes(bytes, (args.limit as number) ?? 1e6);
      assert.deepEqual(rows.words, result.words);
      assert.deepEqual([...rows.toKeyedVectors(plainWordMatrix).matrix.values], result.vectors?.flat());
    });
  }
});

describe('word vectors as text', () => {
  it('do not depend on where the bytes are cut', () => {
    const text = '3 2\nkönig 1.5 -2e-3\nملکه .25 1e2\nqueen +3 4.\n';
    const whole = read(text);
    assert.deepEqual(whole.words, ['könig', 'ملکه', 'queen']);
    for (let size = 1; size < 20; size++) assert.deepEqual(read(text, { size }), whole);
  });

  it('round numbers as the platform does', () => {
    const numbers = [
      '0.1',
      '-0.04656',
      '123456789.12345',
      '1e-7',
      '3.4028234663852886e38',
      '0.30000000000000004',
      '00012.50',
    ];
    const { values } = read(numbers.map((number, i) => `w${i} ${number}`).join('\n'));
    assert.deepEqual(
      values,
      numbers.map((number) => Math.fround(Number(number))),
    );
  });

  it('leave broken lines out, and tell each by its line', () => {
    const lines = ['a 1 2', 'b 1', 'c 1 2 3', 'a 5 6', '', 'd 1 x', 'e nan 1', 'f inf 1', '. . . 7 8', 'g\t3  4'];
    const { words, values, report } = read(lines.join('\n'));
    assert.deepEqual(words, ['a', '. . .', 'g']);
    assert.deepEqual(values, [1, 2, 7, 8, 3, 4]);
    assert.deepEqual(
      report.issues.map(({ kind, line }) => `${line} ${kind}`),
      ['2 wrong-length', '3 wrong-length', '4 duplicate', '5 blank', '6 no-number', '7 not-finite', '8 not-finite'],
    );
  });

  it('say where a word is not UTF-8, and where the file ends too early', () => {
    const bytes = Uint8Array.from([...Buffer.from('4 1\na 1\n'), 0xff, 0xfe, ...Buffer.from(' 2\nb 3\n')]);
    const { words, report } = read(bytes);
    assert.deepEqual(words, ['a', 'b']);
    assert.deepEqual(
      report.issues.map(({ kind, line }) => `${line} ${kind}`),
      ['3 encoding', '4 cut-short'],
    );
  });

  it('end at the limit, and say that there was more', () => {
    const { words, report } = read('a 1\nb 2\nc 3\n', { limit: 2 });
    assert.deepEqual(words, ['a', 'b']);
    assert.equal(report.limited, true);
    assert.equal(read('a 1\nb 2\n', { limit: 5 }).report.limited, false);
  });

  it('are refused where there is nothing to read', () => {
    assert.throws(() => read(''), { code: 'data-malformed', message: /empty/ });
    assert.throws(() => read('king\n'), { code: 'data-malformed', message: /line 1/ });
    assert.throws(() => read('0 3\n'), { code: 'data-malformed' });
    assert.throws(() => read('5 99999999\na 1\n'), { code: 'data-malformed', message: /99999999/ });
    assert.throws(() => read(`a ${'1'.repeat(200_000)}`), { code: 'data-malformed', message: /longer/ });
    const mostlyBroken = ['a 1 2', ...Array.from({ length: 300 }, (_, i) => `w${i} x`)].join('\n');
    assert.throws(() => read(mostlyBroken), { code: 'data-malformed', message: /line 2/ });
  });
});
