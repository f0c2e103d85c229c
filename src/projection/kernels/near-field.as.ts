/**
 * What the smoothed kernels of the mesh leave out between points nearer than the core's radius, pair by pair.
 * Points are sorted into square cells as wide as that radius, line by line, so a point's partners behind it
 * lie in two runs: the rest of its cell with the next one, and three cells of the next line. Each pair is
 * looked at once and pushes both its points.
 */
import { multiplyAdd } from '../../networks/kernels/vector.as';
import { laneSum } from './perplexity.as';

/** Stands where a line of cells is filled up to whole vectors: far from everything. */
const FAR: f32 = 1e9;

/** Scratch: cells² + 2 starts, a place for each point; x, y and both pushes for each place. */
let starts: usize = 0;
let placeOf: usize = 0;
let sortedX: usize = 0;
let sortedY: usize = 0;
let pushX: usize = 0;
let pushY: usize = 0;
let pairs: f64 = 0;

export function useNearFieldBuffers(
  startsAt: usize, placesAt: usize, xAt: usize, yAt: usize, pushXAt: usize, pushYAt: usize,
): void {
  starts = startsAt;
  placeOf = placesAt;
  sortedX = xAt;
  sortedY = yAt;
  pushX = pushXAt;
  pushY = pushYAt;
}

/** Pairs looked at by the last {@link nearField}: its cost. */
export function nearPairs(): f64 {
  return pairs;
}

@inline
function startOf(cell: i32): i32 {
  return load<i32>(starts + (<usize>cell << 2));
}

/** Fills `starts` such that cell c lies from startOf(c) to startOf(c + 1); each line begins with a whole vector. */
function sortIntoCells(positions: usize, points: i32, left: f32, top: f32, density: f32, cells: i32): void {
  memory.fill(starts, 0, <usize>(cells * cells + 2) << 2);
  for (let i: usize = 0; i < <usize>points; i++) {
    const column = <i32>((load<f32>(positions + (i << 3)) - left) * density);
    const cell = <i32>((load<f32>(positions + (i << 3), 4) - top) * density) * cells + column;
    store<i32>(placeOf + (i << 2), cell);
    const count = starts + (<usize>(cell + 2) << 2);
    store<i32>(count, load<i32>(count) + 1);
  }
  const end = countUp(cells);
  const bytes = <usize>end << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(sortedX + at, f32x4.splat(FAR));
    v128.store(sortedY + at, f32x4.splat(FAR));
    v128.store(pushX + at, f32x4.splat(0));
    v128.store(pushY + at, f32x4.splat(0));
  }
  for (let i: usize = 0; i < <usize>points; i++) {
    const next = starts + (<usize>(load<i32>(placeOf + (i << 2)) + 1) << 2);
    const place = load<i32>(next);
    store<i32>(next, place + 1);
    store<i32>(placeOf + (i << 2), place);
    store<f32>(sortedX + (<usize>place << 2), load<f32>(positions + (i << 3)));
    store<f32>(sortedY + (<usize>place << 2), load<f32>(positions + (i << 3), 4));
  }
}

/** Turns counts, two behind their cells, into places one behind; returns the number of places. */
function countUp(cells: i32): i32 {
  let place = 0;
  let at = starts + 4;
  for (let line = 0; line < cells; line++) {
    place = (place + 3) & ~3;
    for (let column = 0; column < cells; column++, at += 4) {
      const count = load<i32>(at, 4);
      store<i32>(at, place);
      place += count;
    }
  }
  store<i32>(at, place);
  return (place + 3) & ~3;
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
      if (startOf(cell) < startOf(cell + 1)) total += correctCell(cell, cells, core);
    }
  }
  for (let i: usize = 0; i < <usize>points; i++) {
    const place = <usize>load<i32>(placeOf + (i << 2)) << 2;
    const force = forces + (i << 3);
    store<f32>(force, load<f32>(force) + load<f32>(pushX + place));
    store<f32>(force, load<f32>(force, 4) + load<f32>(pushY + place), 4);
  }
  const own: f64 = <f64>core / (1 + <f64>core);
  return 2 * total + <f64>points * own * own * own * own;
}

/**
 * With e = (core − s) / (1 + core), what the Taylor polynomials of degree 3 leave out is, in closed form,
 * K1 e⁴ and K2 e⁴ (5 − 4e).
 */
function correctCell(cell: i32, cells: i32, core: f32): f64 {
  const one = f32x4.splat(1);
  const u = f32x4.splat(<f32>1 / (1 + core));
  const zero = f32x4.splat(0);
  const ownEnd = <usize>startOf(cell + 2) << 2;
  const nextBegin = (<usize>startOf(cell + cells - 1) << 2) & ~15;
  const nextEnd = <usize>startOf(cell + cells + 2) << 2;
  let total = zero;
  let groups = 0;
  for (let i = <usize>startOf(cell) << 2, last = <usize>startOf(cell + 1) << 2; i < last; i += 4) {
    const x = v128.load32_splat(sortedX + i);
    const y = v128.load32_splat(sortedY + i);
    // From here on it is nobody's partner: what shares its vector meets it no more.
    store<f32>(sortedX + i, FAR);
    let forceX = zero;
    let forceY = zero;
    let j = (i + 4) & ~15;
    let end = ownEnd;
    for (let run = 0; run < 2; run++) {
      groups += <i32>(end - j + 15) >> 4;
      for (; j < end; j += 16) {
        const dx = f32x4.sub(x, v128.load(sortedX + j));
        const dy = f32x4.sub(y, v128.load(sortedY + j));
        const t = multiplyAdd(dx, dx, multiplyAdd(dy, dy, one));
        const k1 = f32x4.div(one, t);
        const e = f32x4.max(f32x4.sub(one, f32x4.mul(t, u)), zero);
        const ee = f32x4.mul(e, e);
        const left1 = f32x4.mul(k1, f32x4.mul(ee, ee));
        const factor = f32x4.sub(f32x4.splat(5), f32x4.mul(e, f32x4.splat(4)));
        const push = f32x4.mul(f32x4.mul(k1, left1), factor);
        const stepX = f32x4.mul(push, dx);
        const stepY = f32x4.mul(push, dy);
        total = f32x4.add(total, left1);
        forceX = f32x4.add(forceX, stepX);
        forceY = f32x4.add(forceY, stepY);
        v128.store(pushX + j, f32x4.sub(v128.load(pushX + j), stepX));
        v128.store(pushY + j, f32x4.sub(v128.load(pushY + j), stepY));
      }
      j = nextBegin;
      end = nextEnd;
    }
    store<f32>(pushX + i, load<f32>(pushX + i) + laneSum(forceX));
    store<f32>(pushY + i, load<f32>(pushY + i) + laneSum(forceY));
  }
  pairs += <f64>groups * 4;
  return <f64>laneSum(total);
}
