import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { SeededRandom } from '../../../src/random.js';
import { scoreNeighbours } from '../../../src/triplet/neighbour-scores.js';

const fixture = JSON.parse(readFileSync(new URL('../../fixtures/retrieval.json', import.meta.url), 'utf8'));
const breathe = async () => {};

describe('neighbour scores', () => {
  it("equal scikit-learn's KNeighborsClassifier(10) and recall@1 of the fixture", async () => {
    const { embeddings, labels: own, queries, query_labels: asked } = fixture;
    const knn = fixture.knn_by_k['10'].accuracy;
    const recallAt1 = fixture.query_against_embeddings.recall_at_1;
    const rows = (values: number[][], labels: number[]) => ({
      values: Float32Array.from(values.flat()),
      labels: Uint8Array.from(labels),
    });
    const scores = await scoreNeighbours(rows(embeddings, own), rows(queries, asked), {
      classes: 4,
      breathe,
    });
    assert.deepEqual(scores, { knn, recallAt1, queries: queries.length, references: embeddings.length });
  });

  it('are perfect where the references are the queries, over several blocks', async () => {
    const random = new SeededRandom(1);
    const count = 150;
    const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
    const values = Float32Array.from({ length: count * 2 }, (_, i) => 10 * labels[i >> 1] + random.next());
    const scores = await scoreNeighbours({ values, labels }, { values, labels }, { classes: 3, breathe });
    assert.equal(scores.knn, 1);
    assert.equal(scores.recallAt1, 1);
  });

  it('leave no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const rows = { values: Float32Array.of(1, 2, 3), labels: Uint8Array.of(0, 1, 0) };
    await scoreNeighbours(rows, rows, { classes: 2, breathe });
    assert.equal(tf.memory().numTensors, before);
  });
});
