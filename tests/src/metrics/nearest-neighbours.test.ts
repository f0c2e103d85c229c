import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NeighbourScoring, nearest, neighbourScores, voteOf } from '../../../src/metrics/nearest-neighbours.js';
import { assertClose, matrixOf, normalMatrix, readFixture } from '../projection/reference-numbers.js';

interface Retrieval {
  readonly recall_at_1: number;
  readonly neighbours: number[][];
  readonly squared_distances: number[][];
}

const fixture = readFixture<{
  embeddings: number[][];
  labels: number[];
  queries: number[][];
  query_labels: number[];
  leave_one_out: Retrieval;
  query_against_embeddings: Retrieval;
  query_against_three_classes: Retrieval;
  knn_by_k: Record<string, { predicted: number[]; accuracy: number }>;
}>('retrieval');

const task = {
  references: matrixOf(fixture.embeddings),
  referenceLabels: fixture.labels,
  queries: matrixOf(fixture.queries),
  queryLabels: fixture.query_labels,
  classes: 4,
};

describe('neighbourScores', () => {
  it('has the accuracy of KNeighborsClassifier for every number of neighbours, tied votes included', () => {
    for (const [k, { accuracy }] of Object.entries(fixture.knn_by_k)) {
      assert.equal(neighbourScores({ ...task, k: Number(k) }).knn, accuracy);
    }
    assert.deepEqual(neighbourScores(task), {
      knn: fixture.knn_by_k['10'].accuracy,
      recallAt1: fixture.query_against_embeddings.recall_at_1,
      queries: 9,
      references: 12,
    });
  });

  it('leaves queries whose class has no reference out of recall@1, but not out of the accuracy', () => {
    const kept = fixture.labels.flatMap((label, row) => (label === 3 ? [] : [row]));
    const scores = neighbourScores({
      ...task,
      references: matrixOf(kept.map((row) => fixture.embeddings[row])),
      referenceLabels: kept.map((row) => fixture.labels[row]),
      k: 1,
    });
    assert.equal(scores.recallAt1, fixture.query_against_three_classes.recall_at_1);
    assert.ok(scores.knn < scores.recallAt1);
    assert.equal(scores.queries, 9);
  });

  it('lets all references vote when there are fewer than k', () => {
    assert.equal(neighbourScores({ ...task, k: 50 }).knn, neighbourScores({ ...task, k: 12 }).knn);
  });

  it('gives each query the class 0 when all embeddings have collapsed to one point', () => {
    const collapsed = { data: new Float32Array(12 * 4).fill(0.3), rows: 12, columns: 4 };
    const { knn, recallAt1 } = neighbourScores({
      ...task,
      references: collapsed,
      queries: collapsed,
      queryLabels: fixture.labels,
    });
    assert.equal(recallAt1, 3 / 12);
    assert.equal(knn, 3 / 12);
  });

  it('refuses labels and columns that do not fit, naming them', () => {
    assert.throws(() => neighbourScores({ ...task, queryLabels: [0, 1] }), { code: 'points-invalid' });
    assert.throws(() => neighbourScores({ ...task, classes: 3 }), {
      code: 'points-invalid',
      detail: { row: 9, label: 3, classes: 3 },
    });
    assert.throws(() => neighbourScores({ ...task, queries: normalMatrix(1, 9, 3) }), {
      code: 'points-invalid',
      detail: { columns: 3, expected: 4 },
    });
    assert.throws(
      () => neighbourScores({ ...task, queries: { data: new Float32Array(36).fill(Number.NaN), rows: 9, columns: 4 } }),
      {
        code: 'points-invalid',
      },
    );
  });
});

describe('NeighbourScoring', () => {
  it('scores block by block what it scores in one go', () => {
    const big = {
      references: normalMatrix(1, 300, 5),
      referenceLabels: Uint8Array.from({ length: 300 }, (_, i) => i % 7),
      queries: normalMatrix(2, 150, 5),
      queryLabels: Uint8Array.from({ length: 150 }, (_, i) => i % 7),
      classes: 7,
    };
    const scoring = new NeighbourScoring(big);
    assert.deepEqual(scoring.scores(), { knn: 0, recallAt1: 0, queries: 0, references: 300 });
    let steps = 1;
    while (scoring.step()) {
      assert.ok(scoring.scored < 150);
      steps++;
    }
    assert.ok(steps > 1);
    assert.equal(scoring.scored, 150);
    assert.deepEqual(scoring.scores(), neighbourScores(big));
  });
});

describe('voteOf', () => {
  it('takes the smallest of the classes with most votes', () => {
    assert.equal(voteOf([3, 1, 3, 1, 2], 4), 1);
    assert.equal(voteOf([2], 4), 2);
  });
});

describe('nearest', () => {
  it('finds the nearest rows and their Euclidean distances', () => {
    fixture.queries.forEach((query, i) => {
      const { indices, distances } = nearest(task.references, Float64Array.from(query), { k: 5 });
      assert.deepEqual([...indices], fixture.query_against_embeddings.neighbours[i]);
      assertClose(distances, fixture.query_against_embeddings.squared_distances[i].map(Math.sqrt), 1e-12);
    });
  });

  it('can leave one reference out, and gives all the others when asked for more', () => {
    fixture.embeddings.forEach((point, i) => {
      const { indices } = nearest(task.references, Float64Array.from(point), { k: 5, leaveOut: i });
      assert.deepEqual([...indices], fixture.leave_one_out.neighbours[i]);
    });
    const all = nearest(task.references, Float64Array.from(fixture.embeddings[4]), { k: 99, leaveOut: 4 });
    assert.deepEqual(
      [...all.indices].sort((a, b) => a - b),
      [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11],
    );
    const withItself = nearest(task.references, Float64Array.from(fixture.embeddings[4]), { k: 1, leaveOut: null });
    assert.deepEqual([withItself.indices[0], withItself.distances[0]], [4, 0]);
  });

  it('refuses a query of another width', () => {
    assert.throws(() => nearest(task.references, Float32Array.of(1, 2), { k: 1 }), { code: 'points-invalid' });
  });
});
