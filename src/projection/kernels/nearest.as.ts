/**
 * Nearest neighbours of all points among themselves. Distances are ‖a‖² + ‖b‖² − 2a·b, tile by tile of
 * four queries and eight candidates. A tile first runs over the first columns only: where that part of the
 * distance is already too large for every pair, the rest is left out. With columns in falling order of
 * variance (principal components) most tiles end there, and nothing is lost.
 */
import { candidateKey, farthest, keepNearest, sort } from './candidates.as';
import { addTile, clearTile, COLUMN_BYTES } from './dot-tile.as';
import { LEAF_ROWS, nearestLeaves } from './leaves.as';

const SUMS: usize = memory.data(128, 16);
const LANES: usize = memory.data(16, 16);
const LEAF_PANELS: i32 = LEAF_ROWS / 8;
/** A squared distance for the places that a row has over: no affinity comes of it. */
const FAR: f32 = 1e9;

let rows: usize = 0;
let panels: usize = 0;
let norms: usize = 0;
let headNorms: usize = 0;
let centres: usize = 0;
let points: i32 = 0;
let columns: i32 = 0;
let headColumns: i32 = 0;
let neighbours: i32 = 0;
let capacity: i32 = 0;
let buffers: usize = 0;
let filled: usize = 0;
let limits: usize = 0;
let leafKeys: usize = 0;

/** What is searched: rows in leaf order, the same as panels, their norms over all and over the first columns. */
export function searchAmong(rowsAt: usize, panelsAt: usize, normsAt: usize, headNormsAt: usize, centresAt: usize): void {
  rows = rowsAt;
  panels = panelsAt;
  norms = normsAt;
  headNorms = headNormsAt;
  centres = centresAt;
}

/** Points, columns, columns to try first, neighbours wanted of each point. */
export function searchFor(pointCount: i32, columnCount: i32, headCount: i32, neighbourCount: i32): void {
  points = pointCount;
  columns = columnCount;
  headColumns = headCount;
  neighbours = neighbourCount;
}

/**
 * Scratch: for each of {@link LEAF_ROWS} queries `keyCapacity` keys, a count and a limit; a key for each leaf.
 */
export function searchWith(keyCapacity: i32, buffersAt: usize, filledAt: usize, limitsAt: usize, leafKeysAt: usize): void {
  capacity = keyCapacity;
  buffers = buffersAt;
  filled = filledAt;
  limits = limitsAt;
  leafKeys = leafKeysAt;
}

/**
 * Finds the neighbours of the points of one leaf in the `reach` leaves nearest to it; exact when these are all.
 * Each point gets `stride` numbers (rows in leaf order) and squared distances, nearest first; places over
 * hold the point itself, far away.
 */
export function searchLeaf(leaf: i32, reach: i32, outIds: usize, outDistances: usize, stride: i32): void {
  const first = leaf * LEAF_ROWS;
  const queries = min(points - first, LEAF_ROWS);
  for (let q = 0; q < LEAF_ROWS; q++) {
    store<i32>(filled + (<usize>q << 2), 0);
    store<f32>(limits + (<usize>q << 2), q < queries ? f32.MAX_VALUE : -1);
  }
  const leaves = (points + LEAF_ROWS - 1) / LEAF_ROWS;
  nearestLeaves(centres, leaves, columns, leaf, leafKeys);
  for (let i = 0; i < reach; i++) offerLeaf(leaf, load<i32>(leafKeys + (<usize>i << 3)));
  for (let q = 0; q < queries; q++) {
    const out = <usize>((first + q) * stride) << 2;
    writeNearest(first + q, q, outIds + out, outDistances + out, stride);
  }
}

function offerLeaf(queryLeaf: i32, candidateLeaf: i32): void {
  const firstCandidate = candidateLeaf * LEAF_PANELS;
  const endCandidate = min(firstCandidate + LEAF_PANELS, (points + 7) >> 3);
  const firstQuery = queryLeaf * LEAF_PANELS;
  const endQuery = min(firstQuery + LEAF_PANELS, (points + 7) >> 3);
  for (let query = firstQuery; query < endQuery; query++) {
    for (let candidate = firstCandidate; candidate < endCandidate; candidate++) {
      offerTile(query * 8, (query - firstQuery) * 8, candidate);
      offerTile(query * 8 + 4, (query - firstQuery) * 8 + 4, candidate);
    }
  }
}

