import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseAnalogies,
  parseFailing,
  parseFamilies,
  parseGroups,
  parsePairs,
  parseWords,
} from '../../../src/words/questions.js';

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

  it('reads families of pairs by their names, and pairs without a name as they always were', () => {
    const read = (text: string) =>
      parseFamilies(text).questions.map(({ name, pairs }) => [name, ...pairs.map((pair) => pair.join('>'))]);
    assert.deepEqual(read('gender: man woman, king → queen; age: man boy، woman:girl'), [
      ['gender', 'man>woman', 'king>queen'],
      ['age', 'man>boy', 'woman>girl'],
    ]);
    assert.deepEqual(read('man woman; king:queen, man: boy, a::b'), [
      ['', 'man>woman', 'king>queen', 'man>boy', 'a>b'],
    ]);
    assert.deepEqual(read('age:\nman boy'), [['age', 'man>boy']]);
    assert.deepEqual(parseFamilies('age: man, three words here').malformed, ['three words here']);
  });
});
