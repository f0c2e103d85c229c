import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenise } from '../../../../src/words/corpus/tokenise.js';

describe('tokenising', () => {
  it('cuts sentences and keeps words of any script whole', () => {
    assert.deepEqual(tokenise("Don't stop! He’s 20 years old.\n\nNaïve café"), [
      ["don't", 'stop'],
      ['he’s', 'years', 'old'],
      ['naïve', 'café'],
    ]);
  });

  it('keeps Persian words with their joiners', () => {
    assert.deepEqual(tokenise('او می\u200cرود. کتاب\u200cها کجا هستند؟'), [
      ['او', 'می\u200cرود'],
      ['کتاب\u200cها', 'کجا', 'هستند'],
    ]);
  });
});