/** Four queries from `query` on, whose buffers begin at `slot`, against the eight candidates of a panel. */
function offerTile(query: i32, slot: i32, candidatePanel: i32): void {
  const panelBytes = <usize>columns * COLUMN_BYTES;
  const headBytes = <usize>headColumns * COLUMN_BYTES;
  const a = panels + <usize>(query >> 3) * panelBytes + (<usize>(query & 4) << 2);
  const b = panels + <usize>candidatePanel * panelBytes;
  clearTile(SUMS);
  addTile(a, b, headColumns, SUMS);
  if (headColumns < columns) {
    if (!anyBelowLimit(headNorms, query, slot, candidatePanel)) return;
    addTile(a + headBytes, b + headBytes, columns - headColumns, SUMS);
  }
  if (!anyBelowLimit(norms, query, slot, candidatePanel)) return;
  for (let i = 0; i < 4; i++) offerRow(query + i, slot + i, SUMS + (<usize>i << 5), candidatePanel * 8);
}

/** ‖a‖² + ‖b‖² − 2a·b for four candidates, not below 0 where rounding would have it so. */
@inline
function squaredDistances(queryNorm: v128, candidateNorms: v128, products: v128): v128 {
  const sum = f32x4.sub(f32x4.add(queryNorm, candidateNorms), f32x4.add(products, products));
  return f32x4.max(sum, f32x4.splat(0));
}

function anyBelowLimit(normsAt: usize, query: i32, slot: i32, candidatePanel: i32): bool {
  const n0 = v128.load(normsAt + (<usize>candidatePanel << 5));
  const n1 = v128.load(normsAt + (<usize>candidatePanel << 5), 16);
  let any = i32x4.splat(0);
  for (let i: usize = 0; i < 4; i++) {
    const norm = v128.load32_splat(normsAt + ((<usize>query + i) << 2));
    const limit = v128.load32_splat(limits + ((<usize>slot + i) << 2));
    const d0 = squaredDistances(norm, n0, v128.load(SUMS + (i << 5)));
    const d1 = squaredDistances(norm, n1, v128.load(SUMS + (i << 5), 16));
    any = v128.or(any, v128.or(f32x4.lt(d0, limit), f32x4.lt(d1, limit)));
  }
  return v128.any_true(any);
}

function offerRow(query: i32, slot: i32, products: usize, candidate: i32): void {
  const norm = v128.load32_splat(norms + (<usize>query << 2));
  for (let half = 0; half < 8; half += 4) {
    const candidateNorms = v128.load(norms + (<usize>(candidate + half) << 2));
    const distances = squaredDistances(norm, candidateNorms, v128.load(products + (<usize>half << 2)));
    let below = i32x4.bitmask(f32x4.lt(distances, v128.load32_splat(limits + (<usize>slot << 2))));
    if (below == 0) continue;
    v128.store(LANES, distances);
    for (; below != 0; below &= below - 1) {
      const lane = ctz(below);
      if (candidate + half + lane == query) continue;
      offer(slot, candidateKey(load<f32>(LANES + (<usize>lane << 2)), candidate + half + lane));
    }
  }
}

@inline
function bufferOf(slot: i32): usize {
  return buffers + (<usize>(slot * capacity) << 3);
}

function offer(slot: i32, key: u64): void {
  const buffer = bufferOf(slot);
  let count = load<i32>(filled + (<usize>slot << 2));
  store<u64>(buffer + (<usize>count << 3), key);
  if (++count == capacity) {
    count = keepNearest(buffer, count, neighbours);
    store<f32>(limits + (<usize>slot << 2), farthest(buffer, count));
  }
  store<i32>(filled + (<usize>slot << 2), count);
}

/** The kept candidates by distances from the differences: the norms lose small ones to cancellation. */
function writeNearest(query: i32, slot: i32, ids: usize, distances: usize, stride: i32): void {
  const buffer = bufferOf(slot);
  const count = keepNearest(buffer, load<i32>(filled + (<usize>slot << 2)), neighbours);
  for (let i = 0; i < count; i++) {
    const candidate = load<i32>(buffer + (<usize>i << 3));
    store<u64>(buffer + (<usize>i << 3), candidateKey(squaredDistance(query, candidate), candidate));
  }
  sort(buffer, 0, count - 1);
  for (let i = 0; i < stride; i++) {
    const known = i < count;
    store<i32>(ids + (<usize>i << 2), known ? load<i32>(buffer + (<usize>i << 3)) : query);
    store<f32>(distances + (<usize>i << 2), known ? load<f32>(buffer + (<usize>i << 3), 4) : FAR);
  }
}

function squaredDistance(i: i32, j: i32): f32 {
  const a = rows + (<usize>(i * columns) << 2);
  const b = rows + (<usize>(j * columns) << 2);
  const bytes = <usize>columns << 2;
  let sums = f32x4.splat(0);
  let at: usize = 0;
  for (; at + 16 <= bytes; at += 16) {
    const difference = f32x4.sub(v128.load(a + at), v128.load(b + at));
    sums = f32x4.add(sums, f32x4.mul(difference, difference));
  }
  let sum =
    f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
  for (; at < bytes; at += 4) {
    const difference = load<f32>(a + at) - load<f32>(b + at);
    sum += difference * difference;
  }
  return sum;
}
