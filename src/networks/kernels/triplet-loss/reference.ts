import type { TripletLossAttributes } from './kernel.js';

export interface Embeddings {
  readonly values: ArrayLike<number>;
  readonly size: number;
}

/** Rows of the anchor, the positive and the negative. */
export type Triplet = readonly [number, number, number];

/** Under the root: no division by 0 where two embeddings are equal. */
const SMALLEST_SQUARED_DISTANCE = 1e-16;

/**
 * Mean over the triplets of max(d(a,p) − d(a,n) + margin, 0) with its gradient by the embeddings.
 *
 * @returns `summary`: loss, share of active triplets, mean d(a,p), mean d(a,n), spread
 */
export function tripletLoss(embeddings: Embeddings, triplets: readonly Triplet[], options: TripletLossAttributes) {
  const gradient = new Float64Array(embeddings.values.length);
  const summary = [0, 0, 0, 0, spread(embeddings)];
  for (const [anchor, positive, negative] of triplets) {
    const near = distanceBetween(embeddings, [anchor, positive], options.distance);
    const far = distanceBetween(embeddings, [anchor, negative], options.distance);
    const value = near - far + options.margin;
    const parts = [Math.max(value, 0), value > 0 ? 1 : 0, near, far];
    parts.forEach((part, i) => {
      summary[i] += part / triplets.length;
    });
    if (!(value > 0)) continue;
    const slope = (distance: number) => (options.distance === 'squared' ? 2 : 1 / distance) / triplets.length;
    pull(embeddings, [anchor, positive], { gradient, factor: slope(near) });
    pull(embeddings, [anchor, negative], { gradient, factor: -slope(far) });
  }
  return { summary, gradient };
}

/** For each row the farthest of its class and the nearest of another; the first where several are. */
export function batchHardTriplets(
  embeddings: Embeddings,
  { classes, perClass }: { classes: number; perClass: number },
): Triplet[] {
  const rows = Array.from({ length: classes * perClass }, (_, row) => row);
  const classOf = (row: number) => Math.floor(row / perClass);
  return rows.map((anchor): Triplet => {
    const distance = (row: number) => distanceBetween(embeddings, [anchor, row], 'squared');
    const positives = rows.filter((row) => row !== anchor && classOf(row) === classOf(anchor));
    const negatives = rows.filter((row) => classOf(row) !== classOf(anchor));
    const farthest = positives.reduce((best, row) => (distance(row) > distance(best) ? row : best));
    const nearest = negatives.reduce((best, row) => (distance(row) < distance(best) ? row : best));
    return [anchor, farthest, nearest];
  });
}

type Pair = readonly [number, number];

function distanceBetween({ values, size }: Embeddings, [a, b]: Pair, kind: 'squared' | 'plain'): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (values[a * size + k] - values[b * size + k]) ** 2;
  return kind === 'squared' ? sum : Math.sqrt(sum + SMALLEST_SQUARED_DISTANCE);
}

function pull(
  { values, size }: Embeddings,
  [a, b]: Pair,
  { gradient, factor }: { gradient: Float64Array; factor: number },
): void {
  for (let k = 0; k < size; k++) {
    const change = factor * (values[a * size + k] - values[b * size + k]);
    gradient[a * size + k] += change;
    gradient[b * size + k] -= change;
  }
}

/** Mean over the dimensions of the standard deviation over the rows. */
function spread({ values, size }: Embeddings): number {
  const rows = values.length / size;
  let total = 0;
  for (let k = 0; k < size; k++) {
    const column = Array.from({ length: rows }, (_, row) => values[row * size + k]);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    total += Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
  }
  return total / size;
}
