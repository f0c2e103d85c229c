import * as tf from '@tensorflow/tfjs-core';
import { type NeighbourScores, voteOf } from '../metrics/nearest-neighbours.js';
import type { Breathe } from '../networks/network-outputs.js';

export interface LabelledRows {
  /** rows × columns, row-major. */
  readonly values: Float32Array;
  /** Class indices, one a row. */
  readonly labels: Uint8Array;
}

const VOTERS = 10;

/** Queries at once: their distances to 30,000 references take 8 MB. */
const BLOCK = 64;

/**
 * How often the nearest references tell a query's class: by a vote of the ten nearest (of equal votes
 * the smallest class, as scikit-learn's KNeighborsClassifier) and by the very nearest. The products are
 * taken on the backend: on 60,000 images plain JavaScript would need minutes.
 */
export async function scoreNeighbours(
  references: LabelledRows,
  queries: LabelledRows,
  { classes, breathe }: { classes: number; breathe: Breathe },
): Promise<NeighbourScores> {
  const count = queries.labels.length;
  const columns = queries.values.length / count;
  const rows = tf.tensor2d(references.values, [references.labels.length, columns]);
  const squares = tf.tidy(() => tf.sum(tf.square(rows), 1));
  let voted = 0;
  let first = 0;
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK);
    const block = queries.values.subarray(start * columns, end * columns);
    const distances = await distancesUpToAConstant(tf.tensor2d(block, [end - start, columns]), rows, squares);
    for (let query = start; query < end; query++) {
      const from = (query - start) * references.labels.length;
      const nearest = smallest(distances.subarray(from, from + references.labels.length), VOTERS);
      const labels = nearest.map((row) => references.labels[row]);
      if (voteOf(labels, classes) === queries.labels[query]) voted++;
      if (labels[0] === queries.labels[query]) first++;
    }
    await breathe();
  }
  tf.dispose([rows, squares]);
  return { knn: voted / count, recallAt1: first / count, queries: count, references: references.labels.length };
}

/** ‖r‖² − 2 q·r: the squared distance but for ‖q‖², which does not change a query's order. */
async function distancesUpToAConstant(
  block: tf.Tensor2D,
  rows: tf.Tensor2D,
  squares: tf.Tensor,
): Promise<Float32Array> {
  const distances = tf.tidy(() => tf.sub(squares, tf.mul(tf.matMul(block, rows, false, true), 2)));
  const values = (await distances.data()) as Float32Array;
  tf.dispose([block, distances]);
  return values;
}

/** Indices of the `count` smallest values, smallest first; of equal ones the lower index. */
function smallest(values: Float32Array, count: number): number[] {
  const kept: number[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    if (kept.length === count && values[i] >= bound) continue;
    if (kept.length === count) kept.pop();
    let at = kept.length;
    while (at > 0 && values[kept[at - 1]] > values[i]) at--;
    kept.splice(at, 0, i);
    bound = values[kept[kept.length - 1]];
  }
  return kept;
}
