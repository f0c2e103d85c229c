import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as Library from '../../../src/projection/index.js';
import { normalMatrix } from './reference-numbers.js';

describe('labtags/projection', () => {
  it('runs in Node from one built file, kernels included', async () => {
    const { PCA, TSNE, neighboursKept, trustworthiness }: typeof Library = await import(
      new URL('../../../dist/projection.js', import.meta.url).href
    );
    const points = normalMatrix(1, 500, 30);
    for (let i = 0; i < points.data.length; i++) points.data[i] += 5 * (Math.floor(i / 30) % 4 === i % 4 ? 1 : 0);
    const { scores } = PCA.fitTransform(points, 10);
    const tsne = new TSNE(scores, { schedule: 'fast', iterations: 250 });
    while (!tsne.done) tsne.step();
    assert.equal(tsne.engine, 'simd');
    assert.ok(trustworthiness(scores, tsne.positions) > 0.8);
    assert.equal(neighboursKept(scores, tsne.positions).length, 500);
  });
});
