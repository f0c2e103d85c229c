import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { LabError } from '../errors.js';
import { imageTensor } from '../networks/image-tensor.js';
import type { EmbeddingNetwork } from './embedding-network.js';

/** Map points between which a drawing is put. */
const SURROUNDING_POINTS = 3;

/**
 * The embedding of the student's own drawing.
 *
 * @param drawing height × width bytes, light strokes on black
 * @throws LabError `data-mismatch` where the drawing has another size than the images
 */
export async function embedDrawing(
  network: EmbeddingNetwork,
  drawing: Uint8Array,
  like: ImageSet,
): Promise<Float32Array> {
  const expected = like.height * like.width;
  if (drawing.length !== expected) {
    const reason = `A drawing of ${drawing.length} pixels was given; the images have ${like.height}×${like.width}. Draw on a canvas of that size.`;
    throw new LabError('data-mismatch', reason, { reason, given: drawing.length, expected });
  }
  const pixels = like.channels === 1 ? drawing : repeatChannels(drawing, like.channels);
  const one: ImageSet = { ...like, pixels, labels: Uint8Array.of(0), count: 1 };
  const embedding = tf.tidy(() => network.embed(imageTensor(one, [0])));
  const values = (await embedding.data()) as Float32Array;
  embedding.dispose();
  return values;
}

/**
 * Where a new embedding belongs in a map that cannot be computed for single points: between the map
 * points nearest to it in the embedding, the nearer the heavier.
 *
 * @param points map points × embedding size
 * @param positions map points × 2
 */
export function positionAmong(query: Float32Array, points: Float32Array, positions: Float32Array): [number, number] {
  const size = query.length;
  const count = positions.length / 2;
  const distances = Float64Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (points[row * size + j] - query[j]) ** 2;
    return Math.sqrt(sum);
  });
  const nearestRows = Array.from(distances.keys())
    .sort((a, b) => distances[a] - distances[b] || a - b)
    .slice(0, SURROUNDING_POINTS);
  const weights = nearestRows.map((row) => 1 / (distances[row] + 1e-9));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (axis: number) =>
    nearestRows.reduce((sum, row, i) => sum + positions[2 * row + axis] * weights[i], 0) / total;
  return [along(0), along(1)];
}

function repeatChannels(drawing: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: drawing.length * channels }, (_, i) => drawing[Math.floor(i / channels)]);
}
