/**
 * Forces along the edges: forces[i] = Σⱼ pᵢⱼ wᵢⱼ (yⱼ − yᵢ), w = 1 / (1 + ‖yᵢ − yⱼ‖²). This is where most of
 * the time goes, and it goes into fetching edges and positions, so up to 65,536 points an edge takes four
 * bytes: a 16-bit number and a 16-bit share of the largest value of its row.
 */
import { multiplyAdd } from '../../kernels/vector.as';
import { laneSum } from './perplexity.as';

const LARGEST_SHARE: f32 = 65535;

/** Groups of four edges: four u16 columns, then four u16 shares; `scales` has the value of one share for each row. */
export function packEdges(points: i32, offsets: usize, columns: usize, values: usize, edges: usize, scales: usize): void {
  for (let i = 0; i < points; i++) {
    const from = <usize>load<i32>(offsets + (<usize>i << 2)) << 2;
    const to = <usize>load<i32>(offsets + ((<usize>i + 1) << 2)) << 2;
    let largest: f32 = 0;
    for (let at = from; at < to; at += 4) largest = max(largest, load<f32>(values + at));
    const share: f32 = largest > 0 ? LARGEST_SHARE / largest : 0;
    store<f32>(scales + (<usize>i << 2), largest / LARGEST_SHARE);
    for (let at = from; at < to; at += 16) {
      for (let lane: usize = 0; lane < 4; lane++) {
        const entry = at + (lane << 2);
        store<u16>(edges + at + (lane << 1), <u16>load<i32>(columns + entry));
        store<u16>(edges + at + (lane << 1), <u16>nearest(load<f32>(values + entry) * share), 8);
      }
    }
  }
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

export function attractPacked(
  positions: usize, points: i32, offsets: usize, edges: usize, scales: usize, exaggeration: f32, forces: usize,
): void {
  let at = edges;
  for (let i: usize = 0; i < <usize>points; i++) {
    const end = edges + (<usize>load<i32>(offsets + ((i + 1) << 2)) << 2);
    const x = v128.load32_splat(positions + (i << 3));
    const y = v128.load32_splat(positions + (i << 3), 4);
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (; at < end; at += 16) {
      const columns = load<u64>(at);
      const low = <u32>columns;
      const high = <u32>(columns >> 32);
      const first = twoPositions(positions, low & 0xffff, low >> 16);
      const second = twoPositions(positions, high & 0xffff, high >> 16);
      const dx = f32x4.sub(v128.shuffle<f32>(first, second, 0, 2, 4, 6), x);
      const dy = f32x4.sub(v128.shuffle<f32>(first, second, 1, 3, 5, 7), y);
      const w = pull(f32x4.convert_i32x4_s(v128.load16x4_u(at + 8)), dx, dy);
      forceX = multiplyAdd(w, dx, forceX);
      forceY = multiplyAdd(w, dy, forceY);
    }
    const scale = exaggeration * load<f32>(scales + (i << 2));
    store<f32>(forces + (i << 3), scale * laneSum(forceX));
    store<f32>(forces + (i << 3), scale * laneSum(forceY), 4);
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
