/**
 * What the smoothed kernels of the mesh leave out between points nearer than the core's radius, pair by pair.
 * Points are sorted into square cells as wide as that radius, so a point's partners lie in three runs of
 * three cells each.
 */
import { multiplyAdd } from '../../kernels/vector.as';
import { laneSum } from './perplexity.as';

/** Lanes beyond the last point, far from everything. */
const PADDING: i32 = 4;
const FAR: f32 = 1e9;

/** Scratch: cells² + 2 starts, `points` cells, `points` + 4 x, as many y, `points` ids. */
let starts: usize = 0;
let cellOf: usize = 0;
let sortedX: usize = 0;
let sortedY: usize = 0;
let sortedIds: usize = 0;
let pairs: f64 = 0;

export function useNearFieldBuffers(startsAt: usize, cellsAt: usize, xAt: usize, yAt: usize, idsAt: usize): void {
  starts = startsAt;
  cellOf = cellsAt;
  sortedX = xAt;
  sortedY = yAt;
  sortedIds = idsAt;
}

/** Pairs looked at by the last {@link nearField}: its cost. */
export function nearPairs(): f64 {
  return pairs;
}

@inline
function startOf(cell: i32): i32 {
  return load<i32>(starts + (<usize>cell << 2));
}

function sortIntoCells(positions: usize, points: i32, left: f32, top: f32, density: f32, cells: i32): void {
  memory.fill(starts, 0, <usize>(cells * cells + 2) << 2);
  for (let i: usize = 0; i < <usize>points; i++) {
    const column = <i32>((load<f32>(positions + (i << 3)) - left) * density);
    const cell = <i32>((load<f32>(positions + (i << 3), 4) - top) * density) * cells + column;
    store<i32>(cellOf + (i << 2), cell);
    const count = starts + (<usize>(cell + 2) << 2);
    store<i32>(count, load<i32>(count) + 1);
  }
  for (let cell = 2; cell <= cells * cells + 1; cell++) {
    store<i32>(starts + (<usize>cell << 2), startOf(cell) + startOf(cell - 1));
  }
  for (let i: usize = 0; i < <usize>points; i++) {
    const next = starts + (<usize>(load<i32>(cellOf + (i << 2)) + 1) << 2);
    const place = <usize>load<i32>(next) << 2;
    store<i32>(next, load<i32>(next) + 1);
    store<f32>(sortedX + place, load<f32>(positions + (i << 3)));
    store<f32>(sortedY + place, load<f32>(positions + (i << 3), 4));
    store<i32>(sortedIds + place, <i32>i);
  }
  for (let i = points; i < points + PADDING; i++) {
    store<f32>(sortedX + (<usize>i << 2), FAR);
    store<f32>(sortedY + (<usize>i << 2), FAR);
  }
}

/**
 * Adds K2 − smooth K2 times the difference to the forces.
 *
 * @param cells cells a side; the outermost must be empty
 * @param core square of the radius, the cells' width
 * @returns Σ (K1 − smooth K1) over ordered pairs, a point with itself included
 */
export function nearField(
  positions: usize, points: i32, left: f32, top: f32, density: f32, cells: i32, core: f32, forces: usize,
): f64 {
  sortIntoCells(positions, points, left, top, density, cells);
  let total: f64 = 0;
  pairs = 0;
  for (let line = 1; line < cells - 1; line++) {
    for (let cell = line * cells + 1; cell < line * cells + cells - 1; cell++) {
      if (startOf(cell) < startOf(cell + 1)) total += correctCell(cell, cells, core, forces);
    }
  }
  return total;
}

function correctCell(cell: i32, cells: i32, core: f32, forces: usize): f64 {
  const one = f32x4.splat(1);
  const core4 = f32x4.splat(core);
  const u = f32x4.splat(<f32>1 / (1 + core));
  const uu = f32x4.mul(u, u);
  let total = f32x4.splat(0);
  let partners = 0;
  for (let i = <usize>startOf(cell) << 2, last = <usize>startOf(cell + 1) << 2; i < last; i += 4) {
    const x = v128.load32_splat(sortedX + i);
    const y = v128.load32_splat(sortedY + i);
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (let run = cell - cells; run <= cell + cells; run += cells) {
      const end = <usize>startOf(run + 2) << 2;
      const begin = <usize>startOf(run - 1) << 2;
      for (let j = begin; j < end; j += 16) {
        const dx = f32x4.sub(x, v128.load(sortedX + j));
        const dy = f32x4.sub(y, v128.load(sortedY + j));
        const s = multiplyAdd(dx, dx, f32x4.mul(dy, dy));
        const near = f32x4.lt(s, core4);
        const q = f32x4.div(one, f32x4.add(one, s));
        const e = f32x4.mul(f32x4.sub(core4, s), u);
        const smooth1 = f32x4.mul(u, multiplyAdd(e, multiplyAdd(e, f32x4.add(one, e), one), one));
        let smooth2 = multiplyAdd(e, f32x4.splat(4), f32x4.splat(3));
        smooth2 = f32x4.mul(uu, multiplyAdd(e, multiplyAdd(e, smooth2, f32x4.splat(2)), one));
        total = f32x4.add(total, v128.and(near, f32x4.sub(q, smooth1)));
        const push = v128.and(near, f32x4.sub(f32x4.mul(q, q), smooth2));
        forceX = multiplyAdd(push, dx, forceX);
        forceY = multiplyAdd(push, dy, forceY);
      }
      partners += <i32>(end - begin) >> 2;
    }
    const force = forces + (<usize>load<i32>(sortedIds + i) << 3);
    store<f32>(force, load<f32>(force) + laneSum(forceX));
    store<f32>(force, load<f32>(force, 4) + laneSum(forceY), 4);
  }
  pairs += <f64>partners;
  return <f64>laneSum(total);
}
