import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planSchedule } from '../../../src/projection/tsne-schedule.js';
import { assertClose, readFixture } from './reference-numbers.js';

const automatic = { rows: 4800, earlyExaggeration: 12, learningRate: 'auto' } as const;

describe('the schedule of scikit-learn', () => {
  it('has its automatic learning rates', () => {
    const { learning_rate_auto: rates } = readFixture<{
      learning_rate_auto: { n: number; exaggeration: number; value: number }[];
    }>('tsne');
    for (const { n, exaggeration, value } of rates) {
      const { ruleAt } = planSchedule('scikit-learn', {
        rows: n,
        earlyExaggeration: exaggeration,
        learningRate: 'auto',
      });
      assert.deepEqual([ruleAt(0).learningRate, ruleAt(999).learningRate], [value, value]);
    }
  });

  it('exaggerates the first 250 of 1000 iterations, with less momentum, and then starts afresh', () => {
    const { iterations, ruleAt } = planSchedule('scikit-learn', automatic);
    assert.equal(iterations, 1000);
    const exaggerated = { exaggeration: 12, momentum: 0.5, learningRate: 100, restarts: false };
    const plain = { exaggeration: 1, momentum: 0.8, learningRate: 100, restarts: false };
    assert.deepEqual([0, 249].map(ruleAt), [exaggerated, exaggerated]);
    assert.deepEqual([250, 251, 999].map(ruleAt), [{ ...plain, restarts: true }, plain, plain]);
  });
});

describe('the fast schedule', () => {
  it('lets the exaggeration fall by the same factor at each of 100 iterations while the learning rate rises', () => {
    const { iterations, ruleAt } = planSchedule('fast', automatic);
    assert.equal(iterations, 200);
    const factors = Array.from({ length: 100 }, (_, i) => ruleAt(i).exaggeration / ruleAt(i + 1).exaggeration);
    assertClose(factors, Array(100).fill(12 ** 0.01), 1e-12);
    assert.deepEqual([ruleAt(0).exaggeration, ruleAt(100).exaggeration, ruleAt(199).exaggeration], [12, 1, 1]);
    const products = [0, 30, 60, 100, 199].map(ruleAt).map((rule) => rule.exaggeration * rule.learningRate);
    assertClose(products, Array(5).fill(4800), 1e-9);
  });

  it('has more momentum once the exaggeration is over', () => {
    const { ruleAt } = planSchedule('fast', automatic);
    assert.deepEqual(
      [0, 99, 100, 199].map((iteration) => ruleAt(iteration).momentum),
      [0.8, 0.8, 0.95, 0.95],
    );
  });

  it('exaggerates half of a run that is too short, and nothing in a warm start', () => {
    const { ruleAt } = planSchedule('fast', { ...automatic, iterations: 60 });
    assert.ok(ruleAt(29).exaggeration > 1);
    assert.equal(ruleAt(30).exaggeration, 1);
    const warm = planSchedule('fast', { ...automatic, earlyExaggeration: 1 }).ruleAt(0);
    assert.deepEqual([warm.exaggeration, warm.learningRate], [1, 4800]);
  });
});

describe('both schedules', () => {
  it('keep a given learning rate and a given number of iterations', () => {
    for (const name of ['scikit-learn', 'fast'] as const) {
      const { iterations, ruleAt } = planSchedule(name, { ...automatic, learningRate: 7, iterations: 300 });
      assert.equal(iterations, 300);
      assert.deepEqual(
        [0, 50, 299].map((iteration) => ruleAt(iteration).learningRate),
        [7, 7, 7],
      );
    }
  });
});
