import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinBytes } from '../../../../src/data/byte-stream.js';
import { encodeLabContents } from '../../../../src/data/lab-container.js';
import { decodeCompactVectors, encodeCompactVectors } from '../../../../src/words/formats/compact-vectors.js';
import { mostSimilar } from '../../../../src/words/most-similar.js';
import { plainWordMatrix } from '../../../../src/words/plain-word-matrix.js';
import { tinyVectors } from '../fixtures.js';
import { missing, realVectors } from '../real-data.js';

const SOURCE = { name: 'tiny', origin: 'a test', licence: 'MIT' };
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

describe('a compact file of word vectors', () => {
  it('gives back words, source and numbers: exactly, or to half a step of 1/127 of the largest', () => {
    const vectors = tinyVectors();
    for (const precision of ['float32', 'int8'] as const) {
      const bytes = joinBytes(encodeCompactVectors(vectors, SOURCE, { precision }));
      const back = decodeCompactVectors(bytes, plainWordMatrix);
      assert.deepEqual(back.source, SOURCE);
      assert.deepEqual(back.vectors.words, vectors.words);
      back.vectors.matrix.values.forEach((value, i) => {
        const tolerance = precision === 'float32' ? 0 : 0.5 / 127 + 1e-7;
        assert.ok(Math.abs(value - vectors.matrix.values[i]) <= tolerance);
      });
    }
  });

  it('can be read in part', () => {
    const bytes = joinBytes(encodeCompactVectors(tinyVectors(), SOURCE, { precision: 'int8' }));
    const { vectors, storedWords } = decodeCompactVectors(bytes, plainWordMatrix, 3);
    assert.deepEqual([vectors.size, storedWords, vectors.matrix.values.length], [3, 8, 9]);
  });

  it('of another kind, or whose parts do not fit, is refused', () => {
    const words = { name: 'words', type: 'uint8', shape: [3], values: new TextEncoder().encode('a\nb') } as const;
    const vectors = { name: 'vectors', type: 'float32', shape: [1, 2], values: Float32Array.of(1, 2) } as const;
    const decode = (kind: string, arrays: Parameters<typeof encodeLabContents>[0]['arrays']) =>
      decodeCompactVectors(encodeLabContents({ kind, about: {}, arrays }), plainWordMatrix);
    assert.throws(() => decode('images', [words, vectors]), { code: 'data-malformed', message: /images/ });
    assert.throws(() => decode('word-vectors', [words, vectors]), { code: 'data-malformed', message: /2 words/ });
    assert.throws(() => decode('word-vectors', [vectors]), { code: 'data-malformed' });
    const nan = { ...vectors, shape: [2, 1], values: Float32Array.of(1, Number.NaN) };
    assert.throws(() => decode('word-vectors', [words, nan]), { code: 'data-malformed', message: /NaN/ });
  });

  it('finds the same ten nearest words as the exact vectors, 98 times of 100 and more', {
    skip: missing(LARGE),
  }, () => {
    const exact = realVectors(LARGE);
    const bytes = joinBytes(encodeCompactVectors(exact, SOURCE, { precision: 'int8' }));
    const compact = decodeCompactVectors(bytes, plainWordMatrix).vectors;
    let found = 0;
    let asked = 0;
    for (let row = 0; row < exact.size; row += 199) {
      const nearest = (vectors: typeof exact) => mostSimilar(vectors, { positive: [exact.words[row]] });
      const wanted = new Set(nearest(exact).map(({ word }) => word));
      found += nearest(compact).filter(({ word }) => wanted.has(word)).length;
      asked += 10;
    }
    assert.ok(found / asked >= 0.98, `${found} of ${asked}`);
  });
});
