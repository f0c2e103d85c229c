import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionalAffinities, jointAffinities } from '../../../../src/projection/affinities.js';
import type { Matrix } from '../../../../src/projection/matrix.js';
import { neighboursOfAll } from '../../../../src/projection/neighbours.js';
import { AllPairsRepulsion } from '../../../../src/projection/simd/all-pairs.js';
import { Attraction } from '../../../../src/projection/simd/attraction.js';
import { storedDivergence } from '../../../../src/projection/simd/divergence.js';
import { storeAffinities } from '../../../../src/projection/simd/joint-affinities.js';
import { findNeighbours } from '../../../../src/projection/simd/neighbour-graph.js';
import { Tsne } from '../../../../src/projection/tsne.js';
import { attraction, klDivergence } from '../../../../src/projection/tsne-gradient.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from '../reference-numbers.js';
import { openKernels, placeFloats, relativeError } from './kernel-arrays.js';

const fixture = readFixture<{
  X: number[][];
  perplexity: number;
  init: number[][];
  first_5_steps: {
    learning_rate: number;
    momentum: number;
    exaggeration: number;
    trace: { embedding: number[][]; gains: number[][] }[];
  };
}>('tsne');

/** Interleaved positions in the order of the kernels' points. */
function inOrder(positions: ArrayLike<number>, order: Int32Array): Float32Array {
  return Float32Array.from({ length: 2 * order.length }, (_, i) => positions[2 * order[i >> 1] + (i & 1)]);
}

describe('the kernels of one step', () => {
  it("take scikit-learn's first five steps, gains included", () => {
    const memory = openKernels();
    const points = matrixOf(fixture.X);
    const graph = findNeighbours(memory, points, { count: points.rows - 1 });
    const pullOfEdges = new Attraction(memory, storeAffinities(memory, graph, fixture.perplexity));
    const { learning_rate: rate, momentum, exaggeration, trace } = fixture.first_5_steps;
    const values = 2 * points.rows;
    const at = placeFloats(memory, inOrder(fixture.init.flat(), graph.order));
    const [updates, pull, push] = [0, 0, 0].map(() => placeFloats(memory, new Float32Array(values)));
    const gains = placeFloats(memory, new Float32Array(values).fill(1));
    const repulsion = new AllPairsRepulsion(memory, points.rows);
    for (const expected of trace) {
      const total = repulsion.repel(at, push);
      pullOfEdges.pull(at, exaggeration, pull);
      memory.kernels.descend(at, updates, gains, values, pull, push, total, rate, momentum);
      assertClose(memory.floats(gains, values), inOrder(expected.gains.flat(), graph.order), 1e-6);
      const error = relativeError(memory.floats(at, values), inOrder(expected.embedding.flat(), graph.order));
      assert.ok(error < 1e-4, `relative error ${error}`);
    }
  });
});

describe('attraction and divergence', () => {
  const points = normalMatrix(4, 203, 7);
  const neighbours = neighboursOfAll(points, 31);
  const affinities = jointAffinities(neighbours, conditionalAffinities(neighbours, 10));
  const positions = normalMatrix(5, 203, 2).data.map((value) => 8 * value);

  it('equal the plain ones', () => {
    const memory = openKernels();
    const graph = findNeighbours(memory, points, { count: 31 });
    const stored = storeAffinities(memory, graph, 10);
    const at = placeFloats(memory, inOrder(positions, graph.order));
    const forces = placeFloats(memory, new Float32Array(406));
    const expected = new Float64Array(406);
    attraction(affinities, Float64Array.from(positions), expected);
    const wanted = inOrder(
      expected.map((force) => -12 * force),
      graph.order,
    );
    new Attraction(memory, stored).pull(at, 12, forces);
    assert.ok(relativeError(memory.floats(forces, 406), wanted) < 1e-4);
    memory.kernels.attract(at, 203, stored.offsets, stored.columns, stored.values, 12, forces);
    assert.ok(relativeError(memory.floats(forces, 406), wanted) < 1e-5);
    const divergence = klDivergence(affinities, Float64Array.from(positions));
    assert.ok(Math.abs(storedDivergence(memory, stored, at) / divergence - 1) < 1e-5);
  });
});

describe('Tsne with the SIMD engine', () => {
  /** Twelve clusters of unequal width. */
  function clusters(rows: number): Matrix {
    const centres = normalMatrix(6, 12, 20).data;
    const { data } = normalMatrix(7, rows, 20);
    const spread = (i: number) => 0.4 + 0.1 * (Math.floor(i / 20) % 12);
    return {
      data: data.map((value, i) => 2 * centres[i % 240] + spread(i) * value),
      rows,
      columns: 20,
    };
  }

  it('ends at the KL divergence of the plain engine or below, on a mesh', () => {
    const points = clusters(900);
    const [simd, plain] = (['simd', 'plain'] as const).map((engine) => {
      const tsne = new Tsne(points, { engine, iterations: 500 });
      while (!tsne.done) tsne.step();
      assert.equal(tsne.engine, engine);
      return tsne.klDivergence();
    });
    assert.ok(simd < 1.01 * plain, `${simd}, plain ${plain}`);
  });

  it('gives the same positions bit for bit when it is run again', () => {
    const run = () => {
      const tsne = new Tsne(clusters(700), { iterations: 150, schedule: 'fast' });
      while (!tsne.done) tsne.step();
      return tsne.positions;
    };
    assert.deepEqual(run(), run());
  });

  it('says so when a learning rate has thrown the points apart', () => {
    const tsne = new Tsne(clusters(600), { learningRate: 1e9 });
    assert.throws(
      () => {
        while (!tsne.done) tsne.step();
      },
      { code: 'training-diverged' },
    );
  });

  it('takes the plain engine for an angle, and by default the fast one', () => {
    const points = clusters(40);
    assert.equal(new Tsne(points, { perplexity: 10, angle: 0.3 }).engine, 'plain');
    assert.equal(new Tsne(points, { perplexity: 10 }).engine, 'simd');
  });
});
