import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { importanceOf } from '../../../src/tuning/importance.js';
import { type SearchSpace, sampleValue, type Values } from '../../../src/tuning/search-space.js';

const space: SearchSpace = [
  { type: 'int', name: 'units', min: 16, max: 512, step: 16 },
  { type: 'choice', name: 'rate', values: [0.01, 0.001, 0.0001] },
  { type: 'boolean', name: 'unused' },
];

function observe(count: number, score: (values: Values) => number) {
  const random = new SeededRandom(3);
  return Array.from({ length: count }, () => {
    const values = Object.fromEntries(space.map((hp) => [hp.name, sampleValue(hp, random.next())]));
    return { values, score: score(values) };
  });
}

const shareOf = (importance: ReturnType<typeof importanceOf>, name: string) =>
  importance.shares.find((entry) => entry.name === name)?.share ?? Number.NaN;

describe('importance', () => {
  it('divides the variance as a function of two hyperparameters has it', () => {
    // Variance of the units' part: 1²/12; of the rate's part: 2/9 · 0.5².
    const score = ({ units, rate }: Values) => (Number(units) - 16) / 496 + (rate === 0.001 ? 0.5 : 0);
    const importance = importanceOf(space, observe(400, score));
    const units = 1 / 12 / (1 / 12 + (2 / 9) * 0.25);
    assert.ok(Math.abs(shareOf(importance, 'units') - units) < 0.06, `${shareOf(importance, 'units')} for ${units}`);
    assert.ok(Math.abs(shareOf(importance, 'rate') - (1 - units)) < 0.06);
    assert.ok(shareOf(importance, 'unused') < 0.02);
    assert.ok(importance.interaction < 0.05);
  });

  it('sees what only two together do', () => {
    const importance = importanceOf(
      space,
      observe(400, ({ units, unused }) => (Number(units) > 264 === unused ? 1 : 0)),
    );
    assert.ok(importance.interaction > 0.8, `${importance.interaction}`);
  });

  it('says when there are too few observations, and gives 0 where nothing differs', () => {
    assert.equal(
      importanceOf(
        space,
        observe(29, () => 1),
      ).enough,
      false,
    );
    assert.equal(
      importanceOf(
        space,
        observe(30, () => 1),
      ).enough,
      true,
    );
    assert.equal(
      shareOf(
        importanceOf(
          space,
          observe(30, () => 1),
        ),
        'units',
      ),
      0,
    );
    assert.equal(shareOf(importanceOf(space, []), 'units'), 0);
  });
});
