/**
 * Forces along the edges: forces[i] = Σⱼ pᵢⱼ wᵢⱼ (yⱼ − yᵢ), w = 1 / (1 + ‖yᵢ − yⱼ‖²). This is where most of
 * the time goes, and it goes into fetching edges and positions, so up to 65,536 points each edge is kept once
 * for both its ends, and in four bytes: the farther end's 16-bit number and a 16-bit share of the largest
 * value of its row.
 */
import { multiplyAdd } from '../../networks/kernels/vector.as';
import { laneSum } from './perplexity.as';

const LARGEST_SHARE: f32 = 65535;

/**
 * The edges from each point to those behind it, in groups of four: four u16 columns, then four u16 shares.
 *
 * @param ends the end of each point's edges, in entries
 * @param scales the value of one share for each point
 */
export function packEdges(
  points: i32, offsets: usize, columns: usize, values: usize, edges: usize, ends: usize, scales: usize,
): void {
  let out = edges;
  for (let i = 0; i < points; i++) {
    const from = <usize>load<i32>(offsets + (<usize>i << 2)) << 2;
    const to = <usize>load<i32>(offsets + ((<usize>i + 1) << 2)) << 2;
    let largest: f32 = 0;
    for (let at = from; at < to; at += 4) largest = max(largest, load<f32>(values + at));
    const share: f32 = largest > 0 ? LARGEST_SHARE / largest : 0;
    store<f32>(scales + (<usize>i << 2), largest / LARGEST_SHARE);
    let lane: usize = 0;
    for (let at = from; at < to; at += 4) {
      const column = load<i32>(columns + at);
      if (column <= i) continue;
      storeEdge(out + lane, column, <u16>nearest(load<f32>(values + at) * share));
      lane += 2;
      if (lane < 8) continue;
      lane = 0;
      out += 16;
    }
    if (lane > 0) {
      for (; lane < 8; lane += 2) storeEdge(out + lane, i, 0);
      out += 16;
    }
    store<i32>(ends + (<usize>i << 2), <i32>((out - edges) >> 2));
  }
}

@inline
function storeEdge(at: usize, column: i32, share: u16): void {
  store<u16>(at, <u16>column);
  store<u16>(at, share, 8);
}

@inline
function positionAt(positions: usize, point: u32): usize {
  return positions + (<usize>point << 3);
}

/** Two points' (x, y, x, y). */
@inline
function twoPositions(positions: usize, first: u32, second: u32): v128 {
  return v128.load64_lane(positionAt(positions, second), v128.load64_zero(positionAt(positions, first)), 1);
}

/** w · value over four edges. */
@inline
function pull(values: v128, dx: v128, dy: v128): v128 {
  return f32x4.div(values, multiplyAdd(dx, dx, multiplyAdd(dy, dy, f32x4.splat(1))));
}

/** Takes a force off two points' forces. */
@inline
function pullTwo(forces: usize, first: u32, second: u32, force: v128): void {
  const one = positionAt(forces, first);
  v128.store64_lane(one, f32x4.sub(v128.load64_zero(one), force), 0);
  const other = positionAt(forces, second);
  v128.store64_lane(other, f32x4.sub(v128.load64_zero(other), v128.shuffle<f64>(force, force, 1, 1)), 0);
}

