import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, flagScores, rulesForGoals, thresholdsForGoals } from '../../../src/imbalance/recall-goal.js';
import { SeededRandom } from '../../../src/random.js';

/** 200 images of a common class and 20 of a rare one, whose scores overlap. */
function samples(overlap: number) {
  const random = new SeededRandom(5);
  const labels = Uint8Array.from({ length: 220 }, (_, i) => Number(i >= 200));
  const probabilities = new Float32Array(440);
  labels.forEach((label, row) => {
    const logit = (label === 1 ? -1 : -4) + overlap * random.normal();
    const rare = 1 / (1 + Math.exp(-logit));
    probabilities.set([1 - rare, rare], 2 * row);
  });
  return { labels, probabilities, classes: 2 };
}

function recallOf(given: ReturnType<typeof samples>, decisions: Uint8Array, label: number): number {
  const own = [...given.labels.keys()].filter((row) => given.labels[row] === label);
  return own.filter((row) => decisions[row] === label).length / own.length;
}

describe('rulesForGoals', () => {
  it('finds offsets that reach goals which can be had, where the most probable class does not', () => {
    const given = samples(0.5);
    assert.ok(recallOf(given, decide(given, { offsets: [0, 0] }), 1) < 0.2);
    const rule = rulesForGoals(given, [0.8, 0.8]);
    assert.ok(rule.margin >= 0);
    const decisions = decide(given, rule);
    for (const label of [0, 1]) {
      assert.equal(recallOf(given, decisions, label), rule.recall[label]);
      assert.ok(rule.recall[label] >= 0.8);
    }
  });

  it('comes as near as it can where the goals cannot be had together, and says by how much it fails', () => {
    const given = samples(3);
    const rule = rulesForGoals(given, [0.95, 0.95]);
    assert.ok(rule.margin < 0);
    assert.ok(Math.abs(rule.margin - (Math.min(...rule.recall) - 0.95)) < 1e-12);
    assert.ok(Math.min(...rule.recall) > 0.6);
  });

  it('asks nothing of a class without images', () => {
    const given = { ...samples(0.5), labels: new Uint8Array(220) };
    assert.ok(rulesForGoals(given, [0.9, 0.9]).margin >= 0);
  });

  it('finds the same again', () => {
    assert.deepEqual(rulesForGoals(samples(1), [0.8, 0.8]), rulesForGoals(samples(1), [0.8, 0.8]));
  });
});

describe('thresholdsForGoals', () => {
  it('are the highest that reach each goal', () => {
    const given = samples(1);
    const thresholds = thresholdsForGoals(given, [0.8, 0.8]);
    const flags = flagScores(given, thresholds);
    assert.deepEqual(
      flags.map(({ recall }) => recall),
      [0.8, 0.8],
    );
    const higher = flagScores(
      given,
      thresholds.map((threshold) => threshold + 1e-6),
    );
    assert.ok(higher.every(({ recall }) => recall < 0.8));
    assert.deepEqual(
      flags.map(({ support }) => support),
      [200, 20],
    );
    assert.ok(flags[1].precision > 0 && flags[1].precision < flags[0].precision);
  });
});
