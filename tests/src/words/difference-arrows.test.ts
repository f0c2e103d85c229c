import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceArrows, type WordPair } from '../../../src/words/difference-arrows.js';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { preparedQuestion } from '../../../src/words/prepared-questions.js';
import { parsePairs } from '../../../src/words/questions.js';
import { missing, realVectors } from './real-data.js';

const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';

/** Pairs along the first axis, spread over the others; the last pair runs along another axis. */
function skewedPairs(): { vectors: KeyedVectors; pairs: WordPair[] } {
  const words: string[] = [];
  const rows: number[][] = [];
  const pairs: WordPair[] = [0, 1, 2, 3, 4].map((i) => [`a${i}`, `b${i}`]);
  pairs.forEach(([a, b], i) => {
    const base = Array.from({ length: 8 }, (_, axis) => (axis === i + 2 ? 3 : 0));
    words.push(a, b);
    rows.push(
      base,
      base.map((value, axis) => value + (axis === (i === 4 ? 1 : 0) ? 1 : 0)),
    );
  });
  return { vectors: KeyedVectors.of(words, rows), pairs };
}

describe('difference arrows', () => {
  it('of parallel pairs agree, and the odd pair is found', () => {
    const { vectors, pairs } = skewedPairs();
    const { arrows, parallelism } = differenceArrows(vectors, pairs);
    assert.deepEqual(
      arrows.map(({ isOutlier }) => isOutlier),
      [false, false, false, false, true],
    );
    assert.ok(arrows[0].agreement > 0.9 && arrows[4].agreement < 0.2);
    assert.ok(parallelism > 0.5 && parallelism < 0.7, String(parallelism));
  });

  it('name no odd pair where all agree', () => {
    const { vectors, pairs } = skewedPairs();
    const { arrows, parallelism } = differenceArrows(vectors, pairs.slice(0, 4));
    assert.ok(parallelism > 0.9);
    assert.ok(arrows.every(({ isOutlier }) => !isOutlier));
  });

  it('need a pair, and known words', () => {
    const { vectors } = skewedPairs();
    assert.throws(() => differenceArrows(vectors, []), { code: 'query-invalid' });
    assert.throws(() => differenceArrows(vectors, [['a0', 'zzz']]), { code: 'word-unknown' });
  });

  it('of gender are far more parallel than chance on GloVe', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    const gender = differenceArrows(vectors, [
      ['man', 'woman'],
      ['king', 'queen'],
      ['actor', 'actress'],
      ['boy', 'girl'],
    ]);
    const mixed = differenceArrows(vectors, [
      ['man', 'tree'],
      ['king', 'car'],
      ['cow', 'paris'],
      ['one', 'girl'],
    ]);
    assert.ok(gender.parallelism > 0.4 && mixed.parallelism < 0.25, `${gender.parallelism} ${mixed.parallelism}`);
  });

  it('of plurals leave farm → farms out of line on GloVe', { skip: missing(LARGE) }, () => {
    const { questions } = parsePairs(preparedQuestion({ source: 'corpus' }, 'pluralPairs'));
    const { arrows } = differenceArrows(realVectors(LARGE), questions);
    assert.deepEqual(
      arrows.filter(({ isOutlier }) => isOutlier).map(({ pair }) => pair[0]),
      ['farm'],
    );
  });
});
