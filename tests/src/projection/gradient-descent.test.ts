import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionalAffinities, jointAffinities } from '../../../src/projection/affinities.js';
import { GradientDescent } from '../../../src/projection/gradient-descent.js';
import { neighboursOfAll } from '../../../src/projection/neighbours.js';
import { attraction, exactRepulsion } from '../../../src/projection/tsne-gradient.js';
import { assertClose, matrixOf, readFixture } from './reference-numbers.js';

interface Step {
  readonly embedding: number[][];
  readonly gains: number[][];
}

const fixture = readFixture<{
  X: number[][];
  perplexity: number;
  init: number[][];
  first_5_steps: { learning_rate: number; momentum: number; exaggeration: number; trace: Step[] };
}>('tsne');

describe('GradientDescent', () => {
  it("takes scikit-learn's first five steps, gains included", () => {
    const neighbours = neighboursOfAll(matrixOf(fixture.X), fixture.X.length - 1);
    const affinities = jointAffinities(neighbours, conditionalAffinities(neighbours, fixture.perplexity));
    const { learning_rate: learningRate, momentum, exaggeration, trace } = fixture.first_5_steps;
    const descent = new GradientDescent(Float64Array.from(fixture.init.flat()));
    for (const expected of trace) {
      const pull = new Float64Array(descent.positions.length);
      const push = new Float64Array(descent.positions.length);
      attraction(affinities, descent.positions, pull);
      const total = exactRepulsion(descent.positions, push);
      const gradient = pull.map((force, i) => 4 * (exaggeration * force - push[i] / total));
      descent.step(gradient, { learningRate, momentum });
      assertClose(descent.gains, expected.gains.flat(), 1e-12);
      assertClose(descent.positions, expected.embedding.flat(), 1e-9);
    }
  });

  it('never lets a gain fall below .01', () => {
    const descent = new GradientDescent(Float64Array.of(0));
    for (let step = 0; step < 40; step++) {
      descent.step(Float64Array.of(step % 2 === 0 ? 1 : -1), { learningRate: 1, momentum: 0 });
    }
    assert.equal(descent.gains[0], 0.01);
  });

  it('forgets momentum and gains when restarted', () => {
    const descent = new GradientDescent(Float64Array.of(0, 0));
    for (let step = 0; step < 3; step++) descent.step(Float64Array.of(1, -1), { learningRate: 1, momentum: 0.9 });
    descent.restart();
    const before = descent.positions.slice();
    descent.step(Float64Array.of(0, 0), { learningRate: 1, momentum: 0.9 });
    assert.deepEqual(descent.positions, before);
    assert.deepEqual([...descent.gains], [0.8, 0.8]);
  });
});
