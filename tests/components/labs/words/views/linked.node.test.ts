import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LabView } from '../../../../../components/labs/words/lab-view.js';
import { isPointedAt, linkedText } from '../../../../../components/labs/words/views/linked.js';

const view = { ask: {}, state: { pointed: [] } } as unknown as LabView;

/** Texts as they are, and of marks that there is one. */
function pieces(text: string, linked: readonly (readonly string[])[]) {
  const parts = linkedText(view, text, linked);
  return Array.isArray(parts) ? parts.map((part) => (typeof part === 'string' ? part : 'MARK')) : parts;
}

describe('what is pointed at', () => {
  it('lights what stands for the same words, or for some of them', () => {
    assert.equal(isPointedAt(['farm', 'farms'], ['farm', 'farms']), true);
    assert.equal(isPointedAt(['farm'], ['farm', 'farms']), true);
    assert.equal(isPointedAt(['farm', 'farms'], ['farms']), true);
    assert.equal(isPointedAt(['farm', 'cow'], ['farm', 'farms']), false);
    assert.equal(isPointedAt([], ['farm']), false);
  });
});

describe('a sentence with marks', () => {
  it('has one for each arrow that it names, in Persian too', () => {
    assert.deepEqual(pieces('farm → farms is the odd one', [['farm', 'farms']]), ['', 'MARK', ' is the odd one']);
    assert.deepEqual(pieces('\u2068farm\u00a0→\u00a0farms\u2069 با بقیه', [['farm', 'farms']]), [
      '\u2068',
      'MARK',
      '\u2069 با بقیه',
    ]);
    assert.deepEqual(pieces('مزرعه ← مزرعه‌ها تک افتاده است', [['مزرعه', 'مزرعه‌ها']]), ['', 'MARK', ' تک افتاده است']);
  });

  it('marks whole words alone', () => {
    assert.deepEqual(pieces('the mother of the other', [['other']]), ['the mother of the ', 'MARK', '']);
    assert.deepEqual(pieces('دو مزرعه‌ها و مزرعه', [['مزرعه']]), ['دو مزرعه‌ها و ', 'MARK', '']);
    assert.equal(pieces('no words', []), 'no words');
  });
});
