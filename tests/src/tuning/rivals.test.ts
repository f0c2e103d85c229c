import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Asha } from '../../../src/tuning/asha.js';
import { GridSearch, gridPoints } from '../../../src/tuning/grid-search.js';
import { RandomSearch } from '../../../src/tuning/random-search.js';
import { runSearch } from '../../../src/tuning/run-search.js';
import { trialPlan } from '../../../src/tuning/trial.js';
import { fixture, objective } from './reference-search.js';

const { lab, nine, mixed } = fixture.spaces;
const score = ({ values }: Parameters<Parameters<typeof runSearch>[1]>[0]) => objective(values);

describe("Hyperband's rivals", () => {
  it('search at random: as many different settings as asked for, the first ones those of Hyperband', async () => {
    const trials = await runSearch(new RandomSearch({ space: lab, seed: 42, maxTrials: 12, epochs: 10 }), score);
    assert.equal(new Set(trials.map(({ values }) => JSON.stringify(values))).size, 12);
    assert.deepEqual([trials[0].values.units, trials[0].values.learning_rate], [336, 0.01]);
    assert.ok(trials.every(({ values }) => values['tuner/epochs'] === 10));
  });

  it('search at random until the space is exhausted', async () => {
    const oracle = new RandomSearch({ space: nine, seed: 1, maxTrials: 20, epochs: 1 });
    const trials = await runSearch(oracle, score);
    assert.ok(oracle.exhausted && trials.length <= 9);
  });

  it('search a grid that is as fine as the budget allows', () => {
    const points = gridPoints(lab, 12);
    assert.equal(points.length, 12);
    assert.deepEqual([...new Set(points.map(({ units }) => units))], [16, 176, 352, 512]);
    assert.deepEqual([...new Set(points.map(({ learning_rate }) => learning_rate))], [0.01, 0.001, 0.0001]);
    assert.equal(gridPoints(nine, 100).length, 9);
    assert.ok(gridPoints(mixed, 50).length > 25);
  });

  it('train every point of the grid once', async () => {
    const trials = await runSearch(new GridSearch({ space: lab, seed: 0, maxTrials: 12, epochs: 10 }), score);
    assert.equal(trials.length, 12);
  });

  it('promote asynchronously: only from the best third of a rung, within the budget', async () => {
    const oracle = new Asha({ space: lab, seed: 42, maxEpochs: 10, factor: 3 });
    const trials = await runSearch(oracle, score);
    const spent = trials.reduce((sum, { values }) => {
      const { epochs, initialEpoch } = trialPlan(values);
      return sum + epochs - initialEpoch;
    }, 0);
    assert.ok(spent <= 120 && spent > 110, `${spent} epochs`);
    const rungs = [0, 1, 2].map((rung) => trials.filter(({ values }) => trialPlan(values).round === rung).length);
    assert.ok(rungs[1] <= rungs[0] / 3 && rungs[2] <= rungs[1] / 3 && rungs[2] >= 1, rungs.join());
    for (const { values } of trials.filter(({ values }) => trialPlan(values).round > 0)) {
      const parent = trials[Number(trialPlan(values).parent)];
      assert.equal(trialPlan(parent.values).epochs, trialPlan(values).initialEpoch);
    }
  });
});
