import type { ImageSet } from '../data/image-set.js';
import { imagePixels } from '../data/image-set.js';
import type { Triplets } from './batches.js';
import type { DistanceHistogram, ImageView, MeanLoss, Part, TripletView } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';

/** Embeddings of some images of a part: row i belongs to image `indices[i]`. */
export interface EmbeddedImages {
  readonly indices: Uint32Array;
  readonly embeddings: Float32Array;
  readonly size: number;
}

/** d(a,p) and d(a,n) of given triplets. */
export interface TripletDistances {
  readonly positive: Float32Array;
  readonly negative: Float32Array;
}

/** Measures triplets of which every image has been embedded. */
export function measureTriplets(
  triplets: Triplets,
  embedded: EmbeddedImages,
  distance: TripletSettings['distance'],
): TripletDistances {
  const rowOf = new Map(Array.from(embedded.indices, (index, row) => [index, row]));
  const count = triplets.length / 3;
  const positive = new Float32Array(count);
  const negative = new Float32Array(count);
  const between = (a: number, b: number) => {
    const squared = squaredDistance(embedded, rowOf.get(a) as number, rowOf.get(b) as number);
    return distance === 'squared' ? squared : Math.sqrt(squared);
  };
  for (let i = 0; i < count; i++) {
    positive[i] = between(triplets[3 * i], triplets[3 * i + 1]);
    negative[i] = between(triplets[3 * i], triplets[3 * i + 2]);
  }
  return { positive, negative };
}

/** Mean loss over all triplets with its standard error, and the share whose loss is above 0. */
export function lossOf(distances: TripletDistances, margin: number): MeanLoss & { readonly activeShare: number } {
  let sum = 0;
  let squares = 0;
  let active = 0;
  distances.positive.forEach((positive, i) => {
    const value = positive - distances.negative[i] + margin;
    if (value <= 0) return;
    sum += value;
    squares += value * value;
    active++;
  });
  const count = Math.max(1, distances.positive.length);
  const loss = sum / count;
  const variance = Math.max(0, squares / count - loss * loss);
  return { loss, error: Math.sqrt(variance / count), activeShare: active / count };
}

/** Share of triplets whose positive is nearer than the negative. */
export function orderedShare({ positive, negative }: TripletDistances): number {
  return positive.filter((distance, i) => distance < negative[i]).length / Math.max(1, positive.length);
}

/** Counts both kinds of distance in the same `bins` equal bins from 0 to the largest distance. */
export function distanceHistogram(distances: TripletDistances, bins: number): DistanceHistogram {
  const largest = Math.max(maximum(distances.positive), maximum(distances.negative));
  const width = (largest > 0 ? largest : 1) / bins;
  const count = (values: Float32Array) => {
    const counts = new Array<number>(bins).fill(0);
    for (const value of values) counts[Math.min(bins - 1, Math.floor(value / width))]++;
    return counts;
  };
  const edges = Array.from({ length: bins + 1 }, (_, i) => i * width);
  return { edges, positive: count(distances.positive), negative: count(distances.negative) };
}

/** The triplets with the largest loss, hardest first, with their pictures. */
export function hardestTriplets(
  triplets: Triplets,
  distances: TripletDistances,
  options: { set: ImageSet; part: Part; margin: number; count: number },
): TripletView[] {
  const lossAt = (i: number) => Math.max(0, distances.positive[i] - distances.negative[i] + options.margin);
  const order = Array.from(distances.positive.keys()).sort((a, b) => lossAt(b) - lossAt(a) || a - b);
  return order.slice(0, options.count).map((i) => ({
    part: options.part,
    anchor: imageView(options.set, triplets[3 * i]),
    positive: imageView(options.set, triplets[3 * i + 1]),
    negative: imageView(options.set, triplets[3 * i + 2]),
    positiveDistance: distances.positive[i],
    negativeDistance: distances.negative[i],
    loss: lossAt(i),
  }));
}

/** One image with its label, copied so that it can be handed on. */
export function imageView(set: ImageSet, index: number): ImageView {
  return { index, label: set.labels[index], pixels: imagePixels(set, index).slice() };
}

function squaredDistance({ embeddings, size }: EmbeddedImages, a: number, b: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const difference = embeddings[a * size + j] - embeddings[b * size + j];
    sum += difference * difference;
  }
  return sum;
}

function maximum(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}
