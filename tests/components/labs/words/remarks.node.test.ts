import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsTexts } from '../../../../components/labs/words/texts.js';

const { remarks } = await wordsTexts.in('en');
const persian = (await wordsTexts.in('fa')).remarks;
const KING = { from: 'man', to: 'king', like: 'woman' };
const PLANT = { name: 'plant', found: ['roses'], nearest: { word: 'roses', place: 1 } } as const;
const COMEDIAN = { name: 'comedian', found: [], nearest: { word: 'laurel', place: 29 } } as const;
const near = (places: readonly [number, number]) => ({ first: 'she', second: 'mother', places });

describe('what the words lab says of nearest words', () => {
  it('tells a twin at the top from one that is not', () => {
    assert.match(remarks.twin('cow', { word: 'cows', place: 1 }), /are twins.*number 1/);
    assert.match(remarks.twin('cow', { word: 'cows', place: 34 }), /no twin at the top: cows is only number 34/);
  });

  it('tells nearness both ways from nearness one way', () => {
    assert.match(remarks.near(near([4, 9]), 10), /each other’s lists: mother is number 4 near she, and she number 9/);
    assert.match(remarks.near(near([4, 12]), 10), /number 4 near she, but she is number 12/);
  });

  it('says which meaning is shown, which is missing, and when none or all are there', () => {
    assert.match(
      remarks.senses('hardy', [PLANT, COMEDIAN]),
      /hardy is a plant.*\(roses\)\. The comedian.* is missing.*laurel, is number 29/,
    );
    assert.match(remarks.senses('hardy', [COMEDIAN]), /none of its meanings/);
    assert.doesNotMatch(remarks.senses('hardy', [PLANT, { ...COMEDIAN, found: ['laurel'] }]), /missing/);
  });
});

describe('what the words lab says of the wrong formula', () => {
  it('is the question that it asks, and where the right answer went', () => {
    assert.match(remarks.slip(KING, 'queen', 14), /woman is to king as man is to.*queen.*number 14/);
    assert.match(remarks.slip(KING, 'queen', 1), /Even so its first answer is queen/);
  });
});

describe('what the words lab says of groups', () => {
  it('follows from the silhouettes, in all dimensions and on the map', () => {
    assert.match(remarks.clusters('apart', 0.56), /0\.560.*know these groups/);
    assert.match(remarks.clusters('mixed', -0.1), /do not know/);
    assert.match(remarks.strays([{ word: 'honey', other: 'animals' }]), /honey \(to animals\)/);
    assert.match(remarks.strays([]), /No word/);
    assert.match(remarks.flatters('more', 0.8, 0.2), /farther apart than they are \(0\.200\)/);
    assert.match(remarks.flatters('less', 0.1, 0.2), /less far apart/);
    assert.match(remarks.sets(0.3, 0.1), /first set.*0\.300 against 0\.100/);
    assert.match(remarks.sets(0.1, 0.3), /second set/);
  });
});

describe('the words lab’s remarks in Persian', () => {
  it('have Persian digits, and every English word in its own direction', () => {
    const said = [
      persian.twin('cow', { word: 'cows', place: 1 }),
      persian.twin('cow', { word: 'cows', place: 34 }),
      persian.near(near([4, 9]), 10),
      persian.near(near([4, 12]), 10),
      persian.senses('hardy', [PLANT, COMEDIAN]),
      persian.senses('breaking', [{ name: 'series', found: [], nearest: { word: 'bad', place: 24 } }]),
      persian.slip(KING, 'queen', 14),
      persian.slip(KING, 'queen', 1),
      persian.strays([{ word: 'honey', other: 'animals' }]),
      persian.neighbours({ of: 3, share: 0.5, chance: 0.2 }),
      persian.clusters('loose', 0.2),
      persian.sets(0.3, 0.1),
      persian.flatters('more', 0.8, 0.2),
    ];
    for (const text of said) {
      const outside = text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '');
      assert.doesNotMatch(outside, /[A-Za-z0-9]/, text);
    }
  });
});
