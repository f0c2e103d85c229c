import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { nearestQueries, nearQueries } from '../../../src/words/nearest-answer.js';
import { numberTwin } from '../../../src/words/number-twin.js';
import { shownSenses } from '../../../src/words/word-senses.js';
import { missing, realVectors } from './real-data.js';

/** Words around a circle, each at an angle in degrees. */
function around(angles: Readonly<Record<string, number>>): KeyedVectors {
  const radians = Object.values(angles).map((angle) => (angle * Math.PI) / 180);
  return KeyedVectors.of(
    Object.keys(angles),
    radians.map((angle) => [Math.cos(angle), Math.sin(angle)]),
  );
}

describe('a word’s other number', () => {
  const vectors = around({ cow: 0, hay: 5, cows: 10, she: 40, city: 60, cities: 90, bus: 100, glass: 170 });

  it('is found either way, with its place', () => {
    assert.deepEqual(numberTwin(vectors, 'cow'), { word: 'cows', place: 2 });
    assert.deepEqual(numberTwin(vectors, 'cows'), { word: 'cow', place: 2 });
    assert.equal(numberTwin(vectors, 'cities')?.word, 'city');
  });

  it('is none where the vocabulary has none', () => {
    for (const word of ['hay', 'bus', 'glass', 'she']) assert.equal(numberTwin(vectors, word), null, word);
  });
});

describe('two words that were asked for', () => {
  const vectors = around({ she: 0, mother: 10, father: 11, baby: 12, home: 13, war: 90 });

  it('are told when one is in the other’s list, with both places', () => {
    assert.deepEqual(nearQueries(vectors, ['she', 'mother'], 2), [{ first: 'she', second: 'mother', places: [1, 4] }]);
  });

  it('are not where neither is', () => {
    assert.deepEqual(nearQueries(vectors, ['she', 'war'], 2), []);
  });
});

describe('the meanings of a word', () => {
  it('are those whose words are in its list; the others are missing, with the place of their first word', () => {
    const vectors = around({ hardy: 0, roses: 2, ferns: 4, frost: 5, laurel: 20, comedy: 30 });
    assert.deepEqual(shownSenses(vectors, 'hardy', 3), [
      { name: 'plant', found: ['roses', 'ferns'], nearest: { word: 'roses', place: 1 } },
      { name: 'comedian', found: [], nearest: { word: 'laurel', place: 4 } },
    ]);
  });

  it('may all be there, and of a word whose meanings nobody wrote down nothing is said', () => {
    const vectors = around({ hardy: 0, roses: 2, laurel: 3, king: 90 });
    assert.ok(shownSenses(vectors, 'hardy', 3).every(({ found }) => found.length > 0));
    assert.deepEqual(shownSenses(vectors, 'king', 3), []);
  });
});

const GLOVE = 'glove/glove.6B.100d.wink30k.txt.gz';

describe('in GloVe', { skip: missing(GLOVE) }, () => {
  it('farm has its twin at the top, hardy is a name and breaking destroys', () => {
    const [farm, hardy, breaking] = nearestQueries(realVectors(GLOVE), ['farm', 'hardy', 'breaking'], 10);
    assert.deepEqual(farm.twin, { word: 'farms', place: 1 });
    const shown = ({ senses = [] }: typeof hardy) =>
      senses.filter(({ found }) => found.length > 0).map(({ name }) => name);
    assert.deepEqual(shown(hardy), ['name']);
    assert.deepEqual(shown(breaking), ['destroy']);
  });

  it('mother is near she, and she not as near mother', () => {
    const [pair] = nearQueries(realVectors(GLOVE), ['she', 'mother'], 10);
    assert.deepEqual(pair.places, [4, 11]);
  });
});
