import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planStages } from '../../../src/projection/tsne-schedule.js';
import { readFixture } from './reference-numbers.js';

const automatic = { rows: 4800, earlyExaggeration: 12, learningRate: 'auto' } as const;

describe('planStages', () => {
  it("has scikit-learn's automatic learning rates", () => {
    const { learning_rate_auto: rates } = readFixture<{
      learning_rate_auto: { n: number; exaggeration: number; value: number }[];
    }>('tsne');
    for (const { n, exaggeration, value } of rates) {
      const plan = { rows: n, earlyExaggeration: exaggeration, learningRate: 'auto' } as const;
      assert.deepEqual(
        planStages('scikit-learn', plan).map((stage) => stage.learningRate),
        [value, value],
      );
    }
  });

  it('exaggerates the first 250 of 1000 iterations, with less momentum', () => {
    const [first, second] = planStages('scikit-learn', automatic);
    assert.deepEqual(first, { until: 250, exaggeration: 12, momentum: 0.5, learningRate: 100 });
    assert.deepEqual(second, { until: 1000, exaggeration: 1, momentum: 0.8, learningRate: 100 });
  });

  it('shortens both stages and speeds up the second in the fast schedule', () => {
    const [first, second] = planStages('fast', automatic);
    assert.deepEqual(first, { until: 125, exaggeration: 12, momentum: 0.5, learningRate: 400 });
    assert.deepEqual(second, { until: 575, exaggeration: 1, momentum: 0.9, learningRate: 1200 });
  });

  it('keeps a given learning rate in both stages, and never plans beyond the iterations', () => {
    const stages = planStages('scikit-learn', { ...automatic, learningRate: 7, iterations: 100 });
    assert.deepEqual(
      stages.map(({ until, learningRate }) => [until, learningRate]),
      [
        [100, 7],
        [100, 7],
      ],
    );
  });
});
