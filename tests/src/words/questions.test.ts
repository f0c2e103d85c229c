import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAnalogies, parseFailing, parseGroups, parsePairs, parseWords } from '../../../src/words/questions.js';

describe('questions as they are typed', () => {
  it('are read with either comma, in either script', () => {
    assert.deepEqual(parseWords(' king, شاه، queen,king ').questions, ['king', 'شاه', 'queen']);
    assert.deepEqual(parsePairs('man woman, king → queen، a:b').questions, [
      ['man', 'woman'],
      ['king', 'queen'],
      ['a', 'b'],
    ]);
    assert.deepEqual(parseAnalogies('man:king::woman').questions, [{ from: 'man', to: 'king', like: 'woman' }]);
    assert.deepEqual(parseGroups('animals: cow, dog; food: bread').questions, [
      { name: 'animals', words: ['cow', 'dog'] },
      { name: 'food', words: ['bread'] },
    ]);
    const [failing] = parseFailing('old cow young = calf, veal').questions;
    assert.deepEqual(failing, { analogy: { from: 'old', to: 'cow', like: 'young' }, expected: ['calf', 'veal'] });
  });

  it('that make no sense are kept as they were', () => {
    assert.deepEqual(parsePairs('one, two words, three words here').malformed, ['one', 'three words here']);
    assert.deepEqual(parseAnalogies('a b').malformed, ['a b']);
    assert.deepEqual(parseFailing('old cow young').malformed, ['old cow young']);
  });
});
