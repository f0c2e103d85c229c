import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Affinities,
  conditionalAffinities,
  jointAffinities,
  neighboursForPerplexity,
} from '../../../src/projection/affinities.js';
import { neighboursOfAll } from '../../../src/projection/neighbours.js';
import { QuadTree } from '../../../src/projection/quad-tree.js';
import { attraction, exactRepulsion, klDivergence } from '../../../src/projection/tsne-gradient.js';
import { assertClose, matrixOf, readFixture } from './reference-numbers.js';

const fixture = readFixture<{
  X: number[][];
  perplexity: number;
  Y: number[][];
  kl: number;
  gradient: number[][];
  kl_exaggerated_12: number;
  gradient_exaggerated_12: number[][];
  nn: { kl_angle0: number; gradient_angle0: number[][] };
}>('tsne');
const points = matrixOf(fixture.X);
const positions = Float64Array.from(fixture.Y.flat());

function affinitiesOver(count: number): Affinities {
  const neighbours = neighboursOfAll(points, count);
  return jointAffinities(neighbours, conditionalAffinities(neighbours, fixture.perplexity));
}

const overAll = affinitiesOver(points.rows - 1);
const overNearest = affinitiesOver(neighboursForPerplexity(points.rows, fixture.perplexity));

function gradient(affinities: Affinities, exaggeration: number, repel = exactRepulsion): Float64Array {
  const pull = new Float64Array(positions.length);
  const push = new Float64Array(positions.length);
  attraction(affinities, positions, pull);
  const total = repel(positions, push);
  return pull.map((force, i) => 4 * (exaggeration * force - push[i] / total));
}

describe('the gradient of t-SNE', () => {
  it("equals scikit-learn's exact gradient, plain and exaggerated", () => {
    assertClose(gradient(overAll, 1), fixture.gradient.flat(), 1e-7);
    assertClose(gradient(overAll, 12), fixture.gradient_exaggerated_12.flat(), 1e-6);
  });

  it("equals scikit-learn's Barnes–Hut gradient with angle 0", () => {
    const tree = new QuadTree(points.rows);
    const repel = (map: Float64Array, forces: Float64Array) => {
      tree.build(map);
      return tree.repulsion(0, forces);
    };
    // scikit-learn computes this one in single precision.
    assertClose(gradient(overNearest, 1, repel), fixture.nn.gradient_angle0.flat(), 1e-6);
  });

  it('is the slope of the KL divergence', () => {
    const step = 1e-5;
    const slopes = positions.map((_, i) => {
      const at = (shift: number) =>
        klDivergence(
          overAll,
          positions.map((x, k) => (k === i ? x + shift : x)),
        );
      return (at(step) - at(-step)) / (2 * step);
    });
    assertClose(gradient(overAll, 1), slopes, 1e-8);
  });
});

describe('klDivergence', () => {
  it("equals scikit-learn's, plain and exaggerated", () => {
    assert.ok(Math.abs(klDivergence(overAll, positions) - fixture.kl) < 1e-6);
    assert.ok(Math.abs(klDivergence(overAll, positions, 12) - fixture.kl_exaggerated_12) < 1e-5);
  });

  it('covers the stored pairs alone, as the Barnes–Hut run does', () => {
    assert.ok(Math.abs(klDivergence(overNearest, positions) - fixture.nn.kl_angle0) < 1e-5);
  });
});