export function attractPacked(
  positions: usize, points: i32, edges: usize, ends: usize, scales: usize, exaggeration: f32, forces: usize,
): void {
  memory.fill(forces, 0, <usize>points << 3);
  let at = edges;
  for (let i: usize = 0; i < <usize>points; i++) {
    const end = edges + (<usize>load<i32>(ends + (i << 2)) << 2);
    const x = v128.load32_splat(positions + (i << 3));
    const y = v128.load32_splat(positions + (i << 3), 4);
    const scale = f32x4.splat(exaggeration * load<f32>(scales + (i << 2)));
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (; at < end; at += 16) {
      const columns = load<u64>(at);
      const low = <u32>columns;
      const high = <u32>(columns >> 32);
      const a = low & 0xffff;
      const b = low >> 16;
      const c = high & 0xffff;
      const d = high >> 16;
      const first = twoPositions(positions, a, b);
      const second = twoPositions(positions, c, d);
      const dx = f32x4.sub(v128.shuffle<f32>(first, second, 0, 2, 4, 6), x);
      const dy = f32x4.sub(v128.shuffle<f32>(first, second, 1, 3, 5, 7), y);
      const w = pull(f32x4.mul(scale, f32x4.convert_i32x4_s(v128.load16x4_u(at + 8))), dx, dy);
      const pullX = f32x4.mul(w, dx);
      const pullY = f32x4.mul(w, dy);
      forceX = f32x4.add(forceX, pullX);
      forceY = f32x4.add(forceY, pullY);
      pullTwo(forces, a, b, v128.shuffle<f32>(pullX, pullY, 0, 4, 1, 5));
      pullTwo(forces, c, d, v128.shuffle<f32>(pullX, pullY, 2, 6, 3, 7));
    }
    const own = forces + (i << 3);
    store<f32>(own, load<f32>(own) + laneSum(forceX));
    store<f32>(own, load<f32>(own, 4) + laneSum(forceY), 4);
  }
}

/** The same over unpacked edges. */
export function attract(
  positions: usize, points: i32, offsets: usize, columns: usize, values: usize, exaggeration: f32, forces: usize,
): void {
  let at: usize = 0;
  for (let i: usize = 0; i < <usize>points; i++) {
    const end = <usize>load<i32>(offsets + ((i + 1) << 2)) << 2;
    const x = v128.load32_splat(positions + (i << 3));
    const y = v128.load32_splat(positions + (i << 3), 4);
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (; at < end; at += 16) {
      const entry = columns + at;
      const first = twoPositions(positions, load<u32>(entry), load<u32>(entry, 4));
      const second = twoPositions(positions, load<u32>(entry, 8), load<u32>(entry, 12));
      const dx = f32x4.sub(v128.shuffle<f32>(first, second, 0, 2, 4, 6), x);
      const dy = f32x4.sub(v128.shuffle<f32>(first, second, 1, 3, 5, 7), y);
      const w = pull(v128.load(values + at), dx, dy);
      forceX = multiplyAdd(w, dx, forceX);
      forceY = multiplyAdd(w, dy, forceY);
    }
    store<f32>(forces + (i << 3), exaggeration * laneSum(forceX));
    store<f32>(forces + (i << 3), exaggeration * laneSum(forceY), 4);
  }
}

/** Σ p ln(p (1 + ‖yᵢ − yⱼ‖²)) and Σ p over the stored pairs of rows `from` … `to` − 1: the part of KL without Σw. */
let sumOfShares: f64 = 0;

export function attractionShares(): f64 {
  return sumOfShares;
}

export function attractionDivergence(
  positions: usize, from: i32, to: i32, offsets: usize, columns: usize, values: usize,
): f64 {
  let sum: f64 = 0;
  sumOfShares = 0;
  for (let i = from; i < to; i++) {
    const x = <f64>load<f32>(positionAt(positions, i));
    const y = <f64>load<f32>(positionAt(positions, i), 4);
    const end = load<i32>(offsets + ((<usize>i + 1) << 2));
    for (let e = load<i32>(offsets + (<usize>i << 2)); e < end; e++) {
      const p = <f64>load<f32>(values + (<usize>e << 2));
      if (p <= 0) continue;
      const other = positionAt(positions, load<u32>(columns + (<usize>e << 2)));
      const dx = x - <f64>load<f32>(other);
      const dy = y - <f64>load<f32>(other, 4);
      sum += p * Math.log(p * (1 + dx * dx + dy * dy));
      sumOfShares += p;
    }
  }
  return sum;
}
