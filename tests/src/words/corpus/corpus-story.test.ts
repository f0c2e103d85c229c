import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { familyVerdict, oddArrows } from '../../../../src/words/arrow-families.js';
import { clusterVerdict } from '../../../../src/words/cluster-verdict.js';
import { rank } from '../../../../src/words/similarity.js';
import { type Claim, family, first, type Lab, lab, SEEDS, sense, twinPlace } from './story-lab.js';

const near = ({ vectors }: Lab, a: string, b: string) => rank(vectors, a, b);

const CLAIMS: readonly Claim[] = [
  ['cows stand at the top of cow', 7, (found) => twinPlace(found, 'cow') <= 3],
  ['farms stand at the top of farm', 6, (found) => twinPlace(found, 'farm') <= 3],
  ['she has mother in its list', 4, (found) => near(found, 'she', 'mother') <= 10],
  ['mother has she in its list', 6, (found) => near(found, 'mother', 'she') <= 10],
  ['the nearest of spain is a country', 7, (found) => near(found, 'spain', 'portugal') <= 3],
  [
    'hardy is a plant, and the comedian is missing',
    6,
    (found) => sense(found, 'hardy').join() === 'plant,true,comedian,false',
  ],
  [
    'breaking destroys, and the series is missing',
    6,
    (found) => sense(found, 'breaking').join() === 'destroy,true,series,false',
  ],
  [
    'zidane is near a team mate and far from real',
    7,
    ({ answers }) => {
      const [mate, club] = answers.distance.pairs;
      return mate.b === 'ronaldo' && club.b === 'real' && mate.distance < 0.2 && club.distance > 0.6;
    },
  ],
  ['king − man + woman is queen', 7, (found) => first(found, 'man king woman') === 'queen'],
  ['… and not by the wrong formula', 6, (found) => first(found, 'man king woman', 'wrong') !== 'queen'],
  ['actor − man + woman is actress', 7, (found) => first(found, 'man actor woman') === 'actress'],
  ['schoolteacher − man + woman is housewife', 7, (found) => first(found, 'man schoolteacher woman') === 'housewife'],
  ['paris − france + spain is madrid', 7, (found) => first(found, 'france paris spain') === 'madrid'],
  ['cars − car + tree is trees', 7, (found) => first(found, 'car cars tree') === 'trees'],
  ['the steps of gender are parallel', 7, (found) => familyVerdict(family(found, 'gender', 0)) === 'parallel'],
  ['man → boy is parallel to woman → girl', 7, (found) => familyVerdict(family(found, 'gender', 1)) === 'parallel'],
  ['which is another direction than gender', 7, ({ answers }) => (answers.gender.crossings?.[0].cosine ?? 1) < 0.5],
  [
    'farm → farms, and no other, is the odd plural',
    6,
    (found) =>
      oddArrows(family(found, 'plural', 0))
        ?.map(({ pair }) => pair[0])
        .join() === 'farm',
  ],
  [
    'both sets of groups are apart',
    7,
    ({ answers }) => answers.clusters.sets.every((set) => clusterVerdict(set) === 'apart'),
  ],
  ['cow − old + young is not calf', 7, ({ answers }) => answers.failure.analysis?.solved === false],
  [
    'calf is like limbs to these vectors',
    7,
    ({ answers }) => {
      const near = answers.failure.analysis?.expected[0].neighbours.map(({ word }) => word) ?? [];
      return ['knee', 'ankle', 'thigh', 'shin', 'elbow'].filter((limb) => near.includes(limb)).length >= 3;
    },
  ],
  [
    'calf is rarer than the words of the question',
    7,
    ({ answers }) => (answers.failure.analysis?.expected[0].rarity ?? 0) > 1.5,
  ],
  [
    'as an animal alone calf is found',
    6,
    ({ seed }) => first(lab(seed, { calfOtherMeaning: 0 }), 'old cow young') === 'calf',
  ],
  [
    'with two sentences it is not even in the vocabulary',
    7,
    ({ seed }) => {
      const { analysis } = lab(seed, { calfOtherMeaning: 0, calfSentences: 2 }).answers.failure;
      return analysis?.solved === false && analysis.missing.includes('calf');
    },
  ],
];

describe('the story of the generated corpus', () => {
  for (const [claim, least, holds] of CLAIMS) {
    it(`holds for ${least} of ${SEEDS.length} seeds at least: ${claim}`, () => {
      const failed = SEEDS.filter((seed) => !holds(lab(seed)));
      assert.ok(SEEDS.length - failed.length >= least, `fails for seeds ${failed.join(', ')}`);
    });
  }

  it('has every word of every prepared question', () => {
    for (const answer of Object.values(lab(1).answers))
      assert.deepEqual(answer.problems, { unknown: [], absent: [], folded: [], malformed: [] });
  });
});
