/*
 * Triplet losses and their gradients in one pass over the embeddings, without stacks of distances.
 * A loss is the mean of max(d(a,p) − d(a,n) + margin, 0); d is the squared distance or, with `plain`,
 * its root.
 */

/** Under the root: no division by 0 where two embeddings are equal. */
const SMALLEST_SQUARED_DISTANCE: f32 = 1e-16;

// What is summed over triplets, until it is written as a summary.
let lossSum: f64 = 0;
let activeCount: i32 = 0;
let positiveSum: f64 = 0;
let negativeSum: f64 = 0;

function beginSums(): void {
  lossSum = 0;
  activeCount = 0;
  positiveSum = 0;
  negativeSum = 0;
}

/** Loss, share of active triplets, mean d(a,p), mean d(a,n). */
function writeSums(summary: usize, triplets: i32): void {
  const count = triplets as f64;
  store<f32>(summary, (lossSum / count) as f32);
  store<f32>(summary, ((activeCount as f64) / count) as f32, 4);
  store<f32>(summary, (positiveSum / count) as f32, 8);
  store<f32>(summary, (negativeSum / count) as f32, 12);
}

/**
 * Adds one triplet to the sums and, where it is active, to the gradients of its three embeddings.
 *
 * @param share of a triplet in the mean: 1 / triplets
 */
function addTriplet(
  anchor: usize,
  positive: usize,
  negative: usize,
  toGradient: usize,
  size: i32,
  margin: f32,
  plain: bool,
  share: f32,
): void {
  const nearness = distance(anchor, positive, size, plain);
  const farness = distance(anchor, negative, size, plain);
  const value = nearness - farness + margin;
  positiveSum += nearness as f64;
  negativeSum += farness as f64;
  if (value <= 0) return;
  lossSum += value as f64;
  if (!(value > 0)) return;
  activeCount++;
  pull(anchor, positive, toGradient, size, plain ? share / nearness : 2 * share);
  pull(anchor, negative, toGradient, size, plain ? -share / farness : -2 * share);
}

function distance(a: usize, b: usize, size: i32, plain: bool): f32 {
  let sums = f32x4.splat(0);
  let left = size;
  for (; left >= 4; left -= 4, a += 16, b += 16) {
    const difference = f32x4.sub(v128.load(a), v128.load(b));
    sums = f32x4.add(sums, f32x4.mul(difference, difference));
  }
  let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1);
  sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
  for (; left > 0; left--, a += 4, b += 4) {
    const difference = load<f32>(a) - load<f32>(b);
    sum += difference * difference;
  }
  return plain ? sqrt<f32>(sum + SMALLEST_SQUARED_DISTANCE) : sum;
}

/** Adds factor · (a − b) to the gradient of a, and takes it from that of b. */
function pull(a: usize, b: usize, toGradient: usize, size: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  let left = size;
  for (; left >= 4; left -= 4, a += 16, b += 16) {
    const change = f32x4.mul(factors, f32x4.sub(v128.load(a), v128.load(b)));
    v128.store(a + toGradient, f32x4.add(v128.load(a + toGradient), change));
    v128.store(b + toGradient, f32x4.sub(v128.load(b + toGradient), change));
  }
  for (; left > 0; left--, a += 4, b += 4) {
    const change = factor * (load<f32>(a) - load<f32>(b));
    store<f32>(a + toGradient, load<f32>(a + toGradient) + change);
    store<f32>(b + toGradient, load<f32>(b + toGradient) - change);
  }
}

/** Mean over the dimensions of the standard deviation over the rows. */
function spread(embeddings: usize, rows: i32, size: i32): f32 {
  const rowBytes: usize = size << 2;
  let total: f64 = 0;
  for (let k = 0; k < size; k++, embeddings += 4) {
    let sum: f64 = 0;
    for (let r = 0, x = embeddings; r < rows; r++, x += rowBytes) sum += load<f32>(x) as f64;
    const mean = sum / (rows as f64);
    let squares: f64 = 0;
    for (let r = 0, x = embeddings; r < rows; r++, x += rowBytes) {
      const difference = (load<f32>(x) as f64) - mean;
      squares += difference * difference;
    }
    total += sqrt<f64>(squares / (rows as f64));
  }
  return (total / (size as f64)) as f32;
}

/**
 * Triplets that are given.
 *
 * @param embeddings [3 · triplets, size]: all anchors, all positives, all negatives
 * @param gradient [3 · triplets, size]
 * @param summary loss, share of active triplets, mean d(a,p), mean d(a,n), spread of the embeddings
 */
export function tripletLoss(
  embeddings: usize,
  gradient: usize,
  summary: usize,
  triplets: i32,
  size: i32,
  margin: f32,
  plain: bool,
): void {
  const rowBytes: usize = size << 2;
  const part: usize = triplets * rowBytes;
  memory.fill(gradient, 0, 3 * part);
  beginSums();
  const share: f32 = 1 / (triplets as f32);
  for (let t = 0, anchor = embeddings; t < triplets; t++, anchor += rowBytes) {
    addTriplet(anchor, anchor + part, anchor + 2 * part, gradient - embeddings, size, margin, plain, share);
  }
  writeSums(summary, triplets);
  store<f32>(summary, spread(embeddings, 3 * triplets, size), 16);
}

/**
 * Of each embedding the farthest of its class and the nearest of another; the first where several are.
 *
 * @param embeddings [classes · perClass, size], sorted by class
 * @param distances room for [rows, rows] numbers
 */
export function batchHardLoss(
  embeddings: usize,
  distances: usize,
  gradient: usize,
  summary: usize,
  classes: i32,
  perClass: i32,
  size: i32,
  margin: f32,
  plain: bool,
): void {
  const rows = classes * perClass;
  const rowBytes: usize = size << 2;
  memory.fill(gradient, 0, rows * rowBytes);
  squaredDistances(embeddings, distances, rows, size);
  beginSums();
  const share: f32 = 1 / (rows as f32);
  for (let r = 0, row = distances; r < rows; r++, row += rows << 2) {
    const first = r - (r % perClass);
    const last = first + perClass;
    let farthest = first == r ? r + 1 : first;
    for (let other = first; other < last; other++) {
      if (other != r && at(row, other) > at(row, farthest)) farthest = other;
    }
    let nearest = first == 0 ? last : 0;
    for (let other = 0; other < first; other++) if (at(row, other) < at(row, nearest)) nearest = other;
    for (let other = last; other < rows; other++) if (at(row, other) < at(row, nearest)) nearest = other;
    const anchor = embeddings + r * rowBytes;
    const positive = embeddings + farthest * rowBytes;
    const negative = embeddings + nearest * rowBytes;
    addTriplet(anchor, positive, negative, gradient - embeddings, size, margin, plain, share);
  }
  writeSums(summary, rows);
  store<f32>(summary, spread(embeddings, rows, size), 16);
}

@inline
function at(row: usize, index: i32): f32 {
  return load<f32>(row + (index << 2));
}

function squaredDistances(embeddings: usize, distances: usize, rows: i32, size: i32): void {
  const rowBytes: usize = size << 2;
  for (let r = 0; r < rows; r++) {
    for (let other = r; other < rows; other++) {
      const value = distance(embeddings + r * rowBytes, embeddings + other * rowBytes, size, false);
      store<f32>(distances + ((r * rows + other) << 2), value);
      store<f32>(distances + ((other * rows + r) << 2), value);
    }
  }
}
