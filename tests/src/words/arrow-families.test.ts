import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepCosine } from '../../../src/words/analogy.js';
import {
  type ArrowFamily,
  arrowFamilies,
  familiesOf,
  familyVerdict,
  isSameDirection,
  oddArrows,
} from '../../../src/words/arrow-families.js';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { preparedQuestion } from '../../../src/words/prepared-questions.js';
import { parseFamilies } from '../../../src/words/questions.js';
import { axisMap } from '../../../src/words/word-map.js';
import { generatedVectors, SEEDS } from './generated-vectors.js';
import { missing, realVectors } from './real-data.js';

const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';
const PREPARED = parseFamilies(preparedQuestion({ source: 'corpus' }, 'genderPairs')).questions;
const UNRELATED = parseFamilies('mixed: man tree, king car, cow paris, one girl').questions;

function prepared(vectors: KeyedVectors): readonly [gender: ArrowFamily, age: ArrowFamily] {
  const [gender, age] = arrowFamilies(vectors, PREPARED).families;
  return [gender, age];
}

/** Two steps at a right angle: the first family along one axis, the second along another. */
const SQUARE = KeyedVectors.of(
  ['man', 'woman', 'boy', 'girl', 'king', 'queen'],
  [
    [1, 0, 0, 3],
    [1, 1, 0, 3],
    [1, 0, 1, 3],
    [1, 1, 1, 3],
    [3, 0, 0, 3],
    [3, 1, 0, 3],
  ],
);

describe('families of arrows', () => {
  it('give the sheet’s answer on GloVe: man → boy beside woman → girl', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    const [gender, age] = prepared(vectors);
    const asked = stepCosine(vectors, { from: 'man', to: 'boy', like: 'woman' }, 'girl');
    assert.ok(Math.abs(age.parallelism - asked) < 1e-5);
    assert.equal(age.parallelism.toFixed(2), '0.70');
    assert.equal(familyVerdict(age), 'parallel');
    assert.equal(familyVerdict(gender), 'partly');
    assert.equal(gender.parallelism.toFixed(2), '0.48');
  });

  it('are two directions where one of all arrows would hide it', { skip: missing(LARGE) }, () => {
    const vectors = realVectors(LARGE);
    const [crossing] = arrowFamilies(vectors, PREPARED).crossings;
    assert.ok(!isSameDirection(crossing) && crossing.cosine < 0.2, String(crossing.cosine));
    const pooled = arrowFamilies(vectors, [{ name: '', pairs: PREPARED.flatMap(({ pairs }) => pairs) }]).families[0];
    const [gender, age] = prepared(vectors);
    assert.ok(pooled.parallelism < Math.min(gender.parallelism, age.parallelism));
  });

  it('are parallel on the generated corpus, whatever the seed, and at a right angle to each other', () => {
    for (const seed of SEEDS) {
      const { families, crossings } = arrowFamilies(generatedVectors({ seed }), PREPARED);
      assert.deepEqual(families.map(familyVerdict), ['parallel', 'parallel'], `seed ${seed}`);
      assert.ok(!isSameDirection(crossings[0]));
    }
  });

  it('find nothing in pairs that have nothing in common, and call none of them odd', () => {
    for (const seed of SEEDS) {
      const [family] = arrowFamilies(generatedVectors({ seed }), UNRELATED).families;
      assert.equal(familyVerdict(family), 'unrelated', `seed ${seed}`);
      assert.equal(oddArrows(family), null);
    }
  });

  it('find nothing in them on GloVe either', { skip: missing(LARGE) }, () => {
    assert.equal(familyVerdict(arrowFamilies(realVectors(LARGE), UNRELATED).families[0]), 'unrelated');
  });

  it('judge the odd one among its own family alone', { skip: missing(LARGE) }, () => {
    const [gender, age] = prepared(realVectors(LARGE));
    assert.deepEqual(
      oddArrows(gender)?.map(({ pair }) => pair[1]),
      ['wife'],
    );
    assert.equal(oddArrows(age), null);
  });

  it('that were one direction all along say so', () => {
    const twice = parseFamilies('first: man woman; second: boy girl').questions;
    const { families, crossings } = arrowFamilies(SQUARE, twice);
    assert.deepEqual(families.map(familyVerdict), ['lone', 'lone']);
    assert.ok(isSameDirection(crossings[0]) && crossings[0].cosine > 0.95);
  });

  it('have no partners to exchange where all pairs share a word', () => {
    const [family] = arrowFamilies(SQUARE, parseFamilies('man woman, woman man').questions).families;
    assert.equal(family.exchanged, null);
    assert.equal(familyVerdict(family), 'unjudged');
  });

  it('of a recording without families are one family that is not judged', () => {
    const [gender] = prepared(generatedVectors({ seed: SEEDS[0] }));
    const [old] = familiesOf({ arrows: gender.arrows, parallelism: 0.3 });
    assert.deepEqual([old.parallelism, familyVerdict(old)], [0.3, 'unjudged']);
    assert.deepEqual(familiesOf({ arrows: [], parallelism: 0 }), []);
  });
});

describe('the map along families', () => {
  it('puts gender across and age up, so that four words make a rectangle', () => {
    const families = parseFamilies('gender: man woman, boy girl; age: man boy, woman girl').questions;
    const { words, positions } = axisMap(generatedVectors({ seed: SEEDS[0] }), 'gender', families);
    const at = (word: string) => [...positions.slice(2 * words.indexOf(word), 2 * words.indexOf(word) + 2)];
    const [man, woman, boy, girl] = ['man', 'woman', 'boy', 'girl'].map(at);
    const across = woman[0] - man[0];
    const up = boy[1] - man[1];
    assert.ok(across > 0 && up > 0);
    assert.ok(Math.abs(boy[0] - man[0]) < 0.3 * across && Math.abs(woman[1] - man[1]) < 0.1 * up);
    assert.ok(Math.abs(girl[0] - woman[0]) < 0.35 * across && Math.abs(girl[1] - boy[1]) < 0.1 * up);
  });

  it('of one family takes what varies most besides, at a right angle, and says how much it keeps', () => {
    const families = parseFamilies('man woman, king queen, boy girl').questions;
    const { words, positions, keptShare } = axisMap(SQUARE, 'gender', families);
    assert.equal(words.length, 6);
    for (const [man, woman] of [
      [0, 1],
      [2, 3],
    ])
      assert.ok(positions[2 * woman] > positions[2 * man]);
    assert.ok(keptShare !== null && keptShare > 0.5 && keptShare <= 1);
  });

  it('is empty without pairs', () => {
    assert.deepEqual(axisMap(SQUARE, 'gender', []).words, []);
  });
});
