import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decodeIdx } from '../../../src/data/idx.js';
import type { Matrix, RealArray } from '../../../src/projection/matrix.js';
import { trustworthiness } from '../../../src/projection/trustworthiness.js';
import { Tsne, type TsneOptions } from '../../../src/projection/tsne.js';
import { SeededRandom } from '../../../src/random.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from './reference-numbers.js';

const DATA = process.env.LABTAGS_DATA ?? '../shared/data';

const fixture = readFixture<{ X: number[][]; perplexity: number; pca_init: { embedding: number[][] } }>('tsne');
const reference = readFixture<{
  first_row: number[];
  last_row: number[];
  runs: { method: 'exact' | 'barnes_hut'; iterations: number; kl: number[]; trustworthiness: number[] }[];
}>('tsne-runs');

/** The points of tests/fixtures/make_tsne_runs.py: 6 clusters of 50 in 16 dimensions. */
function clusteredPoints(): Matrix<Float64Array> {
  let state = 1;
  const uniform = () => {
    state = (state * 75 + 74) % 65537;
    return state / 65537;
  };
  const bell = () => uniform() + uniform() + uniform() + uniform() - 2;
  const centres = Float64Array.from({ length: 6 * 16 }, () => 1.5 * bell());
  const data = Float64Array.from({ length: 300 * 16 }, (_, i) => centres[i % (6 * 16)] + bell());
  return { data, rows: 300, columns: 16 };
}

function finish(matrix: Matrix<RealArray>, options: TsneOptions): Tsne {
  const tsne = new Tsne(matrix, options);
  while (!tsne.done) tsne.step();
  return tsne;
}

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe('Tsne beside scikit-learn', () => {
  const points = clusteredPoints();
  assertClose(points.data.subarray(0, 16), reference.first_row, 1e-12);
  assertClose(points.data.subarray(299 * 16), reference.last_row, 1e-12);

  for (const run of reference.runs) {
    it(`ends within 1 % of its KL divergence: ${run.method}, ${run.iterations} iterations`, () => {
      const tsne = finish(points, { iterations: run.iterations, angle: run.method === 'exact' ? 0 : 0.5 });
      assert.ok(Math.abs(tsne.klDivergence() / mean(run.kl) - 1) < 0.01, `${tsne.klDivergence()}, not ${run.kl}`);
      const trust = trustworthiness(points, tsne.positions);
      assert.ok(Math.abs(trust - mean(run.trustworthiness)) < 0.005, `${trust}, not ${run.trustworthiness}`);
    });
  }

  it('starts from the same scaled principal components', () => {
    const tsne = new Tsne(matrixOf(fixture.X), { perplexity: fixture.perplexity });
    assertClose(tsne.positions, fixture.pca_init.embedding.flat(), 1e-10);
  });

  it('reaches the same KL divergence or a lower one in 200 iterations with the fast schedule', () => {
    const tsne = finish(points, { schedule: 'fast' });
    assert.equal(tsne.iteration, 200);
    const { kl } =
      reference.runs.find(({ method, iterations }) => method === 'barnes_hut' && iterations === 1000) ?? {};
    assert.ok(kl && tsne.klDivergence() < 1.01 * mean(kl), `${tsne.klDivergence()}, not ${kl}`);
  });
});

describe('Tsne', () => {
  it('gives the same positions bit for bit when it is run again', () => {
    const run = () => finish(normalMatrix(1, 90, 6), { perplexity: 12, iterations: 300 }).positions;
    assert.deepEqual(run(), run());
    const alike = { data: new Float32Array(40), rows: 20, columns: 2 };
    const seeded = (seed: number) =>
      finish(alike, { perplexity: 5, iterations: 20, random: new SeededRandom(seed) }).positions;
    assert.deepEqual(seeded(3), seeded(3));
    assert.notDeepEqual(seeded(3), seeded(4));
  });

  it('lowers the KL divergence step by step once the exaggeration is over', () => {
    const tsne = new Tsne(clusteredPoints(), { iterations: 600, learningRate: 20 });
    const divergences: number[] = [];
    while (!tsne.done) {
      tsne.step();
      if (tsne.iteration >= 300 && tsne.iteration % 50 === 0) divergences.push(tsne.klDivergence());
    }
    assert.equal(divergences.length, 7);
    assert.ok(
      divergences.every((value, i) => i === 0 || value < divergences[i - 1]),
      `${divergences}`,
    );
  });

  it('counts its iterations, and does nothing more when done', () => {
    const tsne = new Tsne(normalMatrix(2, 30, 4), { perplexity: 5, iterations: 3 });
    assert.deepEqual([tsne.iteration, tsne.iterations, tsne.done], [0, 3, false]);
    for (let i = 0; i < 3; i++) tsne.step();
    const { positions } = tsne;
    tsne.step();
    assert.deepEqual([tsne.iteration, tsne.done], [3, true]);
    assert.deepEqual(tsne.positions, positions);
  });

  it('moves on from given positions: a warm start stays near them', () => {
    const points = clusteredPoints();
    const cold = finish(points, {});
    const initialPositions = cold.positions;
    const warm = finish(points, { initialPositions, earlyExaggeration: 1, iterations: 20 });
    assert.ok(warm.klDivergence() < cold.klDivergence() * 1.01);
    const extent = Math.max(...initialPositions) - Math.min(...initialPositions);
    assertClose(warm.positions, initialPositions, extent / 10);
    assert.notEqual(warm.positions, initialPositions);
  });

  it('with an angle near 0 takes the same first steps as with angle 0', () => {
    const points = normalMatrix(3, 60, 5);
    const options = { perplexity: 19.8, iterations: 5 };
    const exact = finish(points, { ...options, angle: 0 });
    const treed = finish(points, { ...options, angle: 1e-9 });
    const largest = Math.max(...exact.positions.map(Math.abs));
    assertClose(treed.positions, exact.positions, largest * 1e-5);
  });
});

