import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { ProblemList } from '../../../src/words/question-problems.js';
import { foldWord, resolveWord } from '../../../src/words/word-lookup.js';
import { isOneSlip, suggestWords } from '../../../src/words/word-suggestions.js';

const WORDS = [
  'king',
  'sign',
  'kin',
  'new-york',
  'new_jersey',
  'کتاب',
  'می‌رود',
  'straße',
  'istanbul',
  '۱۳',
  'café',
  'kingdom',
];
const vectors = KeyedVectors.of(
  WORDS,
  WORDS.map((_, row) => [1, row]),
);

describe('a word of the question', () => {
  it('is found as it is written, in small letters, and as other keyboards write it', () => {
    for (const [given, word] of [
      ['king', 'king'],
      ['KING', 'king'],
      ['كتاب', 'کتاب'],
      ['کِتـاب', 'کتاب'],
      ['میرود', 'می‌رود'],
      ['مي\u200cرود', 'می‌رود'],
      ['STRASSE', 'straße'],
      ['İSTANBUL', 'istanbul'],
      ['١٣', '۱۳'],
      ['13', '۱۳'],
      ['cafe\u0301', 'café'],
    ]) {
      assert.equal(resolveWord(vectors, given), word, given);
    }
  });

  it('may be a phrase', () => {
    assert.equal(resolveWord(vectors, 'new york'), 'new-york');
    assert.equal(resolveWord(vectors, 'New  Jersey'), 'new_jersey');
  });

  it('is unknown where no spelling of it is known', () => {
    for (const given of ['queen', 'york', 'کتب', '']) assert.equal(resolveWord(vectors, given), null, given);
  });

  it('is told when it was found in another spelling, and only then', () => {
    const problems = new ProblemList(vectors, false);
    assert.deepEqual(problems.knownWords(['King', 'كتاب', 'new york']), ['king', 'کتاب', 'new-york']);
    assert.deepEqual(problems.all.folded, [
      { given: 'كتاب', word: 'کتاب' },
      { given: 'new york', word: 'new-york' },
    ]);
  });

  it('folds nothing twice', () => {
    for (const word of WORDS) assert.equal(foldWord(foldWord(word)), foldWord(word));
  });
});

describe('an unknown word', () => {
  it('brings the words that are a slip away, the most frequent first, before those that begin alike', () => {
    assert.deepEqual(suggestWords(vectors, 'kign'), ['king', 'sign', 'kin']);
    assert.deepEqual(suggestWords(vectors, 'kingdoms'), ['kingdom']);
    assert.deepEqual(suggestWords(vectors, 'kingly'), ['king', 'kingdom']);
    assert.deepEqual(suggestWords(vectors, 'xyz'), []);
  });

  it('has slips of one letter alone', () => {
    for (const [a, b] of [
      ['kign', 'king'],
      ['kng', 'king'],
      ['kiing', 'king'],
      ['kong', 'king'],
    ])
      assert.ok(isOneSlip(a, b), a);
    for (const [a, b] of [
      ['king', 'king'],
      ['gnik', 'king'],
      ['kin', 'kings'],
    ])
      assert.ok(!isOneSlip(a, b), a);
  });
});