describe('Tsne on awkward points', () => {
  it('puts one point at the origin', () => {
    const tsne = finish({ data: Float32Array.of(5, 6, 7), rows: 1, columns: 3 }, {});
    assert.deepEqual([...tsne.positions], [0, 0]);
    assert.equal(tsne.klDivergence(), 0);
  });

  it('refuses a perplexity that the points cannot have, and names the largest', () => {
    for (const perplexity of [24, 30, 0.5, Number.NaN]) {
      assert.throws(() => new Tsne(matrixOf(fixture.X), { perplexity }), {
        code: 'settings-invalid',
        detail: { perplexity, rows: 24, largest: 23 },
      });
    }
  });

  it('refuses other options out of range', () => {
    const wrong: TsneOptions[] = [
      { angle: 1.1 },
      { angle: -1 },
      { iterations: 0 },
      { iterations: 2.5 },
      { learningRate: 0 },
      { earlyExaggeration: 0.5 },
    ];
    for (const options of wrong) {
      assert.throws(() => new Tsne(matrixOf(fixture.X), { perplexity: 5, ...options }), { code: 'settings-invalid' });
    }
  });

  it('refuses initial positions that do not fit or are no numbers', () => {
    for (const initialPositions of [new Float32Array(10), new Float32Array(48).fill(Number.NaN)]) {
      assert.throws(() => new Tsne(matrixOf(fixture.X), { perplexity: 5, initialPositions }), {
        code: 'points-invalid',
      });
    }
  });

  const clusters = Float32Array.from({ length: 120 }, (_, i) => Math.floor(i / 3) % 2);
  const cases: Record<string, { matrix: Matrix; perplexity: number }> = {
    'two points': { matrix: normalMatrix(1, 2, 4), perplexity: 1 },
    'three points': { matrix: normalMatrix(2, 3, 4), perplexity: 2 },
    'five points': { matrix: normalMatrix(3, 5, 2), perplexity: 4.9 },
    'points that are all alike': {
      matrix: { data: new Float32Array(60).fill(3), rows: 20, columns: 3 },
      perplexity: 5,
    },
    'two places, each with many points': { matrix: { data: clusters, rows: 40, columns: 3 }, perplexity: 5 },
    'one column': { matrix: normalMatrix(4, 50, 1), perplexity: 10 },
    'tiny numbers': {
      matrix: { ...normalMatrix(5, 50, 3), data: normalMatrix(5, 50, 3).data.map((x) => x * 1e-20) },
      perplexity: 10,
    },
  };
  for (const [name, { matrix, perplexity }] of Object.entries(cases)) {
    it(`lays out ${name} in finite, distinct places`, () => {
      for (const angle of [0, 0.5]) {
        const tsne = finish(matrix, { perplexity, iterations: 400, angle });
        const { positions } = tsne;
        assert.ok(positions.every(Number.isFinite) && Number.isFinite(tsne.klDivergence()));
        assert.ok(new Set(positions).size > 2, `${positions}`);
      }
    });
  }
});

describe('Tsne on MNIST', () => {
  it('keeps the neighbours of 1000 digits: trustworthiness above .95', (test) => {
    const path = join(DATA, 'mnist/train-images-idx3-ubyte.gz');
    if (!existsSync(path)) return test.diagnostic('skipped: no data');
    const images = decodeIdx(new Uint8Array(gunzipSync(readFileSync(path))));
    const data = Float32Array.from(images.values.subarray(0, 1000 * 784), (value) => value / 255);
    const points = { data, rows: 1000, columns: 784 };
    const tsne = finish(points, {});
    const trust = trustworthiness(points, tsne.positions);
    test.diagnostic(`trustworthiness ${trust.toFixed(4)}, KL divergence ${tsne.klDivergence().toFixed(4)}`);
    assert.ok(trust > 0.95, `trustworthiness ${trust}`);
  });
});
